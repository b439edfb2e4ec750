using System.Text;
using InfoGov.Host.Import;

namespace InfoGov.Host.Tests.Import;

/// <summary>Portfolios as offices send them: saved by Excel and WPS, in GB18030, in 万元, with what cannot be seen.</summary>
public sealed class AsTheyComeTests
{
    private const string Header = "项目编号,项目名称,建设单位,总投资,阶段,申报日期";
    private const string Map = """
        {"id":"项目编号","name":"项目名称","unit":"建设单位","amount":{"column":"总投资","currency":"CNY"},
         "stage":{"column":"阶段","values":{"在建":"underConstruction","已验收":"accepted","拟建":"proposed"}},
         "proposedOn":{"column":"申报日期","format":"yyyy-MM-dd","orFormats":["yyyy/M/d","yyyy年M月d日"]}}
        """;

    private static readonly string[] Names = ["=HYPERLINK(\"http://example.org\",\"点我\")", "@SUM(1+1)", "+1", "-1", "＝1", "'=1", "'甲", "''@x", "甲"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cell_that_no_database_could_hold_rejects_its_row_on_SQLite()
    {
        using var store = new TemporaryStore();
        await NulRejected(store, store.ConnectionString);
    }

    [Fact]
    public async Task A_cell_that_no_database_could_hold_rejects_its_row_on_PostgreSQL()
    {
        using var store = new TemporaryStore();
        await NulRejected(store, await SharedPostgres.NewDatabase());
    }

    [Theory]
    [InlineData("系统\u0007甲", "局", "项目名称")]
    [InlineData("系统\u007F甲", "局", "项目名称")]
    [InlineData("系统\u0085甲", "局", "项目名称")]
    [InlineData("意\u202Efdp", "局", "项目名称")]
    [InlineData("\u200B", "局", "项目名称")]
    [InlineData("\u2060\u3164", "局", "项目名称")]
    [InlineData("系统", "\u200B", "建设单位")]
    [InlineData("系统\uFFFD", "局", "项目名称")]
    public async Task A_text_that_shows_nothing_or_hides_something_rejects_its_row(string name, string unit, string column)
    {
        using var store = new TemporaryStore();
        Assert.Equal(1, await Run(store, Map, $"{Header}\r\nWX-1,{name},{unit},1,在建,2024-01-02\r\nWX-2,系统乙,局,1,在建,2024-01-02\r\n"));
        var rejected = Assert.Single(await Rejected(store));
        Assert.StartsWith($"2,{column},", rejected, StringComparison.Ordinal);
        Assert.Equal(["系统乙"], await Query(store, "SELECT name FROM projects"));
    }

    [Theory]
    [InlineData("总投资（万元）", "万元", "600", "600000000")]
    [InlineData("总投资（万元）", "万元", "1234.5678", "1234567800")]
    [InlineData("总投资（万元）", "万元", "17157.6", "17157600000")]
    [InlineData("总投资（万元）", "万元", "\"1,234.5\"", "1234500000")]
    [InlineData("总投资(亿元)", "亿元", "1.2", "12000000000")]
    [InlineData("投资额_千元", "千元", "5", "500000")]
    [InlineData("总投资", null, "600万元", "600000000")]
    [InlineData("总投资", null, "1.5亿元", "15000000000")]
    [InlineData("总投资", null, "￥1200000", "120000000")]
    [InlineData("总投资", null, "¥ 1200000.50", "120000050")]
    [InlineData("总投资", null, "1200000元", "120000000")]
    [InlineData("总投资", null, "CNY 1200000", "120000000")]
    [InlineData("总投资", null, "RMB1200000", "120000000")]
    [InlineData("总投资", null, "人民币1200000元", "120000000")]
    public async Task An_amount_is_read_in_its_unit(string column, string? unit, string cell, string fen)
    {
        using var store = new TemporaryStore();
        Assert.Equal(0, await Run(store, MapWith(column, unit is null ? "" : $",\"unit\":\"{unit}\""), $"序号,项目名称,建设单位,{column}\n1,系统,局,{cell}\n"));
        Assert.Equal([fen], await Query(store, "SELECT amount FROM projects"));
    }

    [Theory]
    [InlineData("总投资", "", "$5")]
    [InlineData("总投资", "", "1.234")]
    [InlineData("总投资", "", "0.0000000000000000000000000000001")]
    [InlineData("总投资（万元）", ",\"unit\":\"万元\"", "1.23456789")]
    [InlineData("总投资（万元）", ",\"unit\":\"万元\"", "600元")]
    [InlineData("总投资", "", "六百万")]
    [InlineData("总投资", "", "99999999999999999999亿元")]
    public async Task An_amount_that_is_not_exact_or_in_another_currency_rejects_its_row(string column, string unit, string cell)
    {
        using var store = new TemporaryStore();
        Assert.Equal(1, await Run(store, MapWith(column, unit), $"序号,项目名称,建设单位,{column}\n1,系统,局,{cell}\n"));
        Assert.StartsWith($"2,{column},", Assert.Single(await Rejected(store)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("总投资（万元）", "万元")]
    [InlineData("总投资(亿元)", "亿元")]
    [InlineData("预算/万元", "万元")]
    [InlineData("投资（单位：万元）", "万元")]
    [InlineData("投资额（百万）", "百万")]
    [InlineData("Budget (£m)", "£m")]
    [InlineData("Budget $M", "$M")]
    [InlineData("Budget (USD millions)", "millions")]
    [InlineData("Budget (£000)", "000")]
    [InlineData("Cost GBPm", "GBPm")]
    public async Task A_column_that_names_a_unit_which_the_map_does_not_is_wrong_usage(string column, string named)
    {
        using var store = new TemporaryStore();
        Assert.NotNull(MoneyUnit.Factor(named));
        Assert.Equal(2, await Run(store, MapWith(column, ""), $"序号,项目名称,建设单位,{column}\n1,系统,局,600\n"));
        Assert.Equal(["0"], await Query(store, "SELECT COUNT(*) FROM projects"));
    }

    [Theory]
    [InlineData("总投资")]
    [InlineData("千兆网络投资")]
    [InlineData("latestBudget")]
    [InlineData("Budget 2000")]
    [InlineData("Amount")]
    public void A_column_that_names_none_is_read_as_it_is(string column) => Assert.Null(MoneyUnit.NamedIn(column));

    [Fact]
    public async Task A_currency_column_is_read_row_by_row()
    {
        using var store = new TemporaryStore();
        const string map = """{"id":"序号","name":"名称","unit":"单位","amount":{"column":"金额","unit":"万元","currency":{"column":"币种","values":{"加元":"CAD"}}}}""";
        Assert.Equal(1, await Run(store, map, "序号,名称,单位,金额,币种\n1,甲,局,5,CNY\n2,乙,局,5,美元\n3,丙,局,5,加元\n4,丁,局,5,\n5,戊,局,5,金币\n6,己,局,,\n"));
        Assert.Equal(
            ["甲|5000000||", "乙||5000000|USD", "丙||5000000|CAD", "己|||"],
            await Query(store, "SELECT name, amount, foreign_amount, currency FROM projects ORDER BY name = '己', name = '丙', name = '乙'"));
        Assert.All(await Rejected(store), line => Assert.Contains(",币种,", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0001-01-01", 1)]
    [InlineData("1899-12-31", 1)]
    [InlineData("1949-09-30", 1)]
    [InlineData("2999-01-02", 1)]
    [InlineData("1949-10-01", 0)]
    [InlineData("2024年1月2日", 0)]
    public async Task A_day_on_which_nothing_can_have_been_done_rejects_its_row(string day, int exit)
    {
        using var store = new TemporaryStore();
        Assert.Equal(exit, await Run(store, Map, $"{Header}\r\nWX-1,系统,局,1,在建,{day}\r\n"));
        if (exit == 1)
        {
            Assert.StartsWith($"2,申报日期,{day},", Assert.Single(await Rejected(store)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rejected_rows_are_a_document_that_reads_back_as_it_was()
    {
        using var store = new TemporaryStore();
        string[] names = ["\"=HYPERLINK(\"\"http://example.org\"\",\"\"点我\"\")\"", "@SUM(1+1)", "+1", "-1", "＝1", "'=1", "'甲", "''@x", "甲"];
        var rows = string.Concat(names.Select((name, i) => $"WX-{i},{name},局,x,在建,2024-01-02\r\n"));
        Assert.Equal(1, await Run(store, Map, $"{Header}\r\n{rows}"));
        var path = store.File("file.csv.rejected.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(path, Cancellation))[..3]);
        using (var text = new SourceFile(path, ','))
        {
            // As a spreadsheet sees it: the names are in the seventh column.
            Assert.Equal(Header.Split(','), text.Header);
        }

        Assert.All((await Rejected(store)).Select(line => line.Split(",WX-")[1].Split(',', 2)[1]), cell => Assert.DoesNotMatch("^\"?[=@+\\-＝]", cell));

        // Mended, the rows go in with the names they had.
        var mended = (await File.ReadAllTextAsync(path, Cancellation)).Replace(",x,在建", ",1,在建", StringComparison.Ordinal);
        Assert.Equal(0, await Run(store, Map, mended));
        Assert.Equal(
            Names,
            (await Query(store, "SELECT name FROM projects")).OrderBy(name => Array.IndexOf(Names, name)));
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData(Header + ",,,\r\nWX-1,系统,局,1,在建,2024-01-02,,,\r\n,,,,,,,,\r\n,,,,,,,,\r\n")]
    [InlineData(Header + "\r\nWX-1,系统,局,1,在建,2024-01-02,,\r\n,,,\r\n \r\n")]
    [InlineData("sep=,\r\n" + Header + "\r\nWX-1,系统,局,1,在建,2024-01-02\r\n")]
    [InlineData("sep=;\r\n项目编号;项目名称;建设单位;总投资;阶段;申报日期\r\nWX-1;系统;局;1;在建;2024-01-02\r\n")]
    [InlineData("\uFEFFsep=;\r\n项目编号;项目名称;建设单位;总投资;阶段;申报日期\r\nWX-1;系统;局;1;在建;2024-01-02\r\n")]
    public async Task A_file_as_Excel_saves_it_goes_in(string file)
    {
        using var store = new TemporaryStore();
        Assert.Equal(0, await Run(store, Map, file));
        Assert.Equal(["系统"], await Query(store, "SELECT name FROM projects"));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_said_to_be_so_and_read_in_its_encoding()
    {
        using var store = new TemporaryStore();
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var file = gb.GetBytes($"{Header}\r\nWX-1,档案数字化𠮷,档案馆,1,已验收,2024年1月2日\r\n");
        Assert.Equal(2, await Run(store, Map, file));
        Assert.Equal(2, await Run(store, Map, file, "--encoding", "klingon"));
        Assert.Equal(0, await Run(store, Map, file, "--encoding", "gb18030"));
        Assert.Equal(["档案数字化𠮷"], await Query(store, "SELECT name FROM projects"));

        // A row that is no GB18030 is rejected, not read as something else.
        Assert.Equal(1, await Run(store, Map, [.. gb.GetBytes($"{Header}\r\nWX-2,系统"), 0xFF, .. gb.GetBytes(",局,1,在建,2024-01-02\r\n")], "--encoding", "gbk"));

        // A row of it in a file that is UTF-8 else is rejected, not read as something else.
        Assert.Equal(1, await Run(store, Map, [.. Encoding.UTF8.GetBytes($"{Header}\r\nWX-3,"), .. gb.GetBytes("视频会议系统"), .. Encoding.UTF8.GetBytes(",局,1,在建,2024-01-02\r\n")]));
        Assert.Contains("not UTF-8; it looks like GB18030", Assert.Single(await Rejected(store)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_with_a_byte_order_mark_is_read()
    {
        using var store = new TemporaryStore();
        Assert.Equal(0, await Run(store, "\uFEFF" + Map, $"{Header}\r\nWX-1,系统,局,1,在建,2024-01-02\r\n"));
    }

    [Theory]
    [InlineData("\"unit\":\"斤\"")]
    [InlineData("\"decimal\":\";\"")]
    [InlineData("\"currency\":\"yuan\"")]
    [InlineData("\"currency\":{\"values\":{}}")]
    public async Task A_map_that_makes_no_sense_is_wrong_usage(string member)
    {
        using var store = new TemporaryStore();
        var currency = member.StartsWith("\"currency", StringComparison.Ordinal) ? "" : "\"currency\":\"CNY\",";
        Assert.Equal(2, await Run(store, $$$"""{"id":"项目编号","name":"项目名称","unit":"建设单位","amount":{"column":"总投资",{{{currency}}}{{{member}}}}}""", $"{Header}\n"));
    }

    private static string MapWith(string column, string more) => $$$"""{"id":"序号","name":"项目名称","unit":"建设单位","amount":{"column":"{{{column}}}","currency":"CNY"{{{more}}}}}""";

    private static async Task NulRejected(TemporaryStore files, string store)
    {
        await using (var host = await Composing.InfoGovHost.Open(store, TimeProvider.System, cancellation: Cancellation))
        {
            await File.WriteAllTextAsync(files.File("map.json"), Map, Cancellation);
            await File.WriteAllTextAsync(files.File("file.csv"), $"{Header}\nWX-NUL1,无锡市\0政务云,局,1,在建,2024-01-02\nWX-NUL2,正常,局,1,在建,2024-01-02\n", Cancellation);
            using var source = new SourceFile(files.File("file.csv"), ',');
            using var rejected = new RejectedRows(files.File("file.csv.rejected.csv"), source.Header);
            Assert.Equal(new ImportCounts(2, 1, 0, 1), await new ProjectImport(host.Grains, ImportMap.Read(files.File("map.json")), "wuxi").Run(source, rejected, (_, _) => { }, Cancellation));
            Assert.Equal(["正常"], await TemporaryStore.Query(host, "SELECT name FROM projects"));
        }

        Assert.StartsWith("2,项目名称,", Assert.Single(await Rejected(files)), StringComparison.Ordinal);
    }

    private static Task<int> Run(TemporaryStore store, string map, string file, params string[] options) => Run(store, map, Encoding.UTF8.GetBytes(file), options);

    private static async Task<int> Run(TemporaryStore store, string map, byte[] file, params string[] options)
    {
        await File.WriteAllTextAsync(store.File("map.json"), map, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Cancellation);
        await File.WriteAllBytesAsync(store.File("file.csv"), file, Cancellation);
        return await store.Run(["import", "projects", store.File("file.csv"), "--map", store.File("map.json"), "--city", "wuxi", .. options]);
    }

    private static async Task<string[]> Rejected(TemporaryStore store) =>
        [.. (await File.ReadAllTextAsync(store.File("file.csv.rejected.csv"), Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private static async Task<List<string>> Query(TemporaryStore store, string sql)
    {
        await using var host = await store.Open();
        return await TemporaryStore.Query(host, sql);
    }
}
