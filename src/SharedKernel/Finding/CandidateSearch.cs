using System.Data.Common;
using System.Runtime.CompilerServices;
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
        var found = new Dictionary<EntityId, FoundEntity>();
        await foreach (var (sort, seen) in store.Dialect == SqlDialect.Postgres ? Together(connection, self, keys, cancellation) : OneByOne(connection, self, keys, cancellation))
        {
            if (!found.TryGetValue(seen.Id, out var entity))
            {
                found[seen.Id] = entity = seen;
            }

            entity.Sorts.Add(sort);
        }

        return [.. found.Values.Select(f => Candidate.Of(self.Kind, sought, f)).OfType<Candidate>()
            .OrderByDescending(c => c.Closeness).ThenBy(c => c.Id.Stream, StringComparer.Ordinal)];
    }

    /// <summary>An item is looked for both where it is on record as such and where its source is.</summary>
    private static IEnumerable<LikenessKey> Looks(string kind, string? city, LikenessKey key) => key.Sort is LikenessSort.Item or LikenessSort.Source
        ? new[] { LikenessSort.Source, LikenessSort.Item }.Select(sort => new LikenessKey(sort, key.Value, LikenessTable.LookupOf(sort, kind, city, key.Value)))
        : [key];

    /// <summary>All looks in one round trip, by a text that is always the same and so is planned once.</summary>
    private static async IAsyncEnumerable<(LikenessSort Sort, FoundEntity Entity)> Together(DbConnection connection, EntityId self, LikenessKey[] keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, """
            SELECT look.number, seen.kind, seen.key, seen.name, seen.unit, seen.stage
            FROM unnest(@lookups::text[], @most::bigint[]) WITH ORDINALITY AS look (lookup, most, number)
            CROSS JOIN LATERAL (
                SELECT e.kind, e.key, e.name, e.unit, e.stage FROM likenesses AS l JOIN entities AS e ON e.id = l.entity
                WHERE l.id > (look.lookup || ' ') COLLATE "C" AND l.id < (look.lookup || '!') COLLATE "C" AND l.entity <> @self ORDER BY l.id LIMIT look.most) AS seen
            """);
        SqlLog.Add(command, "self", self.Stream);
        SqlLog.Add(command, "lookups", Array.ConvertAll(keys, key => key.Lookup));
        SqlLog.Add(command, "most", Array.ConvertAll(keys, RowsOf));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return (keys[reader.GetInt64(0) - 1].Sort, Entity(reader, after: 1));
        }
    }

    private static async IAsyncEnumerable<(LikenessSort Sort, FoundEntity Entity)> OneByOne(DbConnection connection, EntityId self, LikenessKey[] keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, """
            SELECT e.kind, e.key, e.name, e.unit, e.stage FROM likenesses AS l JOIN entities AS e ON e.id = l.entity
            WHERE l.id > @lookup || ' ' AND l.id < @lookup || '!' AND l.entity <> @self ORDER BY l.id LIMIT @most
            """);
        SqlLog.Add(command, "self", self.Stream);
        var (lookup, most) = (SqlLog.Add(command, "lookup", null), SqlLog.Add(command, "most", null));
        foreach (var key in keys)
        {
            (lookup.Value, most.Value) = (key.Lookup, RowsOf(key));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                yield return (key.Sort, Entity(reader, after: 0));
            }
        }
    }

    private static long RowsOf(LikenessKey key) => key.Sort is LikenessSort.Unit or LikenessSort.Source ? MoreRows : Rows;

    private static FoundEntity Entity(DbDataReader reader, int after) => new(
        new EntityId(reader.GetString(after), reader.GetString(after + 1)), Text(reader, after + 2), Text(reader, after + 3), Text(reader, after + 4));

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
