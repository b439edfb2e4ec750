using InfoGov.Host.CommandLine;
using InfoGov.Host.Startup;
using InfoGov.Log;
using InfoGov.Projects;

namespace InfoGov.Host.Demo;

/// <summary>
/// Fills a store that has no projects with demo data, through commands that pass the law like any other. The same number of
/// projects gives the same projects in every store.
/// </summary>
internal static class DemoFill
{
    public const int DefaultProjects = 72;

    // Enough senders to fill the batches of the group commit; each sends the commands of one project after the other.
    private const int Senders = 512;

    /// <summary>The commands sent; zero when the store has projects already.</summary>
    public static async Task<long> Run(InfoGovHost host, int projects, ProgressBar bar, CancellationToken cancellation)
    {
        if (await HasProjects(host.Log.Projections, cancellation))
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

                bar.Report(Interlocked.Increment(ref done), projects);
            });
        DemoProject[] first = [.. Enumerable.Range(1, Math.Min(projects, 16)).Select(number => DemoProject.Draw(number, data, cities))];
        var delivered = Array.Find(first, p => p.Target == Stage.Delivered);
        if (cities[0].Way.Contains("evaluate", StringComparer.Ordinal) && delivered is not null)
        {
            await DemoCases.Add(sending, data, cities[0], first[0], delivered);
        }

        return sending.Sent;
    }

    private static async Task<bool> HasProjects(IProjectionStore store, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM projects LIMIT 1";
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }
}
