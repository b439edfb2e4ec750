using InfoGov.Log;
namespace InfoGov.Disclosure.Tests;
public sealed class Recorder(Databases databases)
{
    [Fact]
    public async Task Record()
    {
        var lines = new List<string>();
        foreach (var (url, _, _) in LiteralCases.All)
        {
            var (s1, b1) = await databases.Small(SqlDialect.Sqlite).Get("/odata" + url);
            var (s2, b2) = await databases.Small(SqlDialect.Postgres).Get("/odata" + url);
            lines.Add($"{url}\n  {s1} {b1}" + ((s1, b1) == (s2, b2) ? "" : $"\n  PG {s2} {b2}"));
        }
        var x = await databases.Small(SqlDialect.Sqlite).Get("/odata/$metadata");
        lines.Add(x.Body);
        x = await databases.Small(SqlDialect.Sqlite).Get("/odata/$metadata?$format=json");
        lines.Add(x.Body);
        await File.WriteAllLinesAsync("/tmp/recorded.txt", lines, TestContext.Current.CancellationToken);
    }
}
