using InfoGov.Host.CommandLine;
using InfoGov.Host.Demo;

namespace InfoGov.Host.Tests.Trust;

/// <summary>
/// Who is let in where is a promise: it changes only together with <c>matrix.txt</c>. With APPROVE=FOLDER in the environment it is
/// written there instead, to be read and approved.
/// </summary>
public sealed class MatrixTests
{
    [Fact]
    public async Task Every_endpoint_lets_in_whom_the_approved_table_says_and_nobody_else()
    {
        await using var host = await RunningHost.Start(today: new DateOnly(2026, 11, 27), settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["PublicLimit:PerMinute"] = "1000000" });
        using var bar = new ProgressBar("Filling", TextWriter.Null);
        await DemoFill.Run(host.Parts, projects: 5, bar.Report, TestContext.Current.CancellationToken);
        var entities = (await TemporaryStore.Query(host.Parts, "SELECT kind, min(key), min(unit) FROM entities WHERE city = 'wuxi' AND id = (SELECT min(o.id) FROM entities o WHERE o.kind = entities.kind AND o.city = 'wuxi') GROUP BY kind"))
            .Select(row => row.Split('|')).ToDictionary(row => row[0], row => (row[1], row[2].Length == 0 ? null : row[2]), StringComparer.Ordinal);
        entities["city"] = ("wuxi", null);
        var table = await Matrix.Write(host, entities);
        if (Environment.GetEnvironmentVariable("APPROVE") is { } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "matrix.txt"), table, TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "matrix.txt"), TestContext.Current.CancellationToken), table);
    }
}
