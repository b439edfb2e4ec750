using System.Data.Common;
using System.Globalization;
using InfoGov.Entities;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Notices.Webhooks;

/// <summary>Notices in the order of the log.</summary>
internal sealed class NoticeQueue(IProjectionStore store, EntityKinds kinds)
{
    // A window of events at a time, so that a filter that few notices pass never makes one query of the whole log.
    private const long Window = 20_000;

    /// <summary>The first notices after a place that pass, and the place up to which there are no others.</summary>
    public async Task<(IReadOnlyList<NoticeView> Notices, LogPlace UpTo)> After(LogPlace place, ListCondition passing, int most, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);

        // From the same connection: a standby may lag, and what it has not seen must not be passed over.
        var head = await Head(connection, cancellation);
        while (place.Position < head)
        {
            var until = Math.Min(head, place.Position + Window);
            await using var command = connection.CreateCommand();
            var where = ListCondition.All(
                new ListCondition("e.position >= {0} AND e.position <= {1} AND (e.position > {0} OR notices.number > {2})", [place.Position, until, place.Number]),
                passing);
            command.CommandText = $"""
                SELECT {NoticeView.Columns} FROM events e CROSS JOIN notices
                WHERE notices.stream = e.stream AND notices.version = e.version AND {where.Bind(command)} ORDER BY e.position, notices.number LIMIT {most}
                """;
            var found = await Read(command, cancellation);
            if (found.Count > 0)
            {
                return (found, new LogPlace(found[^1].Position, found[^1].Number));
            }

            place = new LogPlace(until, long.MaxValue);
        }

        return ([], place);
    }

    /// <summary>A notice by its id; null when it does not pass, or is none any more.</summary>
    public async Task<NoticeView?> Find(string id, ListCondition passing, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {NoticeView.Columns} FROM notices WHERE {ListCondition.All(ListCondition.In("notices.id", [id]), passing).Bind(command)}";
        return (await Read(command, cancellation)).FirstOrDefault();
    }

    /// <summary>The webhooks that are to be delivered to, and the position of the last event.</summary>
    public async Task<(IReadOnlyList<string> Ids, long Head)> Webhooks(CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        var head = await Head(connection, cancellation);
        await using var command = SqlLog.Command(connection, "SELECT id FROM webhooks WHERE status = 'active' ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> ids = [];
        while (await reader.ReadAsync(cancellation))
        {
            ids.Add(reader.GetString(0));
        }

        return (ids, head);
    }

    private static async Task<long> Head(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, "SELECT coalesce(max(position), 0) FROM events");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private async Task<List<NoticeView>> Read(DbCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<NoticeView> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(NoticeView.Read(reader, kinds));
        }

        return found;
    }
}
