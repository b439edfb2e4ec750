using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using InfoGov.Host.Composing;
using InfoGov.Host.Import;

namespace InfoGov.Host.CommandLine;

/// <summary><c>import projects</c>: takes over a published portfolio.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var import = new Command("import", "Take over what others have published");
        import.Add(Projects());
        return import;
    }

    private static Command Projects()
    {
        var file = new Argument<FileInfo>("file") { Description = "The CSV file, as Excel and others save it" };
        var map = new Option<FileInfo>("--map") { Description = "Which column is what, as JSON; see src/Host/Import/samples/README.md", Required = true };
        var city = new Option<string>("--city") { Description = "The city the projects belong to; it must be enabled", Required = true };
        var rejected = new Option<FileInfo?>("--rejected") { Description = "Where rejected rows go; FILE.rejected.csv by default" };
        var encoding = new Option<string?>("--encoding") { Description = $"What the file is written in: {string.Join(", ", ImportEncoding.Known)}; UTF-8 by default" };
        var connection = Cli.ConnectionOption();
        var projects = new Command("projects", "Import projects from a CSV file; may be repeated, rows that are in already are left alone. Exit code 1 with rejected rows, 2 for a wrong map or a missing column, 3 when it cannot be done")
        {
            file, map, city, rejected, encoding, connection,
        };
        projects.SetAction(async (parsed, cancellation) =>
        {
            var source = parsed.GetRequiredValue(file);
            try
            {
                var read = ImportMap.Read(parsed.GetRequiredValue(map).FullName);
                var written = ImportEncoding.Of(parsed.GetValue(encoding));
                return await Cli.WithHost(
                    parsed.GetValue(connection),
                    host => Run(host, source, read, written, parsed.GetRequiredValue(city), parsed.GetValue(rejected)?.FullName ?? $"{source.FullName}.rejected.csv", cancellation),
                    cancellation,
                    mayMake: true);
            }
            catch (ImportException wrong)
            {
                await Console.Error.WriteLineAsync(wrong.Message);
                return Cli.Usage;
            }
        });
        return projects;
    }

    private static async Task<int> Run(InfoGovHost host, FileInfo file, ImportMap map, Encoding? encoding, string city, string rejectedPath, CancellationToken cancellation)
    {
        if (Path.GetFullPath(rejectedPath) == file.FullName)
        {
            throw new ImportException("--rejected names the file that is imported; it would be overwritten.");
        }

        if (host.Lawbook.Find(city) is null)
        {
            throw new ImportException($"“{city}” is no city here. Cities: {string.Join(", ", host.Lawbook.All.Select(c => c.Code))}");
        }

        if (!host.Cities.IsEnabled(city))
        {
            await Console.Error.WriteLineAsync($"The city {city} is not enabled.");
            return Cli.Failed;
        }

        try
        {
            using var source = new SourceFile(file.FullName, map.Delimiter[0], encoding);
            using var rejected = new RejectedRows(rejectedPath, source.Header);
            using var bar = new ProgressBar("Importing");
            var start = TimeProvider.System.GetTimestamp();
            var counts = await new ProjectImport(host.Grains, map, city).Run(source, rejected, bar.Report, cancellation);
            bar.Dispose();
            await Audited.Done(host, "import-projects");
            var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Rows:N0} rows in {seconds:N1} s: {counts.Accepted:N0} accepted, {counts.Unchanged:N0} unchanged, {counts.Rejected:N0} rejected{(counts.Rejected > 0 ? $" (see {rejectedPath})" : "")}."));
            return counts.Rejected > 0 ? Cli.Findings : 0;
        }
        catch (CsvFormatException unreadable)
        {
            await Console.Error.WriteLineAsync($"{file.FullName} cannot be read: {unreadable.Message}");
            return Cli.Failed;
        }
    }
}
