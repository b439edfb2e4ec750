using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Systems;

/// <summary>The catalogue of key systems, and the three years that run from listing and from every assessment.</summary>
public class KeySystemTests
{
    [Fact]
    public void What_the_law_orders_published_is_public()
    {
        var story = Listed("wuxi");
        Assert.Equal(["p1", "wuxi", "wuxi-42-1b", "unit", new DateOnly(2021, 6, 15), "政务服务系统", "大数据局", new DateOnly(2021, 6, 15)], Assert.Single(Lives.RowsOf(story)));
        story.On(2022, 6, 15).When(new PublishKeySystemCatalogue()).ThenIsDone();
        Assert.Equal((new(2021, 6, 15), new(2022, 6, 15)), (story.State.KeyListing!.ListedOn, story.State.KeyListing.PublishedOn));
        Assert.Equal(new DateOnly(2022, 6, 15), Assert.Single(Lives.RowsOf(story))[4]);
    }

    [Theory]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public void What_no_law_orders_published_is_listed_and_stays_inside(string city)
    {
        var story = Listed(city);
        Assert.NotNull(story.State.KeyListing);
        Assert.Empty(Lives.RowsOf(story));
    }

    [Fact]
    public void A_publication_before_the_regulation_is_ordered_by_nothing() =>
        Assert.Empty(Lives.RowsOf(Lives.NewSystem().On(2013, 6, 30).Given(Lives.Registered("wuxi")).By(CityInformatizationAuthority).When(new PublishKeySystemCatalogue()).ThenIsDone()));

    [Fact]
    public void A_listed_system_is_assessed_within_three_years_of_its_listing_and_of_every_assessment()
    {
        var story = Listed("wuxi");
        Assert.Contains("wuxi-44-1 RecordRiskAssessment 2024-06-15 Pending", Lives.DutiesOf(story, new(2024, 6, 15)));
        Assert.Contains("wuxi-44-1 RecordRiskAssessment 2024-06-15 Overdue", Lives.DutiesOf(story, new(2024, 6, 16)));

        story.On(2023, 1, 10).By(OwnerOperator).When(new RecordRiskAssessment()).Then(new RiskAssessmentRecorded());
        Assert.Equal(["wuxi-44-1 RecordRiskAssessment 2026-01-10"], Lives.Owed(story));
        Assert.Contains("wuxi-44-1 RecordRiskAssessment 2026-01-10 Pending", Lives.DutiesOf(story, new(2024, 6, 16)));

        story.On(2024, 2, 29).When(new RecordRiskAssessment()).ThenIsDone();
        Assert.Equal(["wuxi-44-1 RecordRiskAssessment 2027-02-28"], Lives.Owed(story));
        story.When(new RecordRiskAssessment { On = new(2023, 6, 1) }).ThenRejected(409, "tooEarly", "on");
    }

    [Fact]
    public void An_assessment_of_a_system_that_is_not_listed_starts_no_interval()
    {
        var story = Lives.NewSystem().By(OwnerOperator).Given(Lives.Registered("wuxi")).When(new RecordRiskAssessment()).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Contains("wuxi-43-1c RecordRiskAssessment  Met", Lives.DutiesOf(story, story.Today));
    }

    [Fact]
    public void A_delisted_system_is_public_no_more_and_its_interval_ends()
    {
        var story = Listed("wuxi").On(2023, 1, 10).When(new RecordRiskAssessment()).ThenIsDone();
        story.When(new DelistKeySystem { Reason = " " }).ThenRejected(400, "invalid", "reason");
        story.When(new DelistKeySystem { Reason = "降级" }).Then(new KeySystemDelisted("降级"));
        Assert.Empty(Lives.RowsOf(story));
        Assert.Empty(story.Owed);
        story.When(new DelistKeySystem { Reason = "降级" }).ThenRejected(409, "wrongStage");

        story.On(2024, 5, 6).When(new PublishKeySystemCatalogue()).ThenIsDone();
        Assert.Equal(new DateOnly(2024, 5, 6), story.State.KeyListing!.ListedOn);
        Assert.Equal(["public_systems", "key_system_catalogue_entries"], Lives.AllRowsOf(story).Select(r => r.Split(' ')[0]));
    }

    [Fact]
    public void A_decommissioned_system_leaves_the_catalogue_and_nothing_is_owed_for_it()
    {
        var story = Listed("wuxi").On(2023, 1, 10).By(OwnerOperator).When(new RecordRiskAssessment()).ThenIsDone();
        story.When(new DecommissionSystem { On = new(2022, 1, 1) }).ThenRejected(409, "tooEarly", "on");
        story.When(new DecommissionSystem { Reason = "整合" }).Then(new SystemDecommissioned("整合"));
        Assert.Empty(Lives.RowsOf(story));
        Assert.Empty(story.Owed);
        Assert.Empty(Lives.DutiesOf(story, new(2030, 1, 1)));
        story.When(new RecordRiskAssessment()).ThenRejected(409, "wrongStage");
    }

    private static Story<InformationSystem> Listed(string city) => Lives.NewSystem().On(2021, 6, 15)
        .Given(Lives.Registered(city)).By(CityInformatizationAuthority).When(new PublishKeySystemCatalogue()).ThenIsDone();
}
