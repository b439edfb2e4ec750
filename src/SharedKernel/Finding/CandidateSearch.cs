using System.Data.Common;
using InfoGov.Log;

namespace InfoGov.Finding;

/// <summary>
/// Finds what an entity might be mistaken for. Every look goes into one index and comes back with a bounded number of rows,
/// whatever the size of the store; where there are more of them than that, the common ones are left out.
/// </summary>
internal static class CandidateSearch
{
    /// <summary>As many as people look through.</summary>
    public const int Most = 10;

    private const int MostLooks = 40;
    private const int MoreRows = 200;
    private const int Rows = 40;

    /// <summary>The candidates, closest first.</summary>
    /// <param name="store">Where to look; always as of the latest commit.</param>
    /// <param name="self">The entity itself, which is none.</param>
    /// <param name="city">The city it is in.</param>
    /// <param name="sought">By what it can be mistaken.</param>
    public static async Task<IReadOnlyList<Candidate>> Run(IProjectionStore store, EntityId self, string? city, Likeness sought, CancellationToken cancellation)
    {
        LikenessKey[] keys = [.. LikenessTable.Keys(self.Kind, city, sought, NameParts.All).SelectMany(key => Looks(self.Kind, city, key)).DistinctBy(key => key.Lookup, StringComparer.Ordinal).Take(MostLooks)];
        if (keys.Length == 0)
        {
            return [];
        }

        await using var connection = await store.OpenLatest(cancellation);
        await using var command = Select(connection, self, keys);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new Dictionary<EntityId, FoundEntity>();
        while (await reader.ReadAsync(cancellation))
        {
            var id = new EntityId(reader.GetString(1), reader.GetString(2));
            if (!found.TryGetValue(id, out var entity))
            {
                found[id] = entity = new FoundEntity(id, Text(reader, 3), Text(reader, 4), Text(reader, 5));
            }

            entity.Sorts.Add(keys[reader.GetInt32(0)].Sort);
        }

        return [.. found.Values.Select(f => Candidate.Of(self.Kind, sought, f)).OfType<Candidate>()
            .OrderByDescending(c => c.Closeness).ThenBy(c => c.Id.Stream, StringComparer.Ordinal)];
    }

    /// <summary>An item is looked for both where it is on record as such and where its source is.</summary>
    private static IEnumerable<LikenessKey> Looks(string kind, string? city, LikenessKey key) => key.Sort is LikenessSort.Item or LikenessSort.Source
        ? new[] { LikenessSort.Source, LikenessSort.Item }.Select(sort => new LikenessKey(sort, key.Value, LikenessTable.LookupOf(sort, kind, city, key.Value)))
        : [key];

    private static DbCommand Select(DbConnection connection, EntityId self, LikenessKey[] keys)
    {
        var command = SqlLog.Command(connection, string.Join(" UNION ALL ", keys.Select((key, i) => $"""
            SELECT * FROM (SELECT {i} AS look, e.kind, e.key, e.name, e.unit, e.stage FROM likenesses AS l JOIN entities AS e ON e.id = l.entity
            WHERE l.id > @l{i} || ' ' AND l.id < @l{i} || '!' AND l.entity <> @self ORDER BY l.id LIMIT {(key.Sort is LikenessSort.Unit or LikenessSort.Source ? MoreRows : Rows)}) AS l{i}
            """)));
        SqlLog.Add(command, "self", self.Stream);
        for (var i = 0; i < keys.Length; i++)
        {
            SqlLog.Add(command, $"l{i}", keys[i].Lookup);
        }

        return command;
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
