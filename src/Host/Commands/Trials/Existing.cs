using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.Commands.Trials;

/// <summary>Entities of a city that a member of a body can name: <c>planId</c> a plan, <c>organizationId</c> an organization. The latest few.</summary>
internal sealed class Existing(InfoGovHost host, string? city)
{
    private const string Suffix = "Id";
    private const int Most = 3;

    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);

    /// <summary>True for a member that names another entity.</summary>
    public static bool IsNamedBy(string member) => member.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The kind of the entities that a member names; null where none is meant for that.</summary>
    public static string? KindNamedBy(EntityKinds kinds, string member) => kinds.All
        .Where(k => k.IsListed && k.Readers is not { AreFew: true } && member[..^Suffix.Length].EndsWith(k.Name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).MaxBy(k => k.Name.Length)?.Name;

    /// <summary>Keys that a member can take; where there is none, one of nothing, so that the answer says what is missing.</summary>
    public async ValueTask<IReadOnlyList<string>> For(string member)
    {
        if (KindNamedBy(host.Kinds, member) is not { } kind)
        {
            return [];
        }

        if (!known.TryGetValue(kind, out var keys))
        {
            known[kind] = keys = await Latest(kind) is { Count: > 0 } found ? found : [$"{kind}-0"];
        }

        return keys;
    }

    private async Task<IReadOnlyList<string>> Latest(string kind)
    {
        await using var connection = await host.Log.Projections.OpenLatest(CancellationToken.None);
        await using var command = SqlLog.Command(connection, $"SELECT key FROM entities WHERE kind = @kind AND city = @city ORDER BY changed_at DESC, id LIMIT {Most}");
        SqlLog.Add(command, "kind", kind);
        SqlLog.Add(command, "city", city);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> keys = [];
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }
}
