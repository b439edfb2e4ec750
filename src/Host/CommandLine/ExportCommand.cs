using System.CommandLine;
using System.Globalization;
using InfoGov.Disclosure.Bulk;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>export</c>: takes the public record away into a file: a set in any form, or all of a city with its proofs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var export = new Command("export", "Write the public record to a file");
        export.Add(CreateSet());
        export.Add(CreateCity());
        return export;
    }

    private static Command CreateSet()
    {
        var name = new Argument<string>("set") { Description = "The public set, like Projects" };
        var file = new Argument<FileInfo>("file") { Description = $"The file to write; its extension says the form: {string.Join(", ", PublicExport.Formats)}" };
        var city = new Option<string?>("--city") { Description = "Only the rows of this city" };
        var connection = Cli.ConnectionOption();
        var set = new Command("set", "The rows of a public set as CSV, NDJSON, XLSX or Parquet") { name, file, city, connection };
        set.SetAction((parsed, cancellation) => Write(parsed.GetValue(connection), parsed.GetRequiredValue(file), cancellation, async (log, unfinished) =>
        {
            await using (var stream = File.Create(unfinished))
            {
                await PublicExport.Set(log, Composition.Delivered().Sets, parsed.GetRequiredValue(name), parsed.GetValue(city), parsed.GetRequiredValue(file).Extension.TrimStart('.'), stream, cancellation);
            }

            return $"{new FileInfo(unfinished).Length:N0} bytes";
        }));
        return set;
    }

    private static Command CreateCity()
    {
        var city = new Argument<string>("city") { Description = "The code of the city" };
        var file = new Argument<FileInfo>("file") { Description = "The SQLite file to write" };
        var connection = Cli.ConnectionOption();
        var record = new Command("city", "The whole public record of a city as one SQLite file with the proofs of its entries; verify-log checks it") { city, file, connection };
        record.SetAction((parsed, cancellation) => Write(parsed.GetValue(connection), parsed.GetRequiredValue(file), cancellation, async (log, unfinished) =>
        {
            var code = parsed.GetRequiredValue(city);
            var entries = await PublicExport.City(log, Composition.Delivered().Sets, Settings.Configuration(), code, unfinished, cancellation);
            return entries > 0 ? $"{entries:N0} entries" : throw new StartupException($"There is nothing public of “{code}”; /api/cities lists the codes of the cities.");
        }));
        return record;
    }

    /// <summary>Writes under another name first: a file that stands there is whole.</summary>
    private static Task<int> Write(string? connection, FileInfo target, CancellationToken cancellation, Func<SqlLog, string, Task<string>> write) => Cli.WithLog(
        connection,
        async (log, _, _) =>
        {
            if (target.Exists)
            {
                throw new IOException($"{target.FullName} exists already.");
            }

            var unfinished = target.FullName + ".part";
            try
            {
                var what = await write(log, unfinished);
                File.Move(unfinished, target.FullName);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} in {target.FullName}."));
                return 0;
            }
            finally
            {
                File.Delete(unfinished);
            }
        },
        cancellation);
}
