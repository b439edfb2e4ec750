using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

public class StandingTests
{
    [Fact]
    public void A_finding_completes_the_open_rectification_of_its_project()
    {
        var story = OrganizationTests.Registered("wuxi").By(Role.CityInformatizationAuthority).On(2024, 3, 1)
            .When(new FindRectification { Project = "p1", DueOn = new(2024, 6, 30) }).ThenIsDone();
        Assert.Equal("Rectify overdue", Duty(story, new(2024, 7, 1)));
        story.On(2024, 6, 30).When(new FindRectification { Project = "p1", Result = RectificationResult.Completed }).ThenIsDone();
        Assert.Equal([new RectificationFinding(RectificationResult.Completed, new(2024, 6, 30), "p1", new(2024, 6, 30))], story.State.Findings);
        Assert.Equal("Rectify met", Duty(story, new(2024, 7, 1)));
        story.When(new FindRectification { Project = "p1" }).ThenRejected(400, "invalid", "result");
    }

    [Fact]
    public void A_new_last_day_does_not_lift_a_ban()
    {
        var story = OrganizationTests.Registered("wuxi").By(Role.CityInformatizationAuthority).On(2024, 3, 1)
            .When(new FindRectification { Project = "p1", Result = RectificationResult.Refused }).ThenIsDone();
        story.On(2025, 3, 1).When(new FindRectification { Project = "p1", DueOn = new(2025, 6, 30) }).ThenIsDone();
        story.When(new FindRectification { Project = "p1", Result = RectificationResult.Completed }).ThenIsDone();
        story.By(Role.ConstructionUnit).When(new ApplyForFunds { Kind = FundingKind.Construction }).ThenRefusedBy("wuxi-22-2b fundingBan");
    }

    [Theory]
    [InlineData(EvaluationType.ServiceLevel, false)]
    [InlineData(EvaluationType.ProjectPerformance, false)]
    [InlineData(EvaluationType.Egov, true)]
    [InlineData(null, true)]
    public void Every_result_counts_and_only_an_assessment_of_the_unit_is_one(EvaluationType? type, bool assessed)
    {
        var story = OrganizationTests.Registered("beijing").By(Role.CityInformatizationAuthority).On(2024, 3, 1)
            .When(new RecordEvaluation { Type = type, Result = Outcome.Failed }).ThenIsDone();
        Assert.Equal(Outcome.Failed, story.State.Standing.LastEvaluation?.Result);
        Assert.Equal(assessed, story.State.Standing.LastEvaluatedOn is not null);
        story.When(new RecordEvaluation { Type = type, Result = Outcome.Passed, On = new(2024, 2, 1) }).ThenIsDone();
        Assert.Equal(Outcome.Failed, story.State.Standing.LastEvaluation?.Result);
    }

    [Fact]
    public void A_dissolved_unit_does_nothing_more_and_its_qualifications_end()
    {
        var story = OrganizationTests.Registered("beijing").By(Role.CityInformatizationAuthority).On(2024, 3, 1)
            .When(new RecordQualification { Kind = QualificationKind.SystemIntegrator, ValidFrom = new(2024, 1, 1), GrantedBy = "协会" }).ThenIsDone();
        story.When(new ChangeOrganization { Name = "新名" }).ThenIsDone();
        story.When(new ChangeOrganization { CreditCode = "x" }).ThenRejected(400, "invalid", "creditCode");
        story.When(new DissolveOrganization { Reason = "机构改革" }).ThenIsDone();
        Assert.Null(story.State.QualificationOn(new(2024, 3, 1), QualificationKind.SystemIntegrator));
        story.When(new RecordStaffAssessment()).ThenRejected(409, "wrongStage");
        Assert.Equal("新名", story.State.Name);
    }

    private static string Duty(Slices.Story<Organization> story, DateOnly on)
    {
        var matter = new Matter(on);
        OrganizationFacts.Establish(matter, story.State);
        var duty = Slices.Cities.Of("wuxi").DutiesOf(matter).Duties.Single();
        return $"{duty.Type} {duty.Status.ToString().ToLowerInvariant()}";
    }
}
