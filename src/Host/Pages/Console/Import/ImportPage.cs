using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Import;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Workbench.Forms;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Import;

/// <summary><c>/console/import</c>: a table of projects is uploaded, looked at, its columns are named, and it is taken over by the same engine as on the command line.</summary>
internal sealed class ImportPage(InfoGovHost host) : Page
{
    private const int LargestFile = 2 * 1024 * 1024;
    private const int LargestForm = 2 * LargestFile;
    private const int Previewed = 5;
    private const int RejectedShown = 50;

    /// <summary>The days that a column can hold, by the names of the map.</summary>
    public static readonly IReadOnlyList<string> Days = ["proposedOn", "approvedOn", "contractedOn", "startedOn", "completedOn", "acceptedOn", "deliveredOn"];

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/import", visit => visit.Show<ImportView>(new { Of = new ImportShown() }));
        administrators.Post("/console/import", "console-import", new Text("在页面上导入项目", "Import projects on a page"), Take, LargestForm);
    }

    private async Task<IResult> Take(Visit visit, IFormCollection form)
    {
        var values = FormValues.Of(form);
        var folder = Directory.CreateTempSubdirectory("infogov-import-");
        try
        {
            var path = Path.Combine(folder.FullName, "source.csv");
            await File.WriteAllBytesAsync(path, await Content(form), visit.Cancellation);
            var shown = new ImportShown { Content = Convert.ToBase64String(await File.ReadAllBytesAsync(path, visit.Cancellation)), FileName = form.Files.GetFile("file")?.FileName ?? values.One("fileName"), Values = values };
            AuditNote.Of(visit.Http).IsTrial = values.One("step") != "run";
            shown = Preview(shown, path, values);
            return visit.Show<ImportView>(new { Of = values.One("step") == "run" ? shown with { Done = await Run(visit, path, folder.FullName, values) } : shown });
        }
        catch (Exception wrong) when (wrong is ImportException or CsvFormatException or JsonException)
        {
            return visit.Show<ImportView>(new { Of = new ImportShown { Wrong = wrong is ImportException import ? import.Told.In(visit.English) : visit.T("文件无法按 CSV 读取，请检查引号与分隔符", "It cannot be read as CSV; see its quotes and separators") } }, StatusCodes.Status400BadRequest);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImportShown Preview(ImportShown shown, string path, FormValues values)
    {
        using var source = new SourceFile(path, ',', ImportEncoding.Of(values.One("encoding")));
        return shown with { Header = source.Header, Rows = [.. source.Rows().Take(Previewed).Select(row => row.Cells)] };
    }

    private async Task<ImportDone> Run(Visit visit, string path, string folder, FormValues values)
    {
        var map = JsonSerializer.Deserialize<ImportMap>(MapOf(values), CommandJson.Options)!;
        if (map.Amount?.Flaw() is { } flaw)
        {
            throw new ImportException(flaw);
        }

        var rejectedPath = Path.Combine(folder, "rejected.csv");
        ImportCounts counts;
        using (var source = new SourceFile(path, ',', ImportEncoding.Of(values.One("encoding"))))
        using (var rejected = new RejectedRows(rejectedPath, source.Header, visit.English))
        {
            var city = visit.Caller!.City ?? values.One("city") ?? "";
            if (!host.Cities.IsEnabled(city))
            {
                throw new ImportException(visit.T("请选择已启用的城市", "Choose a city that is enabled"));
            }

            counts = await new ProjectImport(host.Grains, map, city, visit.Caller).Run(source, rejected, (_, _) => { }, visit.Cancellation);
        }

        return new ImportDone(counts.Rows, counts.Accepted, counts.Unchanged, counts.Rejected, File.Exists(rejectedPath) ? Convert.ToBase64String(await File.ReadAllBytesAsync(rejectedPath, visit.Cancellation)) : null, RejectedIn(rejectedPath));
    }

    /// <summary>Line, column, value and reason of the first rejected rows; a cell may have lines of its own.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> RejectedIn(string path)
    {
        List<IReadOnlyList<string>> rows = [];
        if (File.Exists(path))
        {
            using var csv = CsvReader.FromFile(path, new CsvReaderOptions());
            while (rows.Count < RejectedShown && csv.Read())
            {
                rows.Add([.. Enumerable.Range(0, Math.Min(csv.FieldCount, RejectedRows.Leading.Length)).Select(at => RejectedRows.AsItWas(csv.GetString(at)))]);
            }
        }

        return rows;
    }

    /// <summary>The map that the command line reads from a file, as the form says it.</summary>
    private static JsonObject MapOf(FormValues values)
    {
        var map = new JsonObject { ["id"] = values.One("id") ?? "", ["name"] = values.One("name") ?? "", ["unit"] = values.One("unit") ?? "" };
        if (values.One("area") is { } area)
        {
            map["area"] = area;
        }

        if (values.One("amount") is { } amount)
        {
            map["amount"] = new JsonObject { ["column"] = amount, ["currency"] = values.One("currency") ?? "CNY", ["unit"] = values.One("amountUnit") ?? "元" };
        }

        if (values.One("stage") is { } stage)
        {
            map["stage"] = new JsonObject
            {
                ["column"] = stage,
                ["values"] = new JsonObject((values.One("stages") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2).Select(pair => KeyValuePair.Create(pair[0], (JsonNode?)JsonValue.Create(pair[1])))),
            };
        }

        var formats = (values.One("format") ?? "yyyy-MM-dd").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var day in Days.Where(day => values.One(day) is not null))
        {
            map[day] = new JsonObject { ["column"] = values.One(day), ["format"] = formats[0], ["orFormats"] = new JsonArray([.. formats[1..].Select(format => JsonValue.Create(format))]) };
        }

        return map;
    }

    private static async Task<byte[]> Content(IFormCollection form)
    {
        if (form.Files.GetFile("file") is { Length: > 0 and <= LargestFile } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            return bytes.ToArray();
        }

        var sent = new byte[LargestFile];
        return form["content"].ToString() is { Length: > 0 } text && Convert.TryFromBase64String(text, sent, out var length) ? sent[..length]
            : throw new ImportException(new Text($"请选择一个 CSV 文件，至多 {LargestFile / 1024 / 1024} MiB，且不是空的", $"Choose a CSV file of {LargestFile / 1024 / 1024} MiB at most that is not empty"));
    }
}
