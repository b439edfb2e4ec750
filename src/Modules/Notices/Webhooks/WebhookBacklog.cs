using InfoGov.Entities;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Notices.Webhooks;

/// <summary>What active webhooks have not delivered yet, of all of them together.</summary>
/// <param name="Undelivered">Notices that wait; of one webhook at most <see cref="WebhookBacklogs.MostCounted"/> are counted.</param>
/// <param name="Oldest">When the first of them was made; null where none waits.</param>
/// <param name="DeadLetters">Notices that were given up, of paused webhooks too.</param>
internal sealed record WebhookBacklog(long Undelivered, DateTimeOffset? Oldest, long DeadLetters);

/// <summary>Counts what waits to be delivered.</summary>
internal sealed class WebhookBacklogs(EntityClient grains, IProjectionStore store)
{
    /// <summary>So many are counted of one webhook: what is more is long since too many.</summary>
    public const int MostCounted = 1000;

    /// <summary>How it stands now.</summary>
    public async Task<WebhookBacklog> Look(CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        var (ids, dead) = (new List<string>(), 0L);
        await using (var command = SqlLog.Command(connection, "SELECT id, status, dead_letters FROM webhooks ORDER BY id"))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                dead += reader.GetInt64(2);
                if (reader.GetString(1) == "active")
                {
                    ids.Add(reader.GetString(0));
                }
            }
        }

        var (waiting, oldest) = (0L, (DateTimeOffset?)null);
        foreach (var id in ids)
        {
            var (hook, _) = await grains.Read<Webhook>(new EntityId(Webhook.KindName, id), cancellation);
            await using var command = connection.CreateCommand();
            var where = ListCondition.All(
                new ListCondition(
                    "notices.recorded_at >= coalesce((SELECT recorded_at FROM events WHERE position = {0}), '') AND (e.position > {0} OR (e.position = {0} AND notices.number > {1}))",
                    [hook.Cursor.Position, hook.Cursor.Number]),
                hook.Filter.Condition());
            command.CommandText = $"""
                SELECT count(*), min(recorded_at) FROM (SELECT notices.recorded_at FROM notices JOIN events e ON e.stream = notices.stream AND e.version = notices.version
                WHERE {where.Bind(command)} LIMIT {MostCounted}) AS waiting
                """;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            waiting += reader.GetInt64(0);
            if (!reader.IsDBNull(1) && ColumnValue.ToInstant(reader.GetString(1)) is var first && !(oldest <= first))
            {
                oldest = first;
            }
        }

        return new WebhookBacklog(waiting, oldest, dead);
    }
}
