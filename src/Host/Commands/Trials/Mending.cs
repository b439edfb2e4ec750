using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Api;
using InfoGov.Law;

namespace InfoGov.Host.Commands.Trials;

/// <summary>
/// Makes of a body that did not do one that may: what a refusal names as a member of this very command is supplied by its example,
/// and a member that a problem is about is given other values, one after the other.
/// </summary>
internal sealed class Mending(Slice slice, EntityId id, Offers offers, Existing existing, DateOnly today)
{
    private readonly Dictionary<string, int> complaints = new(StringComparer.Ordinal);

    /// <summary>The next body; the same where nothing of it can be mended.</summary>
    public async ValueTask<JsonObject> Mend(JsonObject refused, CommandResult result)
    {
        var body = refused.DeepClone().AsObject();
        switch (result)
        {
            case CommandResult.Refused { Decision: var decision, Act: var act }:
                foreach (var need in decision.Refusals.SelectMany(refusal => Need.Of(refusal.Remedy, act.Name, offers, id.Key)))
                {
                    Supply(body, need);
                }

                break;
            case CommandResult.Rejected { Problem.Path: "$" }:
                await Add(body);
                break;
            case CommandResult.Rejected { Problem.Path: { } path }:
                await Change(body, path);
                break;
        }

        return body;
    }

    private void Supply(JsonObject body, Need need)
    {
        if (need.SuppliedBy.FirstOrDefault(way => way is { IsThis: true, Member: not null }) is { Member: { } member })
        {
            BodyMembers.Set(body, slice.Command, member, JsonSerializer.SerializeToNode(need.Example, CommandJson.Options));
        }
    }

    /// <summary>Something is missing, and nobody says what: one member after the other.</summary>
    private async ValueTask Add(JsonObject body)
    {
        var members = TypeShape.MembersOf(slice.Command, Direction.In).Where(m => m.Name != "on").ToArray();
        var at = Count("$");
        if (at > 0 && at <= members.Length)
        {
            body.Remove(members[at - 1].Name);
        }

        if (at < members.Length && (await Values(members[at])) is [{ } value, ..])
        {
            body[members[at].Name] = value;
        }
    }

    private async ValueTask Change(JsonObject body, string path)
    {
        var member = path.Split('[')[0];
        if (BodyMembers.Find(slice.Command, member) is not { } declared)
        {
            return;
        }

        // Left out if it can be, else the values one after the other; the one it has did not do.
        var given = BodyMembers.Get(body, member);
        JsonNode?[] values = [.. new JsonNode?[declared.Required ? 0 : 1].Concat(await Values(declared)).Where(value => !JsonNode.DeepEquals(value, given))];
        if (Count(member) is var at && at < values.Length)
        {
            BodyMembers.Set(body, slice.Command, member, values[at]);
        }
    }

    private int Count(string path)
    {
        var before = complaints.GetValueOrDefault(path);
        complaints[path] = before + 1;
        return before;
    }

    private async ValueTask<IReadOnlyList<JsonNode?>> Values(Member member)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        return type switch
        {
            _ when type == typeof(string) && Existing.IsNamedBy(member.Name) => [.. (await existing.For(member.Name)).Select(key => JsonValue.Create(key))],
            _ when type == typeof(DateOnly) => [.. new[] { today, today.AddDays(1), today.AddYears(1), today.AddDays(-1) }.Select(day => JsonValue.Create(FactType.ShowValue(day)))],
            _ when type == typeof(bool) => [JsonValue.Create(true), JsonValue.Create(false)],
            _ when type.IsEnum => [.. Enum.GetValues(type).Cast<object>().Select(value => JsonValue.Create(FactType.ShowValue(value)))],
            _ => [Examples.Value(member.Name, type)],
        };
    }
}
