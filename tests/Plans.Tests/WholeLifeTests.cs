using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Plans;

public class WholeLifeTests
{
    [Fact]
    public void A_district_plan_in_Wuxi_is_approved_filed_with_the_city_and_carried_out()
    {
        var story = Lives.New().On(2024, 1, 8).By(DistrictInformatizationAuthority).When(Lives.Create("wuxi", level: Level.District)).ThenIsDone();
        var submitted = story.On(2024, 2, 1).When(new SubmitPlanForApproval());
        submitted.ThenRefusedBy("wuxi-9-1 basisMissing");
        Assert.Equal(["wuxi-8-1 checklistIncomplete"], submitted.Decision!.Warnings.Select(w => $"{w.Provision.Id} {w.Code}"));
        story.When(new SubmitPlanForApproval { CoDrafters = [FinanceAuthority], Basis = [PlanBasis.SuperiorPlan, PlanBasis.EconomicPlan], Checklist = Lives.AllChecks }).ThenIsDone();
        story.When(new ImplementPlan()).ThenRefusedBy("wuxi-9-1 notApproved", "wuxi-12-2 procedureIncomplete");

        story.On(2024, 3, 1).By(CityGovernment).When(new ApprovePlan()).ThenIsDone();
        story.By(DistrictInformatizationAuthority).When(new ImplementPlan()).ThenRefusedBy("wuxi-9-1 notApproved", "wuxi-12-2 procedureIncomplete");

        var right = Lives.New().On(2024, 3, 1).Given(Lives.Submitted("wuxi", level: Level.District)).By(DistrictGovernment);
        right.When(new ApprovePlan()).Then(new PlanApproved(DistrictGovernment));
        Assert.Equal([(DutyType.FilePlan, (Role?)CityInformatizationAuthority)], right.Owed.Select(o => (o.Type, o.To)));
        right.By(DistrictInformatizationAuthority).When(new FilePlan { To = DistrictInformatizationAuthority }).ThenRefusedBy("wuxi-9-2 addresseeNotCompetent");
        right.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        Assert.Empty(right.Owed);
        right.On(2024, 4, 1).When(new ImplementPlan()).ThenIsDone();
        Assert.True(right.State.InForce);
        Assert.Equal(["wuxi-12-2", "wuxi-9-1", "wuxi-9-2"], right.State.Law.Basis);

        right.When(new PublishPlan()).ThenIsDone();
        Assert.True(right.State.Procedure.Published);
        Assert.Empty(Lives.RowsOf(right));
    }

    [Fact]
    public void A_department_plan_in_Wuxi_is_filed_with_the_authority_of_its_level_before_it_is_carried_out()
    {
        var story = Lives.New().By(FinanceAuthority).When(Lives.Create("wuxi", PlanType.Department)).ThenIsDone();
        story.When(new ImplementPlan()).ThenRefusedBy("wuxi-12-2 procedureIncomplete");
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
    }

    [Fact]
    public void An_infrastructure_plan_in_Wuxi_is_aligned_with_four_other_plans()
    {
        var story = Lives.New().Given(Lives.Created("wuxi", PlanType.Infrastructure)).By(CityInformatizationAuthority);
        story.When(new RecordDraftingChecks { CoDrafters = [PlanningAuthority], Basis = [PlanBasis.UrbanRuralPlan, PlanBasis.InformatizationPlan], Alignment = [AlignedPlan.Telecom] }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("wuxi-10-2 alignmentMissing");
        story.When(new SubmitPlanForApproval { Alignment = Lives.AllAlignments }).ThenIsDone();
    }

    [Fact]
    public void A_zone_plan_in_Jilin_is_argued_approved_by_the_committee_published_carried_out_and_checked()
    {
        var story = Lives.New().On(2024, 1, 8).By(ZoneInformatizationAuthority).When(Lives.Create("jilin", level: Level.Zone)).ThenIsDone();
        story.When(new RecordDraftingChecks { Basis = [PlanBasis.SuperiorPlan, PlanBasis.EconomicPlan], Checklist = Lives.AllChecks }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("jilin-6-1a consultationMissing", "jilin-6-1a expertArgumentationMissing");
        story.When(new ConsultOnPlan { Method = ConsultationMethod.PublicNotice, Groups = [ConsultedGroup.Public] }).ThenIsDone();
        Assert.Empty(Lives.RowsOf(story));
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("jilin-6-1a expertArgumentationMissing");
        story.When(new RecordExpertArgumentation { ExpertCount = 5 }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenIsDone();
        story.When(new PublishPlan()).ThenRefusedBy("jilin-5-2 notApproved");

        story.On(2024, 2, 1).By(ZoneCommittee).When(new ApprovePlan()).ThenIsDone();
        story.By(ZoneInformatizationAuthority).When(new ImplementPlan()).ThenRefusedBy("jilin-5-2 planNotPublished");
        story.On(2024, 2, 9).When(new PublishPlan { Publisher = "高新区管委会" }).Then(new PlanPublished("高新区管委会", ["jilin-5-2"]));
        story.On(2024, 3, 1).When(new ImplementPlan()).ThenIsDone();
        Assert.Equal([DutyType.FilePlan], story.Owed.Select(o => o.Type).Distinct());
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        Assert.Empty(story.Owed);

        story.On(2024, 12, 20).By(CityInformatizationAuthority).When(new RecordExecutionCheck { Findings = "良好" }).ThenIsDone();
        Assert.Equal([new ExecutionCheck(2024, new(2024, 12, 20), CityInformatizationAuthority, "良好")], story.State.ExecutionChecks);
        Assert.Contains("jilin-7-1", story.State.Law.Basis);
        var row = Assert.Single(Lives.RowsOf(story, PlanRows.Plans));
        Assert.Equal(["p1", "jilin", "信息化发展规划", "development", "zone", "zoneCommittee", "高新区管委会", new DateOnly(2024, 2, 9), "jilin-5-2"], row.Values);
    }

    [Fact]
    public void A_department_plan_in_Jilin_rests_on_a_plan_in_force_and_is_filed_with_its_level()
    {
        var story = Lives.New().Given(Lives.Created("jilin", PlanType.Department)).By(FinanceAuthority);
        story.When(new FilePlan { To = CityInformatizationAuthority })
            .ThenRefusedBy("jilin-5-3 parentPlanMissing", "jilin-6-1a consultationMissing", "jilin-6-1a expertArgumentationMissing");
        story.By(CityInformatizationAuthority).When(new ConsultOnPlan { Method = ConsultationMethod.Survey }).ThenIsDone();
        story.By(FinanceAuthority).When(new RecordExpertArgumentation { ExpertCount = 3 }).ThenIsDone();
        story.When(new FilePlan { To = CityInformatizationAuthority, ParentPlanInForce = true }).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
        Assert.Empty(Lives.RowsOf(story));
    }

    [Fact]
    public void An_overall_plan_in_Zhengzhou_hears_public_and_experts_and_needs_no_publication()
    {
        var story = Lives.New().On(2024, 1, 8).By(CityInformatizationAuthority).When(Lives.Create("zhengzhou")).ThenIsDone();
        story.When(new ConsultOnPlan { Method = ConsultationMethod.PublicNotice, Groups = [ConsultedGroup.Public], OpenUntil = new(2024, 2, 8) })
            .Then(new PlanConsulted(ConsultationMethod.PublicNotice, [ConsultedGroup.Public], new(2024, 1, 8), new(2024, 2, 8), "unit", ["zhengzhou-9-1"]));
        story.On(2024, 2, 9).When(new SubmitPlanForApproval())
            .ThenRefusedBy("zhengzhou-6-1 coDrafterMissing", "zhengzhou-6-2 checklistIncomplete", "zhengzhou-9-1 expertsNotHeard");
        story.When(new ConsultOnPlan { Method = ConsultationMethod.Argumentation, Groups = [ConsultedGroup.Expert] }).ThenIsDone();
        story.When(new SubmitPlanForApproval { CoDrafters = [InvestmentAuthority, FinanceAuthority, ScienceAuthority], Checklist = Lives.AllChecks }).ThenIsDone();
        story.When(new ImplementPlan()).ThenRefusedBy("zhengzhou-6-1 notApproved");
        story.By(CityGovernment).When(new ApprovePlan()).ThenIsDone();
        story.By(CityInformatizationAuthority).When(new ImplementPlan()).ThenIsDone();
        story.When(new RecordExecutionCheck()).ThenIsDone();

        Assert.Equal(["consultations", "consultation_notices"], Lives.RowsOf(story).Select(r => r.Table.Name));
        var row = Assert.Single(Lives.RowsOf(story, PlanRows.Notices));
        Assert.Equal(["p1-1", "p1", "zhengzhou", "信息化发展规划", "publicNotice", new DateOnly(2024, 1, 8), new DateOnly(2024, 2, 8), "unit", new DateOnly(2024, 1, 8), "zhengzhou-9-1"], row.Values);
        Assert.Contains("zhengzhou-29-1a", story.State.Law.Basis);
    }

    [Fact]
    public void An_infrastructure_plan_in_Zhengzhou_enters_the_urban_rural_plan_after_its_approval()
    {
        var story = Lives.New().Given(Lives.Submitted("zhengzhou", PlanType.Infrastructure)).By(PlanningAuthority);
        story.When(new IncludeInUrbanRuralPlan()).ThenRejected(409, "wrongStage");
        story.By(CityGovernment).When(new ApprovePlan()).ThenIsDone();
        Assert.Equal([DutyType.IncludeInUrbanRuralPlan], story.Owed.Select(o => o.Type));
        story.By(PlanningAuthority).When(new IncludeInUrbanRuralPlan()).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.True(story.State.IncludedInUrbanRuralPlan);
    }

    [Fact]
    public void Filing_a_cross_department_plan_in_Zhengzhou_does_not_replace_its_approval()
    {
        var story = Lives.New().By(FinanceAuthority).When(Lives.Create("zhengzhou", PlanType.CrossDepartment)).ThenIsDone();
        story.By(CityInformatizationAuthority).When(new ConsultOnPlan { Method = ConsultationMethod.Hearing, Groups = [ConsultedGroup.Public, ConsultedGroup.Expert] }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("zhengzhou-8-2 organizerMustBeInformatizationAuthority");
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new ImplementPlan()).ThenRefusedBy("zhengzhou-8-2 governmentApprovalRequired");
    }

    [Fact]
    public void A_district_plan_in_Beijing_is_reviewed_by_the_city_before_its_approval_and_published_before_it_is_carried_out()
    {
        var story = Lives.New().On(2024, 1, 8).By(DistrictInformatizationAuthority).When(Lives.Create("beijing", level: Level.District)).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("beijing-6-2 upperReviewMissing");
        story.When(new RecordUpperReview { Result = Outcome.Passed }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("beijing-6-2 upperReviewMissing");
        story.By(CityInformatizationAuthority).When(new RecordUpperReview { Result = Outcome.Failed }).ThenIsDone();
        story.When(new SubmitPlanForApproval()).ThenRefusedBy("beijing-6-2 upperReviewFailed");
        story.When(new RecordUpperReview { Result = Outcome.Passed }).ThenIsDone();
        story.By(DistrictInformatizationAuthority).When(new SubmitPlanForApproval()).ThenIsDone();

        story.By(CityGovernment).When(new ApprovePlan()).ThenRefusedBy("beijing-6-2 noApprovalPower");
        story.On(2024, 2, 1).By(DistrictGovernment).When(new ApprovePlan()).ThenIsDone();
        story.By(DistrictInformatizationAuthority).When(new ImplementPlan()).ThenRefusedBy("beijing-6-2 planNotPublished");
        story.When(new PublishPlan()).Then(new PlanPublished("unit", ["beijing-6-2"]));
        story.When(new ImplementPlan()).ThenIsDone();
        story.When(new RecordExecutionCheck()).ThenIsDone();
        Assert.Equal(["beijing-38-1a", "beijing-6-2"], story.State.Law.Basis);
        Assert.Single(Lives.RowsOf(story));
    }

    [Fact]
    public void A_department_plan_in_Beijing_only_conforms_to_the_city_plan()
    {
        var story = Lives.New().Given(Lives.Created("beijing", PlanType.Department)).By(FinanceAuthority);
        story.When(new ImplementPlan()).ThenRefusedBy("beijing-6-3 notConformingToCityPlan");
        story.When(new ImplementPlan { ConformsToCityPlan = true }).ThenIsDone();
    }

    [Fact]
    public void A_district_plan_in_Tianjin_is_filed_with_the_city_and_its_execution_made_public()
    {
        Lives.New().When(Lives.Create("tianjin", type: null)).ThenRefusedBy("tianjin-7-1 planTypeRequired");
        var story = Lives.New().On(2024, 1, 8).By(DistrictInformatizationAuthority).When(Lives.Create("tianjin", level: Level.District)).ThenIsDone();
        var told = story.When(new SubmitPlanForApproval());
        told.ThenIsDone();
        Assert.Equal([("tianjin-6-2", "expertConsultationAbsent")], story.State.Law.Warnings.Select(w => (w.Provision, w.Code)));
        story.By(DistrictGovernment).When(new ApprovePlan()).ThenIsDone();
        Assert.Equal([DutyType.FilePlan, DutyType.PublishPlan], story.Owed.Select(o => o.Type).Order());
        story.By(DistrictInformatizationAuthority).When(new FilePlan { To = DistrictInformatizationAuthority }).ThenRefusedBy("tianjin-7-2 cityAddresseeRequired");
        story.When(new FilePlan { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new ImplementPlan()).ThenIsDone();
        story.On(2024, 2, 1).By(CityInformatizationAuthority).When(new PublishPlan()).ThenIsDone();
        Assert.Empty(story.Owed);

        story.On(2024, 12, 31).When(new PublishExecutionReport { Summary = "按期完成" })
            .Then(new ExecutionReportPublished(2024, "按期完成", "unit", ["tianjin-7-3"]));
        var rows = Lives.RowsOf(story);
        Assert.Equal(["plans p1", "plan_execution_reports p1-1"], rows.Select(r => $"{r.Table.Name} {r.Key}"));
        Assert.Equal(["p1-1", "p1", "tianjin", 2024L, "按期完成", "unit", new DateOnly(2024, 12, 31), "tianjin-7-3"], rows[1].Values);
    }

    [Fact]
    public void An_execution_report_where_the_law_orders_none_is_kept_and_not_public()
    {
        var story = Lives.New().Given(Lives.InForce("wuxi")).By(CityInformatizationAuthority);
        story.When(new PublishExecutionReport { Summary = "s" }).ThenIsDone();
        Assert.Single(story.State.ExecutionReports);
        Assert.Empty(Lives.RowsOf(story));
    }
}
