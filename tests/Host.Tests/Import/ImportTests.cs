using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Host.Composing;
using InfoGov.Host.Import;

namespace InfoGov.Host.Tests.Import;

/// <summary>The excerpt of a real portfolio, as it is and with cells made wrong.</summary>
public sealed class ImportTests
{
    private const int Rows = 20;
    private static readonly string Excerpt = File.ReadAllText(Data("gc-it-projects-excerpt.csv"));
    private static readonly string Map = Data("canada-it-projects.map.json");

    [Fact]
    public async Task Every_row_is_taken_and_a_repetition_changes_nothing()
    {
        using var store = new TemporaryStore();

        Assert.Equal(new ImportCounts(Rows, Rows, 0, 0), await Import(store, Excerpt));
        await using (var host = await store.Open())
        {
            Assert.Equal([$"{Rows}|imported"], await TemporaryStore.Query(host, "SELECT COUNT(*), source FROM projects GROUP BY source"));
        }

        var head = await Head(store);
        Assert.Equal(new ImportCounts(Rows, 0, Rows, 0), await Import(store, Excerpt));
        Assert.Equal(head, await Head(store));
    }

    [Fact]
    public async Task A_foreign_amount_keeps_its_currency_and_is_no_amount_in_CNY()
    {
        using var store = new TemporaryStore();
        await Import(store, Header() + "\n" + Row("one", "$2,812,101", "completed", "July 31, 2022"));

        await using var host = await store.Open();
        Assert.Equal(["wuxi||281210100|CAD|completed|2022-07-31"], await TemporaryStore.Query(host, "SELECT city, amount, foreign_amount, currency, stage, completed_on FROM projects"));
    }

    [Fact]
    public async Task A_blank_optional_cell_is_absent()
    {
        using var store = new TemporaryStore();
        await Import(store, Header() + "\n" + Row("one", "", "", ""));

        await using var host = await store.Open();
        Assert.Equal(["|||proposed|"], await TemporaryStore.Query(host, "SELECT amount, foreign_amount, currency, stage, completed_on FROM projects"));
    }

    [Theory]
    [InlineData("1 234,50", "completed", "July 31, 2022", "latestBudget")]
    [InlineData("$1,23,456", "completed", "July 31, 2022", "latestBudget")]
    [InlineData("-$5", "completed", "July 31, 2022", "latestBudget")]
    [InlineData("€5", "completed", "July 31, 2022", "latestBudget")]
    [InlineData("$5", "finished", "July 31, 2022", "estimatedStatus")]
    [InlineData("$5", "completed", "2022-07-31", "latestEstimatedCompletionDate")]
    [InlineData("$5", "completed", "February 30, 2022", "latestEstimatedCompletionDate")]
    public async Task A_cell_that_does_not_parse_rejects_its_row_with_line_and_column(string amount, string status, string day, string column)
    {
        using var store = new TemporaryStore();

        var file = "\uFEFF" + Header() + "\n" + Row("good", "$1", "new", "") + "\n" + Row("bad", amount, status, day) + "\n";
        Assert.Equal(new ImportCounts(2, 1, 0, 1), await Import(store, file));

        var rejected = await File.ReadAllLinesAsync(store.File("rejected.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(2, rejected.Length);
        Assert.StartsWith($"3,{column},", rejected[1], StringComparison.Ordinal);
        Assert.EndsWith(Row("bad", RejectedRows.Harmless(amount), status, day), rejected[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_after_a_cell_with_line_breaks_is_named_by_the_line_it_begins_on()
    {
        using var store = new TemporaryStore();
        var file = Header() + "\r\n" + Row("\"first\r\nwith \"\"two\"\" lines\"", "$1", "new", "") + "\r\n" + Row("bad", "free", "new", "") + "\r\n";

        Assert.Equal(new ImportCounts(2, 1, 0, 1), await Import(store, file));

        // The header, three lines of the first row (its name is its id), then this one.
        Assert.Contains("\r\n5,latestBudget,free,", await File.ReadAllTextAsync(store.File("rejected.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Malformed_rows_are_rejected_and_counted()
    {
        using var store = new TemporaryStore();
        var file = Header() + "\n" + Row("o\"ne", "$1", "new", "") + "\ntoo,few\n" + Row("good", "$1", "new", "") + "\n";

        Assert.Equal(new ImportCounts(3, 1, 0, 2), await Import(store, file));
    }

    [Fact]
    public async Task A_row_changed_since_its_import_is_rejected_and_the_record_stands()
    {
        using var store = new TemporaryStore();
        await Import(store, Header() + "\n" + Row("one", "$1", "new", ""));

        Assert.Equal(new ImportCounts(1, 0, 0, 1), await Import(store, Header() + "\n" + Row("one", "$2", "new", "")));
        await using var host = await store.Open();
        Assert.Equal(["100"], await TemporaryStore.Query(host, "SELECT foreign_amount FROM projects"));
    }

    [Theory]
    [InlineData("\"department\"", "\"dept\"", "wuxi", 2)]
    [InlineData("\"approved\"", "\"aproved\"", "wuxi", 2)]
    [InlineData("\"unit\"", "\"units\"", "wuxi", 2)]
    [InlineData("{", "", "wuxi", 2)]
    [InlineData("", "", "nowhere", 2)]
    public async Task A_wrong_map_or_city_is_wrong_usage(string part, string wrong, string city, int exit)
    {
        using var store = new TemporaryStore();
        var map = await File.ReadAllTextAsync(Map, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(store.File("map.json"), part.Length == 0 ? map : map.Replace(part, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(store.File("file.csv"), Excerpt, TestContext.Current.CancellationToken);

        Assert.Equal(exit, await store.Run("import", "projects", store.File("file.csv"), "--map", store.File("map.json"), "--city", city));
    }

    [Theory]
    [InlineData("$5", 0)]
    [InlineData("free", 1)]
    public async Task The_exit_code_says_whether_rows_were_rejected(string amount, int exit)
    {
        using var store = new TemporaryStore();
        await File.WriteAllTextAsync(store.File("file.csv"), Header() + "\n" + Row("one", amount, "new", ""), TestContext.Current.CancellationToken);

        Assert.Equal(exit, await store.Run("import", "projects", store.File("file.csv"), "--map", Map, "--city", "wuxi"));
        Assert.Equal(exit == 1, File.Exists(store.File("file.csv.rejected.csv")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_cannot_be_imported()
    {
        using var store = new TemporaryStore();

        Assert.Equal(3, await store.Run("import", "projects", store.File("none.csv"), "--map", Map, "--city", "wuxi"));
    }

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    private static string Header() => Excerpt[..Excerpt.IndexOf('\n', StringComparison.Ordinal)];

    [Theory]
    [InlineData("\"CNY\"")]
    [InlineData("""{"column":"币种","values":{"元":"CNY"},"default":"CNY"}""")]
    public void A_currency_of_a_map_is_written_as_it_is_read(string json)
    {
        var currency = JsonSerializer.Deserialize<CurrencyColumn>(json, CommandJson.Options)!;
        var written = JsonSerializer.Serialize(currency, CommandJson.Options);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    /// <summary>A row of the source's 21 columns; the name is the id.</summary>
    private static string Row(string id, string amount, string status, string day)
    {
        static string Cell(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
        return $"aafc,x,{id},Agriculture,{id},,1,,{Cell(amount)},,,,{Cell(day)},,,,,,{status},0,0";
    }

    private static async Task<ImportCounts> Import(TemporaryStore store, string content)
    {
        await File.WriteAllTextAsync(store.File("file.csv"), content, TestContext.Current.CancellationToken);
        await using var host = await store.Open();
        var map = ImportMap.Read(Map);
        using var source = new SourceFile(store.File("file.csv"), ',');
        using var rejected = new RejectedRows(store.File("rejected.csv"), source.Header);
        var counts = await new ProjectImport(host.Grains, map, "wuxi").Run(source, rejected, (_, _) => { }, TestContext.Current.CancellationToken);
        Assert.Equal(counts.Rows, counts.Accepted + counts.Unchanged + counts.Rejected);
        return counts;
    }

    private static async Task<long> Head(TemporaryStore store)
    {
        await using var host = await store.Open();
        return await host.Log.Head(TestContext.Current.CancellationToken);
    }
}
