using System.Text.Json.Nodes;
using InfoGov.Host.Api;

namespace InfoGov.Host.Commands.Trials;

/// <summary>Members of the body of a command by their way from the top, dotted where they are nested.</summary>
internal static class BodyMembers
{
    /// <summary>What the command declares there; null when it has no such member.</summary>
    public static Member? Find(Type command, string path)
    {
        var type = command;
        Member? member = null;
        foreach (var step in path.Split('.'))
        {
            member = TypeShape.IsObject(type) ? TypeShape.MembersOf(type, Direction.In).FirstOrDefault(m => m.Name == step) : null;
            if (member is null)
            {
                return null;
            }

            type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        }

        return member;
    }

    /// <summary>What the body says there; null when it says nothing.</summary>
    public static JsonNode? Get(JsonObject body, string path) =>
        path.Split('.').Aggregate((JsonNode?)body, (at, step) => at is JsonObject members ? members[step] : null);

    /// <summary>Sets a member, and makes what it is nested in; null takes it away.</summary>
    public static void Set(JsonObject body, Type command, string path, JsonNode? value)
    {
        var steps = path.Split('.');
        var at = body;
        foreach (var (depth, outer) in steps[..^1].Index())
        {
            if (at[outer] is not JsonObject)
            {
                at[outer] = Find(command, string.Join('.', steps[..(depth + 1)])) is { } member && Examples.Value(outer, member.Type) is JsonObject made ? made : new JsonObject();
            }

            at = at[outer]!.AsObject();
        }

        if (value is null)
        {
            at.Remove(steps[^1]);
        }
        else
        {
            at[steps[^1]] = value;
        }
    }
}
