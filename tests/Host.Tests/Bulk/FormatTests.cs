using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Host.Tests.Proof;
using InfoGov.Law;
using MiniExcelLibs;
using Parquet;

namespace InfoGov.Host.Tests.Bulk;

/// <summary>Any query of the feed in a form to take away.</summary>
public sealed class FormatTests
{
    private const string Query = "/odata/Projects?$filter=City eq 'wuxi'&$orderby=Name&$select=Name,Amount,ProposedOn,Funding";

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Csv_has_the_mark_of_UTF8_and_no_cell_that_a_spreadsheet_would_run(string store)
    {
        await using var host = await Filled(store);
        var bytes = await host.Public.GetByteArrayAsync(Query + "&$format=csv", TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "Name,Funding,Amount,ProposedOn\r\n'=HYPERLINK(1),1.0000,5.00,2024-01-08\r\n\"引号\"\" 与,逗号\",1.0000,5200000.50,2024-01-08\r\n",
            System.Text.Encoding.UTF8.GetString(bytes[3..]));
        var answer = (await host.Public.Get(Query + "&$format=csv")).Is(HttpStatusCode.OK);
        Assert.Equal("text/csv", answer.MediaType);
        Assert.Equal("attachment; filename=\"Projects.csv\"", answer.Message.Content.Headers.ContentDisposition!.ToString());
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Ndjson_has_a_row_a_line_by_Accept_too(string store)
    {
        await using var host = await Filled(store);
        var request = new HttpRequestMessage(HttpMethod.Get, Query) { Headers = { { "Accept", "application/x-ndjson" } } };
        var lines = (await host.Public.Ask(request)).Is(HttpStatusCode.OK).Text.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        JsonNode.Parse(lines[1]).Includes("""{"Name":"引号\" 与,逗号","Amount":5200000.50,"ProposedOn":"2024-01-08","Funding":1.0000}""");
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task A_workbook_opens_and_holds_numbers_as_numbers(string store)
    {
        await using var host = await Filled(store);
        using var file = new MemoryStream(await host.Public.GetByteArrayAsync(Query + "&$format=xlsx", TestContext.Current.CancellationToken));
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal("'=HYPERLINK(1)", rows[0]["Name"]);
        Assert.Equal(5200000.5, Convert.ToDouble(rows[1]["Amount"], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Parquet_holds_every_value_with_its_type(string store)
    {
        await using var host = await Filled(store);
        using var file = new MemoryStream(await host.Public.GetByteArrayAsync(Query + "&$format=parquet", TestContext.Current.CancellationToken));
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["Name", "Funding", "Amount", "ProposedOn"], reader.Schema.GetDataFields().Select(field => field.Name));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(2, group.RowCount);
        Assert.Equal(typeof(decimal), reader.Schema.GetDataFields()[2].ClrType);
    }

    [Theory]
    [InlineData("/odata/Projects('none')?$format=csv", 400)]
    [InlineData("/odata/Projects?$expand=Acceptances&$format=xlsx", 400)]
    [InlineData("/odata/Projects?$format=docx", 406)]
    [InlineData("/odata/Projects?$filter=Nothing eq 1&$format=csv", 400)]
    public async Task What_has_no_place_in_a_row_is_refused(string url, int status)
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        Assert.Equal(status, (int)(await host.Public.Get(url)).Status);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    [InlineData("ndjson")]
    public async Task No_rows_are_a_file_too(string format)
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        (await host.Public.Get($"/odata/Projects?$format={format}")).Is(HttpStatusCode.OK);
    }

    private async Task<RunningHost> Filled(string store)
    {
        var host = await EitherStore.Start(store);
        var unit = await host.As(Role.ConstructionUnit);
        foreach (var (name, amount) in ((string, decimal)[])[("引号\" 与,逗号", 5200000.5m), ("=HYPERLINK(1)", 5m)])
        {
            (await unit.Post("/api/projects/propose-project", new JsonObject
            {
                ["city"] = "wuxi", ["name"] = name, ["unit"] = new JsonObject { ["name"] = "局" }, ["on"] = "2024-01-08", ["amount"] = amount, ["publicShare"] = 1,
            })).Is(HttpStatusCode.Created);
        }

        return host;
    }
}
