using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// Goes through every entity once a day and has it compare its duties with the law of that day: what has become late is
/// recorded as such, what has ceased or recurs too. It can be stopped anywhere and run as often as one likes, on any number
/// of hosts: an entity records nothing where nothing changed.
/// </summary>
public sealed class Sweep(EntityClient grains, EntityKinds kinds, IProjectionStore store, CityRegister cities, TimeProvider time)
{
    private const int Page = 500;
    private const int Together = 16;

    /// <summary>
    /// Runs when the day, a text or a threshold is another than at the last complete run. Returns how many entities were gone
    /// through; null when there was nothing to do.
    /// </summary>
    public async Task<long?> Run(CancellationToken cancellation)
    {
        var today = time.Today();
        var law = LawDigest();
        var (last, _) = await grains.Read<SweepRecord>(SweepRecord.Id, cancellation);
        if (last.Day == today && last.Law == law)
        {
            return null;
        }

        long done = 0;
        for (var page = await Read("", cancellation); page.Count > 0; page = await Read(page[^1].Stream, cancellation))
        {
            await Parallel.ForEachAsync(page, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellation }, async (entity, stop) =>
                await kinds.Of(entity).ReviewDuties(grains, entity, stop));
            done += page.Count;
        }

        await grains.Send(SweepRecord.Id, new RecordSweep(today, law, done), Caller.Installation, cancellation: cancellation);
        return done;
    }

    /// <summary>The day of the last complete run; null before the first.</summary>
    public async Task<DateOnly?> LastDay(CancellationToken cancellation) => (await grains.Read<SweepRecord>(SweepRecord.Id, cancellation)).State.Day;

    private async Task<List<EntityId>> Read(string after, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, key FROM entities WHERE id > @after ORDER BY id LIMIT @page";
        SqlLog.Add(command, "after", after);
        SqlLog.Add(command, "page", Page);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<EntityId> page = [];
        while (await reader.ReadAsync(cancellation))
        {
            page.Add(new EntityId(reader.GetString(0), reader.GetString(1)));
        }

        return page;
    }

    /// <summary>Changes when what the cities say may have changed: their programs, their thresholds, which of them are enabled.</summary>
    private string LawDigest()
    {
        var text = new StringBuilder().Append(typeof(Sweep).Module.ModuleVersionId);
        foreach (var city in cities.Loaded.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            text.Append(city.Code).Append(city.GetType().Module.ModuleVersionId).Append(cities.IsEnabled(city.Code));
            text.Append(JsonSerializer.Serialize(cities.StandingOf(city.Code)?.Thresholds ?? [], EntityJson.Options));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>The last complete sweep: its day, and a digest of the law it went by.</summary>
internal sealed record SweepRecord(DateOnly? Day, string? Law)
{
    public static readonly EntityKind<SweepRecord> Kind = new("sweep", new SweepRecord(null, null)) { IsReadable = false };

    public static readonly EntityId Id = new(Kind.Name, "duties");
}

/// <summary>A sweep went through every entity.</summary>
internal sealed record DutiesSwept(DateOnly Day, string Law, long Entities) : IEvent<SweepRecord>
{
    public SweepRecord Apply(SweepRecord state, EventContext context) => new(Day, Law);
}

/// <summary>Notes a complete sweep, once for each day and law.</summary>
internal sealed record RecordSweep(DateOnly Day, string Law, long Entities) : Command<SweepRecord>
{
    public override IEnumerable<IEvent<SweepRecord>> Decide(SweepRecord state, CommandContext context) =>
        state.Day == Day && state.Law == Law ? [] : [new DutiesSwept(Day, Law, Entities)];
}
