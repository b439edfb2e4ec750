namespace InfoGov.Host.Tests.Api;

/// <summary>Libraries for OData of other people read the feed, one by a client that it generates from the model. Where Node is.</summary>
public sealed class ODataClientTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "odata");

    [Fact]
    public async Task Four_libraries_for_OData_read_what_they_ask_for()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Sources, "node_modules")), "Node's packages are not installed.");
        using var client = new HttpClient { BaseAddress = shared.Host.Address };
        client.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
        await File.WriteAllTextAsync(Path.Combine(Sources, "metadata.xml"), await client.GetStringAsync("/odata/$metadata", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await Succeed("odata2ts", "-s", "metadata.xml", "-o", "generated", "-m", "all", "--emit-mode", "ts");
        await Succeed("tsc", "-p", ".");
        var (exit, said) = await Node.Run(Sources, "node", ["--no-deprecation", Path.Combine("built", "read.js")], ("INFOGOV_URL", shared.Host.Address.ToString().TrimEnd('/')));
        Assert.True(exit == 0, said);
        Assert.Equal("""
            @odata/client: [["wuxi"],5,"jilin"]
            o.js: [2,["wuxi","beijing"]]
            ts-odata-client: [3,true]
            odata2ts: ["wuxi",1]

            """, said);
    }

    private static async Task Succeed(string tool, params string[] arguments)
    {
        var (exit, said) = await Node.Run(Sources, Path.Combine(Sources, "node_modules", ".bin", tool), arguments);
        Assert.True(exit == 0, said);
    }
}
