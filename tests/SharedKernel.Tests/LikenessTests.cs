using InfoGov.Finding;

namespace InfoGov.Tests;

public sealed class SqliteLikenessTests() : LikenessTests(new SqliteFiles());

public sealed class PostgresLikenessTests(PostgresCluster cluster) : LikenessTests(cluster);

public abstract class LikenessTests(IStores stores) : StoreTests(stores)
{
    private readonly Lawbook lawbook = new([new BareCity(), new TestCity()]);

    [Fact]
    public async Task Candidates_come_closest_first_and_say_why()
    {
        await using var host = await Host();
        await Name(host, "same", new NameThing("智慧 停车综合管理平台（项目）", "甲局"));
        await Name(host, "longer", new NameThing("东城区智慧停车综合管理二期", "乙局"));
        await Name(host, "near", new NameThing("智慧停车综合管里平台", "丙局"));
        await Name(host, "far", new NameThing("智慧医疗云", "甲局"));
        await Name(host, "elsewhere", new NameThing("智慧停车综合管理平台", "甲局", Where: "testville"));
        await Name(host, "new", new NameThing("智慧停车综合管理系统", "甲　局"));
        Assert.Equal(
            "same SameName,SameUnit; near SimilarName; longer ContainsName",
            string.Join("; ", (await host.Candidates(Thing.Id("new"), Cancellation))!.Select(c => $"{c.Id.Key} {string.Join(',', c.Because)}")));
    }

    [Fact]
    public async Task A_short_name_in_the_middle_of_a_longer_one_is_found_and_the_other_way_round()
    {
        await using var host = await Host();
        await Name(host, "inner", new NameThing("信用档案"));
        await Name(host, "outer", new NameThing("全市企业信用档案共享库"));
        Assert.Equal("outer", Assert.Single((await host.Candidates(Thing.Id("inner"), Cancellation))!).Id.Key);
        Assert.Equal("inner", Assert.Single((await host.Candidates(Thing.Id("outer"), Cancellation))!).Id.Key);
    }

    [Theory]
    [InlineData("政务云平台", "政务云平台二期")]
    [InlineData("政务平台", "市政务平台二期")]
    public async Task A_second_phase_is_found_within_its_unit_however_short_the_name(string first, string second)
    {
        await using var host = await Host();
        await Name(host, "first", new NameThing(first, "数据局"));
        await Name(host, "second", new NameThing(second, "数据局"));
        await Name(host, "another", new NameThing(second, "别的局"));
        LikenessReason[] because = [LikenessReason.ContainsName, LikenessReason.SameUnit];
        Assert.Equal(because, (await host.Candidates(Thing.Id("second"), Cancellation))!.Single(c => c.Id.Key == "first").Because);
        var found = Assert.Single((await host.Candidates(Thing.Id("first"), Cancellation))!);
        Assert.Equal("second", found.Id.Key);
        Assert.Equal(because, found.Because);
    }

    [Fact]
    public async Task What_is_no_longer_so_is_not_found()
    {
        await using var host = await Host();
        await Name(host, "a", new NameThing("智慧停车平台"));
        await Name(host, "b", new NameThing("智慧停车"));
        Assert.Single((await host.Candidates(Thing.Id("b"), Cancellation))!);
        await Name(host, "a", new NameThing("城市管网"));
        Assert.Empty((await host.Candidates(Thing.Id("b"), Cancellation))!);
        await Name(host, "a", new NameThing(Name: null));
        Assert.Empty(await Rows("SELECT id FROM likenesses WHERE entity = 'thing/a'"));
        Assert.Null(await host.Candidates(Counter.Id("c"), Cancellation));
    }

    [Fact]
    public async Task At_most_ten_are_shown_of_however_many_there_are()
    {
        await using var host = await Host();
        for (var i = 0; i < 60; i++)
        {
            await Name(host, $"t{i:00}", new NameThing("平台"));
        }

        Assert.Equal(10, (await host.Candidates(Thing.Id("t00"), Cancellation))!.Count);
    }

    [Fact]
    public async Task A_command_that_looks_for_something_decides_by_what_is_on_record_then()
    {
        await using var host = await Host();
        await Name(host, "other", new NameThing("别的", Item: "企业名称"));
        await Name(host, "source", new NameThing("来源", Item: "企业名称", IsSource: true));
        var rejected = Assert.IsType<CommandResult.Rejected>(await host.Send(Thing.Id("third"), new NameThing("第三", Item: "企业　名称"), Caller.Installation, cancellation: Cancellation));
        Assert.Equal(("hasSource", "source other"), (rejected.Problem.Code, rejected.Problem.Detail.En));
        await Name(host, "there", new NameThing("别处", Item: "企业名称", Where: "testville"));
        await Name(host, "source", new NameThing("来源", Item: null));
        await Name(host, "third", new NameThing("第三", Item: "企业名称"));
    }

    [Fact]
    public async Task Rebuilt_rows_are_the_live_ones_and_tampering_is_found()
    {
        await using var host = await Host();
        await Name(host, "a", new NameThing("智慧停车综合管理平台", "甲局", "车位"));
        await Name(host, "b", new NameThing(new string('长', 900) + "🚗", new string('局', 900), new string('项', 900)));
        Task<List<string>> Live() => Rows("SELECT id || '|' || entity || '|' || kind || '|' || city || '|' || sort || '|' || value FROM likenesses ORDER BY id");
        var live = await Live();
        Assert.Contains("name bareville thing 智慧停车综合管理 thing/a|thing/a|thing|bareville|name|智慧停车综合管理", live, StringComparer.Ordinal);
        await Log.Rebuild(Kinds, cancellation: Cancellation);
        Assert.Equal(live, await Live());
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        await Tamper("UPDATE likenesses SET value = 'x' WHERE entity = 'thing/a' AND sort = 'item'");
        Assert.Contains(await Log.Verify(Kinds, cancellation: Cancellation), f => f.Contains("item bareville 车位 thing/a", StringComparison.Ordinal));
    }

    private async Task<TestSilo> Host()
    {
        var host = await TestSilo.Start(Log, Kinds, lawbook, TimeProvider.System);
        foreach (var city in lawbook.All)
        {
            await host.Send(CityStanding.Of(city.Code), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        }

        return host;
    }

    private static async Task Name(TestSilo host, string key, NameThing command) =>
        Assert.IsType<CommandResult.Accepted>(await host.Send(Thing.Id(key), command, Caller.Installation, cancellation: Cancellation));
}
