using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Administration;

/// <summary>Rules, publicity plans and areas.</summary>
public class EntryTests
{
    private static readonly System.Reflection.Assembly Module = typeof(AdministrationModule).Assembly;

    private static readonly IssueRules Issue = new() { CityCode = "tianjin", Title = "办法", Kind = RulesKind.SpecialFund };

    public static TheoryData<string> Commands =>
        [nameof(IssueRules), nameof(RegisterPublicityPlan), nameof(RegisterArea), nameof(PublishEmergencyPlan), nameof(PublishIndustryDirectory), nameof(DetermineSecrecy)];

    public static TheoryData<string> Stored =>
    [
        nameof(IssuedRules), nameof(Publicity), nameof(Area), nameof(RulesIssued), nameof(PublicityPlanRegistered), nameof(AreaRegistered),
        nameof(EmergencyPlanPublished), nameof(IndustryDirectoryPublished), nameof(AreaFoundSecret),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) => Shape.AssertOffered(Of(command), new AdministrationModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    [Fact]
    public void Rules_are_made_with_those_the_article_names()
    {
        Ruled(Issue).ThenRefusedBy("tianjin-5-1 coSignerMissing");
        Ruled(Issue with { CoSigners = [FinanceAuthority] }).ThenIsDone();
        Ruled(Issue with { CityCode = "zhengzhou", CoSigners = [FinanceAuthority] }).ThenRefusedBy("zhengzhou-24-2b coSignerMissing");
        Ruled(Issue with { CityCode = "zhengzhou", CoSigners = [FinanceAuthority, InvestmentAuthority] }).ThenIsDone();
        Ruled(Issue with { CityCode = "beijing", Kind = RulesKind.Standard, CoSigners = [CityInformatizationAuthority] }).ThenRefusedBy("beijing-7-1 leadMustBeQualityAuthority");
        Assert.Empty(Ruled(Issue with { CityCode = "wuxi" }).ThenIsDone().State.LegalBasis);
    }

    [Fact]
    public void A_publicity_plan_has_phases_in_tianjin()
    {
        var plan = new RegisterPublicityPlan { CityCode = "tianjin", Title = "宣传" };
        New<Publicity>().By(CityInformatizationAuthority).When(plan).ThenRefusedBy("tianjin-2-2 phasesRequired");
        New<Publicity>().By(CityInformatizationAuthority).When(plan with { Phases = ["一"] }).ThenIsDone();
        New<Publicity>().By(CityInformatizationAuthority).When(plan with { CityCode = "jilin" }).ThenIsDone();
        SameQuestion.Assert(New<Publicity>().By(CityInformatizationAuthority), plan with { Phases = ["一", "二"] }, """{"publicity":{"phaseCount":2}}""");
    }

    [Theory]
    [InlineData("tianjin", 1)]
    [InlineData("wuxi", 0)]
    public void What_an_area_publishes_is_public_where_the_law_orders_it(string city, int rows)
    {
        var story = New<Area>().By(CityInformatizationAuthority).When(new RegisterArea { CityCode = city, Name = "全市", Level = Level.City }).ThenIsDone();
        story.When(new PublishEmergencyPlan { Title = "预案" }).ThenIsDone();
        story.When(new PublishIndustryDirectory { Title = "目录" }).ThenIsDone();
        var shown = Kind<Area>().Rows("a", story.State).ToArray();
        Assert.Equal(rows, shown.Count(r => r.Table == AreaRows.EmergencyPlans));
        Assert.Equal(rows, shown.Count(r => r.Table == AreaRows.IndustryDirectories));
        if (rows > 0)
        {
            Assert.Equal(["a-1", city, "tianjin-24-1", "unit", new DateOnly(2024, 6, 3), "全市", "预案"], shown[0].Values);
            Assert.Equal(["a-1", city, "tianjin-20-1", "unit", new DateOnly(2024, 6, 3), 2024L, "目录"], shown[1].Values);
        }

        New<Area>().When(new PublishEmergencyPlan { Title = "预案" }).ThenRejected(404, "notFound");
    }

    [Fact]
    public void An_area_whose_publications_are_found_secret_is_forgotten()
    {
        var story = New<Area>().By(CityInformatizationAuthority).When(new RegisterArea { CityCode = "tianjin", Name = "全市", Level = Level.City }).ThenIsDone();
        story.When(new PublishEmergencyPlan { Title = "应急预案" }).ThenIsDone().When(new PublishIndustryDirectory { Title = "产业目录" }).ThenIsDone();
        string[] gone = [.. Kind<Area>().Rows("p1", story.State).Select(r => $"{r.Table.Name}/{r.Key}")];
        story.By(SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).Then(new AreaFoundSecret());
        Forgotten.Assert(story, gone, "全市", "应急预案", "产业目录");
        story.By(CityInformatizationAuthority).When(new PublishEmergencyPlan { Title = "预案" }).ThenRejected(422, "notApplicable");
    }

    [Fact]
    public void Rules_and_areas_ask_what_the_contract_asks()
    {
        SameQuestion.Assert(
            New<IssuedRules>().By(Police), Issue with { Kind = RulesKind.GradedProtection, Lead = Police, CoSigners = [CryptoOffice] },
            """{"rules":{"kind":"gradedProtection","lead":"police","coSigners":["cryptoOffice"]}}""");
        var area = New<Area>().By(CityInformatizationAuthority).Given(new AreaRegistered("tianjin", "n", Level.City));
        SameQuestion.Assert(area, new PublishEmergencyPlan { Title = "t" }, """{"area":{"level":"city"}}""");
        SameQuestion.Assert(area, new PublishIndustryDirectory { Title = "t" }, """{"area":{"level":"city"}}""");
    }

    private static Told<IssuedRules> Ruled(IssueRules rules) => New<IssuedRules>().By(CityInformatizationAuthority).When(rules);

    private static EntityKind<T> Kind<T>()
        where T : class => new AdministrationModule().Kinds.OfType<EntityKind<T>>().Single();

    private static Story<T> New<T>()
        where T : class => new(Kind<T>());

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
