using System.Text.Json;
using CsvHelper;
using InfoGov.Api;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Host.Auditing;

/// <summary><c>GET /api/administration/audit</c>, a page at a time, and <c>…/audit/export</c>, all of it as CSV or NDJSON.</summary>
internal static class AuditEndpoints
{
    // What a spreadsheet would run as a formula gets an apostrophe.
    private static readonly CsvWriterOptions Csv = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    private static readonly Failure[] Wrong = [new(400, "invalidParameter", "unknownParameter"), new(403, "senderNotAdmitted")];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var audit = endpoints.MapGroup("/api/administration/audit").WithTags("administration");
        audit.MapGet("", List).Is(new Operation("audit-list", new Text("审计：谁、何时、从何处、为谁办了什么，结果如何，依据何条；最新在前", "The audit: who did what, when, from where, for whom, what came of it and under which provisions; newest first"))
        {
            For = Audience.Administrators,
            Parameters = AuditList.List.Parameters,
            Replies = [Reply.Of<ListPage<AuditRow>>()],
            Failures = Wrong,
        });
        audit.MapGet("/export", Export).Is(new Operation("audit-export", new Text("导出审计记录", "The audit, to take away"))
        {
            For = Audience.Administrators,
            Parameters = [new Parameter("format", new Text("csv 或 ndjson", "csv or ndjson")) { Values = ["csv", "ndjson"], Example = "ndjson" }, .. AuditList.List.Parameters.Where(p => p.Name is not ("page" or "pageSize"))],
            Replies = [Reply.Of<AuditRow>(media: "application/x-ndjson"), Reply.Of<string>(media: "text/csv")],
            Failures = Wrong,
        });
    }

    private static Task<IResult> List(HttpContext http, IProjectionStore store)
    {
        AuditNote.Of(http).ShowsPersons = true;
        return AuditList.List.Answer(http, store);
    }

    private static async Task<IResult> Export(HttpContext http, IProjectionStore store)
    {
        var format = http.Request.Query["format"].FirstOrDefault() ?? "ndjson";
        if (format is not ("csv" or "ndjson"))
        {
            return Problems.Of(http, 400, "invalidParameter", new Text("参数 format：应为 csv 或 ndjson", "The parameter format takes csv or ndjson"), "format");
        }

        AuditNote.Of(http).ShowsPersons = true;
        http.Response.Headers.ContentDisposition = $"attachment; filename=audit.{format}";
        http.Response.Headers.CacheControl = "no-store";
        return await (format == "csv" ? AsCsv(http, store) : AsLines(http, store)) ?? Results.Empty;
    }

    private static async Task<IResult?> AsLines(HttpContext http, IProjectionStore store)
    {
        return await AuditList.List.Each(http, store, Begin, Write, "format");

        Task Begin()
        {
            http.Response.ContentType = "application/x-ndjson";
            return http.Response.StartAsync(http.RequestAborted);
        }

        async Task Write(object row)
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, (AuditRow)row, ListingJson.Options, http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }

    private static async Task<IResult?> AsCsv(HttpContext http, IProjectionStore store)
    {
        CsvWriter? csv = null;
        try
        {
            return await AuditList.List.Each(http, store, Begin, row => Write((AuditRow)row), "format");
        }
        finally
        {
            if (csv is not null)
            {
                await csv.DisposeAsync();
            }
        }

        async Task Begin()
        {
            http.Response.ContentType = "text/csv; charset=utf-8";
            csv = CsvWriter.Create(http.Response.Body, Csv, leaveOpen: true);
            await csv.WriteRecordAsync(AuditList.Columns.Split(", "), http.RequestAborted);
        }

        async Task Write(AuditRow row) => await csv!.WriteRecordAsync(
            [
                FactType.ShowValue(row.Id), row.At, row.Act, row.Outcome, FactType.ShowValue(row.Status), row.Key ?? "", row.Role ?? "", row.Unit ?? "", row.City ?? "", row.Address ?? "", row.Entity ?? "",
                row.Version is { } version ? FactType.ShowValue(version) : "", row.Code ?? "", row.Provisions ?? "", row.Hash,
            ],
            http.RequestAborted);
    }
}
