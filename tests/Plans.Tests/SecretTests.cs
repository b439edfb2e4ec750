using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Plans;

public class SecretTests
{
    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public void The_drafting_of_a_secret_plan_is_left_to_another_law_and_nothing_is_stored(string city)
    {
        var told = Lives.New().By(CityInformatizationAuthority).When(Lives.Create(city) with { IsSecret = true });
        Assert.Equal(DecisionOutcome.NotApplicable, told.Decision!.Outcome);
        Assert.Empty(told.ThenRejected(422, "routedOut").History);
    }

    [Fact]
    public void A_secret_plan_in_Tianjin_is_approved_and_filed_with_the_secrecy_bureau()
    {
        var story = Lives.New().On(2024, 6, 3).Given(Lives.Created("tianjin", PlanType.Department)).By(CityInformatizationAuthority);
        story.When(new DetermineSecrecy { IsSecret = true }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRejected(422, "routedOut");
        story.By(CityGovernment).When(new ApprovePlan()).Then(new PlanApproved(CityGovernment));
        Assert.Equal([(DutyType.FilePlan, SecrecyAuthority)], story.Owed.Select(o => (o.Type, o.To!.Value)));
        story.By(FinanceAuthority).When(new FilePlan { To = CityInformatizationAuthority }).ThenRefusedBy("tianjin-7-2 secrecyAuthorityRequired");
        story.When(new FilePlan { To = SecrecyAuthority }).Then(new PlanFiled(SecrecyAuthority, null));
        Assert.Empty(story.Owed);
        Assert.Equal(["tianjin-7-2"], story.State.Law.Basis);
        story.When(new PublishPlan()).ThenRejected(422, "routedOut");
        story.When(new ImplementPlan()).ThenRejected(422, "routedOut");
        Assert.Empty(Lives.RowsOf(story));
    }

    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    public void Elsewhere_nothing_more_is_recorded_of_a_plan_found_secret(string city)
    {
        var story = Lives.New().Given(Lives.Submitted(city)).Given(new SecrecyDetermined(IsSecret: true));
        story.By(CityGovernment).When(new ApprovePlan()).ThenRejected(422, "routedOut");
        story.By(CityInformatizationAuthority).When(new FilePlan { To = SecrecyAuthority }).ThenRejected(422, "routedOut");
        story.When(new RecordExpertArgumentation { ExpertCount = 3 }).ThenRejected(422, "routedOut");
        story.When(new CorrectPlan { Title = "t" }).ThenRejected(422, "routedOut");
    }

    [Fact]
    public void A_public_plan_found_secret_leaves_the_public_sets_and_does_not_return_by_itself()
    {
        var story = Lives.New().On(2024, 6, 3).Given(Lives.Approved("tianjin")).By(CityInformatizationAuthority);
        story.When(new PublishPlan()).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
        story.When(new PublishExecutionReport { Summary = "s" }).ThenIsDone();
        Assert.Equal(["plans p1", "plan_execution_reports p1-1"], Lives.RowsOf(story).Select(r => $"{r.Table.Name} {r.Key}"));
        story.When(new DetermineSecrecy { IsSecret = true }).ThenIsDone();
        Assert.Empty(Lives.RowsOf(story));
        Assert.Equal(["plans/p1", "plan_execution_reports/p1-1"], Lives.GoneFrom(story));
        story.When(new DetermineSecrecy { IsSecret = false }).ThenIsDone();
        Assert.Empty(Lives.RowsOf(story));
        story.When(new PublishPlan()).ThenIsDone();
        Assert.Single(Lives.RowsOf(story));
        Assert.Equal(["plan_execution_reports/p1-1"], Lives.GoneFrom(story));
    }

    [Fact]
    public void What_was_published_by_mistake_is_taken_back_and_leaves_the_same_tombstones()
    {
        var story = Lives.New().On(2024, 6, 3).Given(Lives.Approved("tianjin")).By(CityInformatizationAuthority);
        story.When(new WithdrawPlanPublication { Reason = "r" }).ThenRejected(409, "wrongStage");
        story.When(new PublishPlan()).ThenIsDone();
        story.When(new WithdrawPlanPublication { Reason = " " }).ThenRejected(400, "invalid", "reason");
        story.When(new WithdrawPlanPublication { Reason = "误发" }).Then(new PlanPublicationWithdrawn("误发"));
        Assert.Empty(Lives.RowsOf(story));
        Assert.Equal(["plans/p1"], Lives.GoneFrom(story));
        story.When(new PublishPlan()).ThenIsDone();
        Assert.Empty(Lives.GoneFrom(story));
    }

    [Fact]
    public void No_state_of_a_secret_plan_has_a_row() =>
        Assert.Empty(PlanRows.Of("p1", new Plan
        {
            City = "x",
            IsSecret = true,
            Publication = new Publication("t", null, null, null, "p", new(2024, 6, 3), ["a"]),
            Notices = [new Notice(ConsultationMethod.PublicNotice, new(2024, 6, 3), null, "p", new(2024, 6, 3), ["a"])],
            ExecutionReports = [new ExecutionReport(2024, "s", "p", new(2024, 6, 3), ["a"])],
        }));
}
