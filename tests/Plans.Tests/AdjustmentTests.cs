using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Plans;

public class AdjustmentTests
{
    [Theory]
    [InlineData("wuxi", "wuxi-12-1a arbitraryChange")]
    [InlineData("jilin", "jilin-6-2a arbitraryChange")]
    [InlineData("zhengzhou", "zhengzhou-10-1a arbitraryChange")]
    public void A_plan_is_not_changed_at_will(string city, string reason) =>
        Lives.New().Given(Lives.InForce(city)).By(CityInformatizationAuthority).When(new AmendPlan()).ThenRefusedBy(reason);

    [Theory]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public void Where_the_law_is_silent_a_plan_is_changed_and_implemented_again(string city)
    {
        var story = Lives.New().On(2024, 6, 3).Given(Lives.InForce(city)).By(CityInformatizationAuthority);
        story.When(new AmendPlan { Title = "新规划", Summary = "调整目标" }).Then(new PlanAmended("新规划", "调整目标"));
        Assert.Equal(("新规划", false), (story.State.Title, story.State.InForce));
        Assert.Empty(story.State.Law.Basis);
        story.When(new PublishPlan()).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
        story.When(new ImplementPlan()).ThenRejected(409, "wrongStage");
    }

    [Theory]
    [InlineData("wuxi", "wuxi-12-1b specialCircumstancesRequired")]
    [InlineData("jilin", "jilin-6-2b specialCircumstancesRequired")]
    [InlineData("zhengzhou", null)]
    public void Whether_necessity_is_enough_is_for_the_city_to_say(string city, string? reason)
    {
        var story = Lives.New().Given(Lives.InForce(city)).Given(new AdjustmentRequested(Necessary: true, SpecialCircumstances: false, null));
        story.Given(new PlanSubmittedForApproval(new Draft()), new PlanApproved(CityGovernment)).By(CityInformatizationAuthority);
        var told = story.When(new AmendPlan());
        if (reason is null)
        {
            told.ThenIsDone();
        }
        else
        {
            told.ThenRefusedBy(reason);
        }
    }

    [Fact]
    public void A_necessary_change_in_Zhengzhou_needs_to_be_necessary() =>
        Lives.New().Given(Lives.InForce("zhengzhou")).Given(new AdjustmentRequested(null, SpecialCircumstances: true, null)).By(CityInformatizationAuthority)
            .When(new AmendPlan()).ThenRefusedBy("zhengzhou-10-1b necessityRequired", "zhengzhou-10-1b originalProcedureNotRepeated");

    [Fact]
    public void An_adjustment_in_Jilin_goes_through_the_whole_procedure_again()
    {
        var story = Lives.New().On(2024, 1, 8).Given(Lives.Created("jilin", level: Level.County)).By(CountyInformatizationAuthority);
        Draft(story);
        story.By(CountyGovernment).When(new ApprovePlan()).ThenIsDone();
        story.By(CountyInformatizationAuthority).When(new PublishPlan()).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        var shown = Assert.Single(Lives.RowsOf(story, PlanRows.Plans));

        story.On(2024, 9, 1).When(new RequestAdjustment { SpecialCircumstances = true, Reason = "机构改革" }).ThenIsDone();
        Assert.True(story.State.InForce);
        Assert.Equal(new Procedure(), story.State.Procedure);
        story.When(new RequestAdjustment()).ThenRejected(409, "wrongStage");
        story.When(new AmendPlan()).ThenRefusedBy("jilin-6-2b originalProcedureNotRepeated");
        story.When(new PublishPlan()).ThenRefusedBy("jilin-5-2 notApproved");
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("jilin-6-1a consultationMissing", "jilin-6-1a expertArgumentationMissing");

        Draft(story);
        story.When(new AmendPlan()).ThenRefusedBy("jilin-6-2b originalProcedureNotRepeated");
        story.By(CountyGovernment).When(new ApprovePlan()).ThenIsDone();
        story.By(CountyInformatizationAuthority).When(new AmendPlan()).ThenRefusedBy("jilin-6-2b originalProcedureNotRepeated");
        story.When(new ImplementPlan()).ThenRefusedBy("jilin-5-2 planNotPublished");
        story.When(new PublishPlan()).ThenRejected(409, "wrongStage");
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        Assert.Equal(shown.Values, Assert.Single(Lives.RowsOf(story, PlanRows.Plans)).Values);

        story.On(2024, 10, 1).When(new AmendPlan { Title = "新规划" }).ThenIsDone();
        Assert.Equal(shown.Values, Assert.Single(Lives.RowsOf(story, PlanRows.Plans)).Values);
        story.When(new ImplementPlan()).ThenRefusedBy("jilin-5-2 planNotPublished");
        story.When(new PublishPlan()).ThenIsDone();
        Assert.Equal("新规划", Assert.Single(Lives.RowsOf(story, PlanRows.Plans)).Values[2]);
        story.When(new ImplementPlan()).ThenIsDone();
        story.When(new AmendPlan()).ThenRefusedBy("jilin-6-2a arbitraryChange");

        static void Draft(Story<Plan> story)
        {
            story.When(new ConsultOnPlan { Method = ConsultationMethod.Survey }).ThenIsDone();
            story.When(new RecordExpertArgumentation { ExpertCount = 3 }).ThenIsDone();
            story.When(new SubmitPlanForApproval { Basis = [PlanBasis.SuperiorPlan, PlanBasis.EconomicPlan] }).ThenIsDone();
        }
    }

    [Fact]
    public void A_filed_plan_is_filed_again_before_it_is_changed()
    {
        var story = Lives.New().Given(Lives.Created("wuxi", PlanType.Department), new PlanFiled(CityInformatizationAuthority, null), new PlanImplemented(null)).By(FinanceAuthority);
        story.When(new RequestAdjustment { SpecialCircumstances = true }).ThenIsDone();
        story.When(new AmendPlan()).ThenRefusedBy("wuxi-12-1b originalProcedureNotRepeated");
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new AmendPlan()).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
        Assert.Equal(["wuxi-12-1a", "wuxi-12-1b", "wuxi-12-2", "wuxi-9-3"], story.State.Law.Basis.Where(b => !b.StartsWith("wuxi-2", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_plan_whose_adjustment_is_given_up_stands_as_it_was()
    {
        var story = Lives.New().Given(Lives.InForce("wuxi")).By(CityInformatizationAuthority);
        var before = story.State.Procedure;
        story.When(new WithdrawAdjustment()).ThenRejected(409, "wrongStage");
        story.When(new RequestAdjustment { SpecialCircumstances = true }).ThenIsDone();
        story.When(new WithdrawAdjustment()).ThenIsDone();
        Assert.Equal((before, (Adjustment?)null, true), (story.State.Procedure, story.State.Adjustment, story.State.InForce));
    }
}
