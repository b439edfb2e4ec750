using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Log;
using InfoGov.Projects;

namespace InfoGov.Host.Demo;

/// <summary>
/// Fills an empty store with demo data, through commands that pass the law like any other. The same number of projects gives the
/// same projects in every store.
/// </summary>
internal static class DemoFill
{
    public const int DefaultProjects = 72;

    // Enough senders to fill the batches of the group commit; each sends the commands of one project after the other.
    private const int Senders = 512;

    /// <summary>True for a store that a demo has filled, whether this start asked for one or not.</summary>
    public static async Task<bool> IsDemo(InfoGovHost host, CancellationToken cancellation) =>
        (await host.Grains.Read<Project>(new EntityId(Project.Kind, DemoProject.IdOf(1)), cancellation)).Version > 0;

    /// <summary>The commands sent; zero when the store has records already.</summary>
    public static async Task<long> Run(InfoGovHost host, int projects, Action<long, long> progress, CancellationToken cancellation)
    {
        if (await IsFilled(host.Log.Projections, cancellation))
        {
            return 0;
        }

        var data = DemoData.Load();
        DemoCity[] cities = [.. data.Cities.Where(c => host.Cities.IsEnabled(c.Code))];
        if (cities.Length == 0)
        {
            throw new StartupException("The demo needs an enabled city.");
        }

        var sending = new DemoSending(host.Grains, cancellation);
        foreach (var city in cities)
        {
            await DemoOrganizations.Register(sending, data, city);
        }

        var records = new DemoRecords(host, sending, data).Add(cities);
        var done = 0;
        var steps = new DemoSteps(data);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, projects),
            new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellation },
            async (number, _) =>
            {
                var project = DemoProject.Draw(number, data, cities);
                foreach (var (step, on) in project.Steps)
                {
                    var (sender, command) = steps.Of(project, step, on);
                    await sending.Accepted(project.Id, command, sender);
                }

                progress(Interlocked.Increment(ref done), projects);
            });
        await records;
        DemoProject[] first = [.. Enumerable.Range(1, Math.Min(projects, 16)).Select(number => DemoProject.Draw(number, data, cities))];
        var delivered = Array.Find(first, p => p.Target == Stage.Delivered);
        if (cities[0].Way.Contains("evaluate", StringComparer.Ordinal) && delivered is not null)
        {
            await DemoCases.Add(sending, data, cities[0], first[0], delivered);
        }

        return sending.Sent;
    }

    /// <summary>Has projects, or anything that is not of a demo: one that was broken off before its first project begins again.</summary>
    private static async Task<bool> IsFilled(IProjectionStore store, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM entities WHERE kind = 'project' OR (key NOT LIKE 'demo-%' AND city IS NOT NULL) LIMIT 1";
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }
}
