using InfoGov.Disclosure.Model;
using InfoGov.Log;

namespace InfoGov.Disclosure.Sql;

/// <summary>What is told of a row that is not there: withdrawn, delisted or taken back for whatever reason, all that was public and is no more reads the same.</summary>
internal static class MissingRow
{
    /// <param name="session">Where to look.</param>
    /// <param name="set">The set it would be of.</param>
    /// <param name="key">Its key; null where none is known.</param>
    public static async Task<FeedException> Of(Session session, FeedSet set, string? key)
    {
        if (key is not null && set.Keys is [{ Type.Kind: FeedKind.Text }])
        {
            var statement = new Statement(session.Dialect);
            var sql = $"SELECT count(*) FROM {Tombstones.Table.Name} g WHERE g.{Tombstones.Table.Key.Name} = {statement.Text(Tombstones.KeyOf(set.Table, key))}";
            if (await session.Number(statement, sql, statement.Values()) > 0)
            {
                return FeedException.Gone($"{set.Name} 的这一行已不再公开。", $"This row of {set.Name} is public no more.");
            }
        }

        return FeedException.NotFound($"{set.Name} 中没有这一行。", $"There is no such row in {set.Name}.");
    }
}
