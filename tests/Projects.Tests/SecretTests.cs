using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Projects;

/// <summary>Projects that are found to be state secrets after they were stored, and records that are struck off.</summary>
public class SecretTests
{
    [Fact]
    public void A_project_found_secret_is_forgotten_and_its_public_rows_leave_tombstones()
    {
        var story = Lives.New().Given(Lives.Accepted("wuxi")).By(SecrecyAuthority);
        story.When(new DetermineSecrecy { IsSecret = true, On = story.Today.AddDays(-1) }).ThenRejected(409, "tooEarly", "on");
        story.When(new DetermineSecrecy { IsSecret = false }).Then();
        story.When(new DetermineSecrecy { IsSecret = true }).Then(new ProjectFoundSecret());
        Forgotten.Assert(story, ["projects/p1", "acceptances/p1-1"], "政务服务平台", "大数据局", "1000000");
        story.When(new DetermineSecrecy { IsSecret = true }).Then();
        story.When(new DetermineSecrecy { IsSecret = false }).ThenRejected(409, "final", "isSecret");
    }

    [Theory]
    [InlineData("wuxi", "wuxi-2-2")]
    [InlineData("beijing", "beijing-37-1")]
    [InlineData("tianjin", null)]
    public void Every_act_on_it_is_left_to_other_law_and_nothing_more_is_recorded(string city, string? provision)
    {
        var story = Lives.New().Given(Lives.Proposed(city)).By(CityInformatizationAuthority).When(new DetermineSecrecy { IsSecret = true }).ThenIsDone();
        var told = story.By(ConstructionUnit).When(new PublishTender());
        Assert.Equal(DecisionOutcome.NotApplicable, told.Decision!.Outcome);
        Assert.Equal(provision is null ? [] : [provision], told.Decision.Cites.Select(p => p.Id));
        told.ThenRejected(422, "notApplicable");
        story.When(new CorrectProject { Name = "n" }).ThenRejected(422, "notApplicable");
        story.When(new ImportProject { CityCode = city, Name = "政务服务平台", Unit = new Unit("大数据局") }).ThenRejected(422, "notApplicable");
        Assert.Empty(Cities.Of(city).DutiesOf(story.MatterOf(new PublishTender())).Duties);
    }

    [Fact]
    public void What_does_not_exist_is_not_found_secret() =>
        Lives.New().By(SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).ThenRejected(404, "notFound");

    [Fact]
    public void A_record_that_is_struck_off_leaves_the_same_tombstones_and_stays_readable()
    {
        var story = Lives.New().Given(Lives.Accepted("wuxi")).By(CityInformatizationAuthority);
        story.When(new StrikeProject { Reason = " " }).ThenRejected(400, "invalid", "reason");
        story.When(new StrikeProject { Reason = "重复登记" }).Then(new ProjectStruck("重复登记"));
        Assert.Null(Lives.Kind.LikenessOf(story.State));
        Assert.Equal(["projects/p1", "acceptances/p1-1"], story.Rows.Select(r => r.Key));
        Assert.Equal("政务服务平台", story.State.Name);
        story.By(ConstructionUnit).When(new CorrectProject { Name = "n" }).ThenRejected(409, "wrongStage");
        Assert.Empty(Cities.Of("wuxi").DutiesOf(story.MatterOf(new CorrectProject())).Duties);
        story.By(SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).ThenIsDone();
        Forgotten.Assert(story, ["projects/p1", "acceptances/p1-1"], "政务服务平台");
    }
}
