namespace InfoGov.Tests;

/// <summary>Areas and levels outside a city's profile are rejected with the provision, before its rules are.</summary>
public sealed class CompetenceTests() : StoreTests(new SqliteFiles())
{
    private static readonly EntityId A = Counter.Id("a");

    [Theory]
    [InlineData("东区")]
    [InlineData("9901")]
    [InlineData("高新园")]
    [InlineData("高新技术园")]
    [InlineData("9971")]
    [InlineData("测试市")]
    [InlineData("99")]
    [InlineData(null)]
    public async Task An_area_of_the_city_is_known_by_name_or_code(string? area)
    {
        Assert.IsType<CommandResult.Accepted>(await Send(new PlanCount(Argued: true, Area: area), Of(Role.DistrictGovernment)));
        Assert.IsType<CommandResult.Accepted>(await Send(new PlanCount(Argued: true), Of(Role.DistrictGovernment, area)));
    }

    [Theory]
    [InlineData("西区")]
    [InlineData("东")]
    [InlineData("990")]
    [InlineData(" 东区")]
    [InlineData("")]
    public async Task An_area_that_is_none_of_the_citys_is_rejected_with_the_provision(string area)
    {
        foreach (var result in (CommandResult[])[
            await Send(new PlanCount(Argued: true, Area: area), Of(Role.CityGovernment)),
            await Send(new PlanCount(Argued: true), Of(Role.CityGovernment, area)),
            await Send(new PlanCount(Argued: false, Area: area), Of(Role.CityGovernment)),
        ])
        {
            var problem = Assert.IsType<CommandResult.Rejected>(result).Problem;
            Assert.Equal((422, "areaOutsideCity"), (problem.Status, problem.Code));
            Assert.Contains("testville-1-1", problem.Detail.En, StringComparison.Ordinal);
            Assert.Contains("testville-1-1", problem.Detail.Zh, StringComparison.Ordinal);
        }

        Assert.Equal(1, await Log.Head(Cancellation));
    }

    [Theory]
    [InlineData(Role.CountyInformatizationAuthority, false)]
    [InlineData(Role.DistrictInformatizationAuthority, false)]
    [InlineData(Role.CityInformatizationAuthority, true)]
    [InlineData(Role.ZoneInformatizationAuthority, true)]
    [InlineData(Role.InformatizationAuthority, true)]
    [InlineData(Role.InvestmentAuthority, true)]
    public async Task An_authority_of_a_level_the_regulation_does_not_know_is_rejected(Role role, bool accepted)
    {
        var result = await Send(new PlanCount(Argued: true), Of(role));
        if (accepted)
        {
            Assert.IsType<CommandResult.Accepted>(result);
            return;
        }

        var problem = Assert.IsType<CommandResult.Rejected>(result).Problem;
        Assert.Equal((422, "roleNotCompetent"), (problem.Status, problem.Code));
        Assert.Contains("testville-1-1", problem.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_regulation_does_not_govern_is_not_applicable_wherever_it_lies()
    {
        var result = await Send(new PlanCount(Argued: true, Secret: true, Area: "西区"), Of(Role.CountyInformatizationAuthority));
        Assert.Equal("notApplicable", Assert.IsType<CommandResult.Rejected>(result).Problem.Code);
    }

    [Fact]
    public async Task A_city_without_a_profile_limits_no_area_and_no_level()
    {
        var result = await Send(new PlanCount(Argued: false, Where: "bareville", Area: "anywhere"), Of(Role.ZoneInformatizationAuthority, "elsewhere"));
        Assert.IsType<CommandResult.Accepted>(result);
        Assert.Same(CityProfile.Empty, new BareCity().Profile);
    }

    [Fact]
    public void An_area_given_by_code_reaches_the_law_by_its_name()
    {
        var matter = new Matter(new DateOnly(2020, 1, 1)).With(Facts.Actor.Area, "9901").With(Facts.Subject.Area, "东区");
        Assert.Null(Competence.Check(new TestCity(), matter));
        Assert.True((Facts.Actor.Area == Facts.Subject.Area).Holds(matter));
    }

    private static Caller Of(Role role, string? area = null) => new("clerk", role, Area: area);

    private async Task<CommandResult> Send(PlanCount command, Caller caller)
    {
        await using var host = await TestSilo.Start(Log, Kinds, new Lawbook([new TestCity(), new BareCity()]), TimeProvider.System);
        await host.Send(CityStanding.Of(command.Where), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        return await host.Send(A, command, caller, cancellation: Cancellation);
    }
}
