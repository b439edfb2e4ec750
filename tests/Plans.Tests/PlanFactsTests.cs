using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Plans;

public class PlanFactsTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    [Fact]
    public void A_plan_of_which_everything_is_known_establishes_every_fact_about_plans()
    {
        var plan = new Plan
        {
            City = "x",
            Type = PlanType.Development,
            Level = Level.City,
            IsSecret = true,
            InForce = true,
            IncludedInUrbanRuralPlan = true,
            Draft = new Draft
            {
                Organizer = Role.InformatizationAuthority,
                CoDrafters = [Role.FinanceAuthority],
                Basis = [PlanBasis.SuperiorPlan],
                Alignment = [AlignedPlan.Telecom],
                Checklist = [DraftingCheck.ScaleFit],
                ConformsToCityPlan = true,
                ParentPlanInForce = true,
                CommunicationsSection = true,
            },
            Procedure = new Procedure
            {
                Consultation = new Consultation([ConsultationMethod.Survey], [ConsultedGroup.Public]),
                ExpertArgumentation = true,
                UpperReview = new UpperReview(Role.CityInformatizationAuthority, Outcome.Passed),
                Approval = Approval.Approved,
                ApprovedBy = Role.CityGovernment,
                FiledTo = Role.CityInformatizationAuthority,
                Published = true,
            },
            Adjustment = new Adjustment(Necessary: true, SpecialCircumstances: true, null, new Procedure()),
            ExecutionChecks = [new ExecutionCheck(2024, Day, null, null)],
            ExecutionReports = [new ExecutionReport(2024, "s", "p", Day, [])],
        };
        var matter = new Matter(Day);
        PlanFacts.Establish(matter, plan);
        Assert.Empty(SameQuestion.Catalogue(typeof(Facts.Plan)).Where(f => !f.Fact.Holds(matter)).Select(f => f.Name));
    }

    [Fact]
    public void An_annual_plan_establishes_every_fact_but_those_of_a_single_adjustment()
    {
        var matter = new Matter(Day);
        AnnualPlanFacts.Establish(matter, new AnnualPlan
        {
            Year = 2024,
            Level = Level.City,
            Argued = true,
            SubmittedOn = Day,
            ApprovedBy = Role.CityGovernment,
            DraftedBy = Role.InformatizationAuthority,
            CoSigners = [Role.FinanceAuthority],
            LinkedToInvestmentPlan = true,
            Adjustments = [new AnnualPlanAdjustment(Day, SpecialCircumstances: true, Role.InformatizationAuthority, null)],
        });
        Assert.Equal(
            ["Adjustment.Exists", "Adjustment.SpecialCircumstances", "Adjustment.ArgumentationBy"],
            SameQuestion.Catalogue(typeof(Facts.AnnualPlan)).Where(f => !f.Fact.Holds(matter)).Select(f => f.Name));
    }

    [Fact]
    public void A_new_plan_establishes_nothing()
    {
        var matter = new Matter(Day);
        PlanFacts.Establish(matter, Plan.None);
        AnnualPlanFacts.Establish(matter, AnnualPlan.None);
        Assert.DoesNotContain(SameQuestion.Catalogue(typeof(Facts)), f => f.Fact.Holds(matter));
    }
}
