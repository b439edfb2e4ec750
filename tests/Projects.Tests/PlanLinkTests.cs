using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Plans;
using InfoGov.Slices;

namespace InfoGov.Projects;

/// <summary>What a project's plans say is read from them, and wins over what is stated.</summary>
public class PlanLinkTests
{
    private static readonly EntityId Plan = PlanStanding.At("plan-1");
    private static readonly EntityId Year = AnnualPlanStanding.At("year-1");

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [InlineData(null, true, false)]
    public void A_project_is_planned_when_its_plan_is_in_force(bool? inForce, bool? stated, bool planned)
    {
        var story = Linked(new KnownPlan { City = "beijing", InForce = inForce }, new KnownYear());
        var matter = story.By(Role.InvestmentAuthority).MatterOf(new ApproveProject { PlannedInForce = stated });
        Assert.Equal(planned, Facts.Project.PlannedInForce.Holds(matter));
    }

    [Theory]
    [InlineData("2024-06-03", null, true)]
    [InlineData("2024-06-03", "政务服务平台", true)]
    [InlineData("2024-06-03", "p1", true)]
    [InlineData("2024-06-03", "别的项目", false)]
    [InlineData("2024-06-04", null, false)]
    [InlineData(null, "政务服务平台", false)]
    public void A_project_is_in_an_annual_plan_that_was_approved_by_then_and_lists_it_or_none(string? approvedOn, string? listed, bool isIn)
    {
        var year = new KnownYear { City = "beijing", ApprovedOn = approvedOn is null ? null : DateOnly.Parse(approvedOn, System.Globalization.CultureInfo.InvariantCulture), Projects = listed is null ? null : [listed] };
        var matter = Linked(new KnownPlan(), year).By(Role.ConstructionUnit).MatterOf(new SubmitProjectForReview { InAnnualPlan = !isIn });
        Assert.Equal(isIn, Facts.Project.InAnnualPlan.Holds(matter));
    }

    [Fact]
    public void Without_a_link_what_is_stated_stands()
    {
        var story = Lives.New().On(2024, 6, 3).By(Role.InvestmentAuthority).Given(Lives.Proposed("beijing"));
        Assert.True(Facts.Project.PlannedInForce.Holds(story.MatterOf(new ApproveProject { PlannedInForce = true })));
    }

    [Fact]
    public void A_plan_of_another_city_is_no_plan()
    {
        var story = Lives.New().On(2024, 6, 3).By(Role.ConstructionUnit).Given(Lives.Proposed("beijing"))
            .Knowing(Plan, new KnownPlan { City = "wuxi", InForce = true }).Knowing(Year, new KnownYear());
        story.When(new LinkPlans { PlanId = "plan-1" }).ThenRejected(400, "unknownPlan", "planId");
        story.When(new LinkPlans { AnnualPlanId = "year-1" }).ThenRejected(400, "unknownPlan", "annualPlanId");
        story.When(new LinkPlans()).ThenRejected(400, "invalid", "$");
    }

    [Fact]
    public void What_the_last_act_saw_is_kept_and_a_link_can_be_changed()
    {
        var story = Lives.New().On(2024, 6, 3).By(Role.ConstructionUnit).Given(Lives.Proposed("beijing"))
            .Knowing(Plan, new KnownPlan { City = "beijing", InForce = true })
            .Knowing(PlanStanding.At("plan-2"), new KnownPlan { City = "beijing" });
        story.When(new LinkPlans { PlanId = "plan-1" }).ThenIsDone();
        Assert.True(story.State.Conformities.PlannedInForce);
        story.When(new LinkPlans { PlanId = "plan-2" }).ThenIsDone();
        Assert.False(story.State.Conformities.PlannedInForce);
        Assert.Equal(new PlanLinks("plan-2"), story.State.Plans);
    }

    [Fact]
    public void An_approved_amount_is_changed_by_those_who_approve_it()
    {
        var story = Lives.New().On(2024, 6, 3).By(Role.ConstructionUnit).Given(Lives.Proposed("beijing"));
        story.When(new ChangeBudget { Amount = 2_000_000m, Reason = "增项" }).Then(new BudgetChanged(1_000_000m, 2_000_000m, "增项"));
        story.Given(new ProjectApproved(null, Role.InvestmentAuthority, new Conformities(), null, null));
        story.When(new ChangeBudget { Amount = 1m, Reason = "减项" }).ThenRejected(403, "notCompetent");
        story.When(new ChangeBudget { Amount = 1m, Reason = " " }).ThenRejected(400, "invalid", "reason");
        story.By(Role.FinanceAuthority).When(new ChangeBudget { Amount = 0.001m, Reason = "减项" }).ThenRejected(400, "invalid", "amount");
        story.When(new ChangeBudget { Amount = 1_900_000m, Reason = "减项" }).ThenIsDone();
        Assert.Equal([2_000_000m, 1_900_000m], story.State.BudgetChanges.Select(c => c.To));
    }

    private static Story<Project> Linked(KnownPlan plan, KnownYear year) => Lives.New().On(2024, 6, 3)
        .Given(Lives.Proposed("beijing"), new PlansLinked(new PlanLinks(plan.City is null ? null : "plan-1", year.City is null ? null : "year-1"), new Conformities()))
        .Knowing(Plan, plan).Knowing(Year, year);

    private sealed record KnownPlan : PlanStanding;

    private sealed record KnownYear : AnnualPlanStanding;
}
