using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Plans;

public class AnnualPlanTests
{
    [Theory]
    [InlineData("2023-11-30T15:59:59Z", false)]
    [InlineData("2023-11-30T16:00:00Z", true)]
    public void The_last_day_of_November_ends_in_Shanghai_and_a_late_plan_is_accepted_with_a_warning(string instant, bool late)
    {
        var day = ShanghaiDay.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        var story = Opened("wuxi", CityInformatizationAuthority);
        story.When(new ArgueCandidates { Projects = ["政务服务平台"] }).ThenIsDone();
        var told = story.On(day.Year, day.Month, day.Day).When(new SubmitAnnualPlan());
        told.Then(new AnnualPlanSubmitted());
        string[] warnings = late ? ["wuxi-16-1a submittedLate"] : [];
        Assert.Equal(warnings, told.Decision!.Warnings.Select(w => $"{w.Provision.Id} {w.Code}"));
        Assert.Equal(warnings, story.State.Law.Warnings.Select(w => $"{w.Provision} {w.Code}"));
        Assert.Equal((day, true), (story.State.SubmittedOn, story.State.Argued));
    }

    [Theory]
    [InlineData("wuxi", 11, 30, "Pending 2023-11-30")]
    [InlineData("wuxi", 12, 1, "Overdue 2023-11-30")]
    [InlineData("jilin", 12, 1, null)]
    [InlineData("tianjin", 12, 1, null)]
    public void An_annual_plan_that_is_not_submitted_is_owed_where_the_law_says(string city, int month, int day, string? duty)
    {
        var matter = new Matter(new DateOnly(2023, month, day));
        AnnualPlanFacts.Establish(matter, Opened(city, CityInformatizationAuthority).State);
        Assert.Equal(duty, Cities.Of(city).DutiesOf(matter).Duties.Select(d => $"{d.Status} {d.Due:yyyy-MM-dd}").SingleOrDefault());
    }

    [Fact]
    public void An_annual_plan_in_Wuxi_is_argued_balanced_and_adjusted_for_special_reasons()
    {
        var story = Opened("wuxi", CityInformatizationAuthority);
        story.When(new SubmitAnnualPlan()).ThenRefusedBy("wuxi-16-1a argumentationMissing");
        story.When(new ArgueCandidates { Projects = ["a", "b"] }).ThenIsDone();
        story.When(new SubmitAnnualPlan()).ThenIsDone();
        story.When(new SubmitAnnualPlan()).ThenRejected(409, "wrongStage");
        story.By(CityGovernment).When(new ApproveAnnualPlan()).ThenRefusedBy("wuxi-16-1b notDetermined");
        story.By(InvestmentAuthority).When(new ApproveAnnualPlan()).Then(new AnnualPlanApproved(InvestmentAuthority, null, null, null));
        story.By(CityInformatizationAuthority).When(new AdjustAnnualPlan()).ThenRefusedBy("wuxi-16-1c specialCircumstancesRequired", "wuxi-16-1c argumentationMissing");
        story.When(new AdjustAnnualPlan { SpecialCircumstances = true, ArgumentationBy = CityInformatizationAuthority, Projects = ["a"] }).ThenIsDone();
        Assert.Equal(["a"], story.State.Projects);
        story.When(new AdjustAnnualPlan { Projects = [] }).ThenRefusedBy("wuxi-16-1c specialCircumstancesRequired", "wuxi-16-1c argumentationMissing");
        Assert.Equal(["wuxi-16-1a", "wuxi-16-1b", "wuxi-16-1c"], story.State.Law.Basis);
    }

    [Theory]
    [InlineData("City", "CityGovernment")]
    [InlineData("Zone", "ZoneCommittee")]
    public void An_annual_plan_in_Jilin_is_approved_by_the_government_or_committee_of_its_level(string level, string organ)
    {
        var story = Opened("jilin", CityInformatizationAuthority, Enum.Parse<Level>(level));
        story.By(InvestmentAuthority).When(new ApproveAnnualPlan()).ThenRefusedBy("jilin-9-1 governmentApprovalRequired");
        story.By(CountyGovernment).When(new ApproveAnnualPlan()).ThenRefusedBy("jilin-9-1 governmentApprovalRequired");
        story.By(Enum.Parse<Role>(organ)).When(new ApproveAnnualPlan()).ThenIsDone();
        Assert.Equal(organ, $"{story.State.ApprovedBy}");
    }

    [Fact]
    public void An_annual_plan_in_Zhengzhou_is_led_by_the_investment_authority_and_enters_the_investment_plan()
    {
        var story = Opened("zhengzhou", CityInformatizationAuthority);
        story.By(InvestmentAuthority).When(new ApproveAnnualPlan())
            .ThenRefusedBy("zhengzhou-13-1 drafterMustBeInvestmentAuthority", "zhengzhou-13-1 coSignerMissing", "zhengzhou-13-1 investmentPlanLinkMissing");
        story.When(new ApproveAnnualPlan { DraftedBy = InvestmentAuthority, CoSigners = [CityInformatizationAuthority, FinanceAuthority], LinkedToInvestmentPlan = true }).ThenIsDone();
        Assert.Equal(InvestmentAuthority, story.State.DraftedBy);
    }

    [Fact]
    public void An_annual_plan_in_Beijing_is_made_with_the_investment_and_finance_authorities()
    {
        var story = Opened("beijing", InvestmentAuthority);
        story.When(new ApproveAnnualPlan { CoSigners = [FinanceAuthority] })
            .ThenRefusedBy("beijing-12-1 drafterMustBeInformatizationAuthority", "beijing-12-1 coSignerMissing");
        story.When(new ApproveAnnualPlan { DraftedBy = CityInformatizationAuthority, CoSigners = [InvestmentAuthority, FinanceAuthority] }).ThenIsDone();
    }

    [Fact]
    public void Tianjin_says_nothing_about_annual_plans()
    {
        var story = Opened("tianjin", CityInformatizationAuthority);
        story.When(new SubmitAnnualPlan()).ThenIsDone();
        story.By(CityGovernment).When(new ApproveAnnualPlan()).ThenIsDone();
        story.By(CityInformatizationAuthority).When(new AdjustAnnualPlan()).ThenIsDone();
        Assert.Empty(story.State.Law.Basis);
    }

    [Fact]
    public void Nothing_is_done_to_an_annual_plan_before_it_exists_or_out_of_order()
    {
        Lives.NewAnnual().When(new SubmitAnnualPlan()).ThenRejected(404, "notFound");
        var story = Opened("tianjin", CityInformatizationAuthority);
        story.When(new AdjustAnnualPlan()).ThenRejected(409, "wrongStage");
        story.When(new OpenAnnualPlan { CityCode = "tianjin", Year = 2024 }).ThenRejected(409, "exists");
        story.When(new SubmitAnnualPlan { On = new(2023, 9, 30) }).ThenRejected(409, "tooEarly", "on");
        Lives.NewAnnual().By(InvestmentAuthority).When(new OpenAnnualPlan { CityCode = "tianjin", Year = 0 }).ThenRejected(400, "invalid", "year");
    }

    [Fact]
    public void An_annual_plan_found_secret_is_forgotten()
    {
        var story = Lives.NewAnnual().Given(new AnnualPlanOpened("tianjin", 2024, Level.City, "大数据局", "滨海", null), new AnnualPlanApproved(CityInformatizationAuthority, null, null, null));
        story.By(SecrecyAuthority).When(new DetermineAnnualPlanSecrecy { IsSecret = true }).Then(new AnnualPlanFoundSecret());
        Forgotten.Assert(story, ["annual_plans/p1"], "大数据局", "滨海");
        story.By(CityInformatizationAuthority).When(new SubmitAnnualPlan()).ThenRejected(422, "notApplicable");
    }

    private static Story<AnnualPlan> Opened(string city, Role by, Level level = Level.City) =>
        Lives.NewAnnual().On(2023, 10, 8).By(by).When(new OpenAnnualPlan { CityCode = city, Year = 2024, Level = level }).ThenIsDone();
}
