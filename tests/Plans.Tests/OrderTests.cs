using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Plans;

public class OrderTests
{
    [Fact]
    public void A_body_is_the_command() => Assert.Equal(
        Json.Of(Lives.Create("wuxi") with { CoDrafters = [FinanceAuthority], On = new(2024, 1, 2) }),
        Json.Of(Json.Read<CreatePlan>("""{"city":"wuxi","title":"信息化发展规划","unit":"市信息化办","type":"development","level":"city","coDrafters":["financeAuthority"],"on":"2024-01-02"}""")));

    [Fact]
    public void A_plan_has_a_title_and_a_unit_and_is_opened_once()
    {
        Lives.New().When(Lives.Create("wuxi") with { Title = " " }).ThenRejected(400, "invalid", "title");
        Lives.New().When(Lives.Create("wuxi") with { Unit = null }).ThenRejected(400, "invalid", "unit");
        Lives.New().Given(Lives.Created("wuxi")).When(Lives.Create("wuxi")).ThenRejected(409, "exists");
    }

    [Fact]
    public void Nothing_is_done_to_a_plan_that_does_not_exist()
    {
        Lives.New().When(new RecordExpertArgumentation { ExpertCount = 1 }).ThenRejected(404, "notFound");
        Lives.New().When(new DetermineSecrecy { IsSecret = true }).ThenRejected(404, "notFound");
    }

    [Fact]
    public void A_step_is_not_taken_before_the_one_it_follows()
    {
        var story = Lives.New().On(2024, 6, 3).Given(Lives.Submitted("tianjin"));
        story.By(CityGovernment).When(new ApprovePlan { On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
        story.When(new ApprovePlan()).ThenIsDone();
        story.When(new ApprovePlan()).ThenRejected(409, "wrongStage");
        story.By(CityInformatizationAuthority).When(new ConsultOnPlan { Method = ConsultationMethod.Survey }).ThenRejected(409, "wrongStage");
        story.When(new RecordExecutionCheck()).ThenRejected(409, "wrongStage");
        story.When(new PublishExecutionReport { Summary = "s" }).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void Only_a_submitted_plan_is_approved_or_rejected_and_a_rejected_one_may_be_submitted_again()
    {
        var story = Lives.New().Given(Lives.Created("tianjin")).By(CityGovernment);
        story.When(new ApprovePlan()).ThenRejected(409, "wrongStage");
        story.When(new RejectPlan()).ThenRejected(409, "wrongStage");
        story.By(CityInformatizationAuthority).When(new SubmitPlanForApproval()).ThenIsDone();
        story.By(CityGovernment).When(new RejectPlan { Reason = "r" }).ThenIsDone();
        Assert.Equal(Approval.Rejected, story.State.Procedure.Approval);
        story.When(new ApprovePlan()).ThenRejected(409, "wrongStage");
        story.By(CityInformatizationAuthority).When(new SubmitPlanForApproval()).ThenIsDone();
        story.By(FinanceAuthority).When(new ApprovePlan()).ThenRejected(400, "invalid", "by");
        story.By(CityGovernment).When(new ApprovePlan()).ThenIsDone();
    }

    [Fact]
    public void Nobody_approves_in_the_name_of_another_organ()
    {
        var story = Lives.New().Given(Lives.Submitted("tianjin")).By(DistrictGovernment);
        story.When(new ApprovePlan { By = CityGovernment }).ThenRejected(403, "notCompetent", "by");
        story.By(Government).When(new ApprovePlan { By = CityGovernment }).Then(new PlanApproved(CityGovernment));
        var annual = Lives.NewAnnual().By(InvestmentAuthority).When(new OpenAnnualPlan { CityCode = "tianjin", Year = 2025 }).ThenIsDone();
        annual.When(new ApproveAnnualPlan { By = CityGovernment }).ThenRejected(403, "notCompetent", "by");
    }

    [Fact]
    public void Only_a_settled_plan_is_adjusted_or_changed()
    {
        var story = Lives.New().Given(Lives.Created("beijing")).By(CityInformatizationAuthority);
        story.When(new RequestAdjustment()).ThenRejected(409, "wrongStage");
        story.When(new AmendPlan()).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void Type_and_level_stand_once_a_plan_is_settled_and_its_title_is_corrected_in_public()
    {
        var story = Lives.New().Given(Lives.Submitted("tianjin")).By(CityInformatizationAuthority);
        story.When(new CorrectPlan { Level = Level.District }).ThenIsDone();
        story.Given(new PlanApproved(DistrictGovernment)).When(new PublishPlan()).ThenIsDone();
        story.When(new CorrectPlan { Type = PlanType.Special }).ThenRejected(409, "wrongStage");
        story.When(new CorrectPlan { Title = "新名" }).ThenIsDone();
        Assert.Equal(["新名", "development", "district"], Assert.Single(Lives.RowsOf(story)).Values[2..5]);
    }

    [Fact]
    public void A_superseded_plan_is_not_in_force_and_stays_as_it_was()
    {
        var story = Lives.New().Given(Lives.InForce("tianjin")).By(CityInformatizationAuthority);
        story.When(new SupersedePlan { Successor = "十五五规划" }).ThenIsDone();
        Assert.False(story.State.InForce);
        story.When(new ImplementPlan()).ThenRejected(409, "wrongStage");
        story.When(new CorrectPlan { Title = "t" }).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void A_consultation_ends_after_it_begins() =>
        Lives.New().Given(Lives.Created("zhengzhou")).By(CityInformatizationAuthority)
            .When(new ConsultOnPlan { Method = ConsultationMethod.PublicNotice, OpenFrom = new(2024, 7, 2), OpenUntil = new(2024, 7, 1) }).ThenRejected(400, "invalid", "openUntil");

    [Theory]
    [InlineData(2023)]
    [InlineData(2025)]
    public void A_year_that_is_checked_has_begun_and_the_plan_was_in_force(int year) =>
        Lives.New().On(2024, 6, 3).Given(Lives.InForce("zhengzhou")).By(CityInformatizationAuthority)
            .When(new RecordExecutionCheck { Year = year }).ThenRejected(400, "invalid", "year");

    [Fact]
    public void Only_the_notices_that_the_law_orders_are_public()
    {
        var story = Lives.New().Given(Lives.Created("zhengzhou")).By(CityInformatizationAuthority);
        story.When(new ConsultOnPlan { Method = ConsultationMethod.Hearing }).ThenIsDone();
        Assert.Empty(Lives.RowsOf(story));
        story.When(new ConsultOnPlan { Method = ConsultationMethod.PublicNotice, Publisher = " " }).ThenRejected(400, "invalid", "publisher");
        story.When(new ConsultOnPlan { Method = ConsultationMethod.PublicNotice }).ThenIsDone();
        Assert.Equal(["consultations", "consultation_notices"], Lives.RowsOf(story).Select(r => r.Table.Name));
    }
}
