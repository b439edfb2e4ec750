using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Projects;

namespace InfoGov.Host.Pages.Start;

/// <summary>What the start page shows of the public rows: counted at most every few seconds however many ask.</summary>
internal sealed class StartPageFigures(InfoGovHost host, PublicRecord record)
{
    private const int Newest = 8;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Reading? last;

    public async Task<Figures> Read(CancellationToken cancellation)
    {
        var read = await ReadOrTake(cancellation);

        // What is shown by name is looked up every time: what left the public sets is not shown a moment longer.
        await using var connection = await host.Log.Projections.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id FROM projects WHERE id IN ({string.Join(", ", read.Newest.Select((_, i) => $"@p{FactType.ShowValue(i)}").DefaultIfEmpty("NULL"))})";
        foreach (var (i, project) in read.Newest.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{FactType.ShowValue(i)}", project.Id);
            command.Parameters.Add(parameter);
        }

        HashSet<string> there = new(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            there.Add(reader.GetString(0));
        }

        return new Figures(read.Counts, [.. read.Newest.Where(project => there.Contains(project.Id))], read.Proposed, read.Position);
    }

    private async Task<Figures> ReadOrTake(CancellationToken cancellation)
    {
        // While one request reads anew, the others take what is there.
        if (!await reading.WaitAsync(last is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return last!.Figures;
        }

        try
        {
            if (last is null || host.Time.GetElapsedTime(last.At) >= Fresh)
            {
                last = new Reading(await ReadNow(cancellation), host.Time.GetTimestamp());
            }

            return last.Figures;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<Figures> ReadNow(CancellationToken cancellation)
    {
        await using var connection = await host.Log.Projections.OpenRead(cancellation);
        async Task<List<T>> Rows<T>(string sql, Func<System.Data.Common.DbDataReader, T> row)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            List<T> rows = [];
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(row(reader));
            }

            return rows;
        }

        // As the feed counts them: its groups are kept, and not counted row by row.
        var counts = (await record.Groups(new FeedQuery("Projects") { Apply = "groupby((City,Stage),aggregate($count as N))" }, cancellation))
            .Select(row => (City: row.Text("City")!, Stage: Enum.Parse<Stage>(row.Text("Stage")!, ignoreCase: true), Count: row.Number("N")));
        var newest = await Rows(
            $"SELECT id, name, unit, city, stage, updated_on FROM projects ORDER BY updated_on DESC, id LIMIT {FactType.ShowValue((long)Newest)}",
            r => new NewestProject(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), Enum.Parse<Stage>(r.GetString(4), ignoreCase: true), r.GetString(5)));
        var open = await Rows("SELECT id FROM projects WHERE stage = 'proposed' ORDER BY id LIMIT 1", r => r.GetString(0));
        return new Figures(counts.ToDictionary(c => (c.City, c.Stage), c => c.Count), newest, open.FirstOrDefault(), await host.Log.Head(cancellation));
    }

    private sealed record Reading(Figures Figures, long At);
}

/// <summary>The figures of the start page. Components and their parameters are public, what they show is not.</summary>
public sealed class Figures
{
    internal Figures(IReadOnlyDictionary<(string City, Stage Stage), long> counts, IReadOnlyList<NewestProject> newest, string? proposed, long position) =>
        (Counts, Newest, Proposed, Position) = (counts, newest, proposed, position);

    internal IReadOnlyDictionary<(string City, Stage Stage), long> Counts { get; }

    internal IReadOnlyList<NewestProject> Newest { get; }

    /// <summary>Some project that is only proposed, for an example.</summary>
    internal string? Proposed { get; }

    /// <summary>Events in the log.</summary>
    internal long Position { get; }
}

internal sealed record NewestProject(string Id, string Name, string Unit, string City, Stage Stage, string UpdatedOn);

/// <summary>A city as the page shows it, with what its law says to the same act as everywhere.</summary>
public sealed record CityCard(Jurisdiction City, int Enforced, int InForce, int DaysInForce, Decision Example)
{
    internal static CityCard Of(Jurisdiction city, DateOnly today)
    {
        Provision[] now = [.. city.Provisions.Where(p => p.From <= today && !(p.Until < today) && p.Coverage != Coverage.MissingInSource)];
        var untested = new Matter(today).With(Facts.Project.Funding.PublicShare, 1m);
        return new CityCard(
            city, now.Count(p => p.Coverage == Coverage.Enforced), now.Length, today.DayNumber - city.EffectiveFrom.DayNumber,
            city.Decide(Acts.DeliverProject, untested));
    }
}
