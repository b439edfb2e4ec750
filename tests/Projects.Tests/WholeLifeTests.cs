using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Projects;

public class WholeLifeTests
{
    [Fact]
    public void A_fiscal_project_in_Wuxi_from_proposal_to_warranty()
    {
        var story = Lives.New().On(2024, 1, 8).By(ConstructionUnit).When(new ProposeProject
        {
            CityCode = "wuxi",
            Name = "政务服务平台",
            Unit = new Unit("无锡市大数据管理局"),
            Category = ProjectCategory.Egov,
            Kind = ProjectKind.Construction,
            Activity = ProjectActivity.New,
            OwnerType = OwnerType.StateOrgan,
            Amount = 5_000_000m,
            PublicShare = 1,
            Technologies = [Technology.Computer],
        }).ThenIsDone();
        Assert.Equal(["wuxi-13-1"], story.State.LegalBasis);

        story.On(2024, 1, 15).When(new SubmitProjectForReview()).ThenRefusedBy("wuxi-19-1b supervisionFeeLineMissing");
        story.When(new SubmitProjectForReview { BudgetLines = [BudgetLine.Hardware, BudgetLine.SupervisionFee] }).ThenIsDone();

        story.On(2024, 2, 1).By(InvestmentAuthority).When(new ApproveProject { Mode = ApprovalMode.Approval })
            .ThenRefusedBy("wuxi-17-1 reviewOpinionMissing");
        story.By(CityInformatizationAuthority)
            .When(new IssueReviewOpinion { Result = Conformity.Conforming, Topics = Lives.AllTopics, ArgumentedSchemeVersion = 2 }).ThenIsDone();
        Assert.Equal(Stage.Reviewed, story.State.Stage);
        story.On(2024, 2, 20).By(InvestmentAuthority).When(new ApproveProject { Mode = ApprovalMode.Approval }).ThenIsDone();

        story.On(2024, 3, 1).By(ConstructionUnit).When(new PublishTender { TenderSchemeVersion = 1 })
            .ThenRefusedBy("wuxi-18-1b tenderSchemeMismatch", "wuxi-18-2 outsourcingReviewMissing");
        story.By(CityInformatizationAuthority)
            .When(new RecordOutsourcingReview { Result = Outcome.Passed, ExpertCount = 3, CoDepartments = [FinanceAuthority] }).ThenIsDone();
        story.By(ConstructionUnit).When(new PublishTender { TenderSchemeVersion = 2 }).ThenIsDone();

        story.On(2024, 4, 1).When(new SelectSupervisor { Method = SelectionMethod.DirectAppointment, Supervisor = new Supervisor("监理公司", Qualified: true) })
            .ThenRefusedBy("wuxi-19-2a supervisorTenderRequired");
        story.When(new SelectSupervisor { Method = SelectionMethod.Tender, Supervisor = new Supervisor("监理公司", Qualified: true) }).ThenIsDone();

        story.When(new AwardContract { Role = ContractRole.Construction, Contractor = new Contractor("集成公司"), Procurement = ProcurementMethod.DirectAward })
            .ThenRefusedBy("wuxi-18-1a governmentProcurementRequired", "wuxi-20-1a qualificationMissing");
        story.When(new AwardContract
        {
            Role = ContractRole.Construction,
            Contractor = new Contractor("集成公司", Qualified: true),
            Procurement = ProcurementMethod.CentralizedGovernmentProcurement,
            Amount = 4_800_000.50m,
        }).ThenIsDone();

        story.On(2024, 4, 10).When(new StartConstruction { DeliveryMode = DeliveryMode.InHouse })
            .ThenRefusedBy("wuxi-18-1c explanationMissing", "wuxi-45-1 securityNotSynchronous");
        story.When(new StartConstruction { DeliveryMode = DeliveryMode.Outsourced, DesignIncludesSecurity = true }).ThenIsDone();
        story.On(2024, 9, 1).When(new CompleteConstruction()).ThenIsDone();

        story.When(new DeliverProject()).ThenRefusedBy("wuxi-21-1 acceptanceMissing");
        story.On(2024, 9, 10).When(new HoldAcceptance { Result = Outcome.Failed }).ThenIsDone();
        story.When(new DeliverProject()).ThenRefusedBy("wuxi-21-1 acceptanceFailed");
        story.On(2024, 9, 20).When(new HoldAcceptance { Result = Outcome.Passed }).ThenRefusedBy("wuxi-20-1b standardsNotMet");
        story.When(new HoldAcceptance { Result = Outcome.Passed, StandardsConformity = true }).ThenIsDone();
        Assert.Equal([DutyType.FileAcceptance], story.Owed.Select(o => o.Type));

        story.On(2024, 9, 25).When(new DeliverProject()).ThenIsDone();
        story.When(new FileAcceptance { To = CityInformatizationAuthority }).ThenIsDone();
        Assert.Empty(story.Owed);
        story.On(2024, 10, 1).By(Role.Contractor).When(new RegisterWarranty { Start = new(2024, 9, 20), End = new(2025, 9, 20) }).ThenIsDone();

        Assert.Equal(Stage.UnderWarranty, story.State.Stage);
        Assert.Equal(new DateOnly(2024, 10, 1), story.State.Days.Updated);
        Assert.Equal(
            ["wuxi-13-1", "wuxi-17-1", "wuxi-18-1a", "wuxi-18-1b", "wuxi-18-2", "wuxi-19-1a", "wuxi-19-1b", "wuxi-19-2a", "wuxi-20-1a", "wuxi-20-1b", "wuxi-21-1", "wuxi-21-2", "wuxi-45-1"],
            story.State.LegalBasis);
    }

    [Fact]
    public void A_government_project_in_Beijing_from_proposal_to_warranty()
    {
        var story = Lives.New().On(2024, 1, 8).By(ConstructionUnit).When(new ProposeProject
        {
            CityCode = "beijing",
            Name = "一网通办",
            Unit = new Unit("北京市某局"),
            Activity = ProjectActivity.New,
            Kind = ProjectKind.Construction,
            Amount = 12_000_000m,
            PublicShare = 0.6m,
            SupervisionRequired = true,
            TenderRequired = true,
            CertificationRequired = true,
            RequiredGrade = 3,
        }).ThenIsDone();
        Assert.Empty(story.State.LegalBasis);

        story.By(CityInformatizationAuthority).When(new IssueReviewOpinion { Result = Conformity.Nonconforming, Topics = Lives.AllTopics }).ThenIsDone();
        story.By(InvestmentAuthority).When(new ApproveProject { Mode = ApprovalMode.Approval })
            .ThenRefusedBy("beijing-13-3 reviewNegative", "beijing-13-3 planConformityMissing");
        story.On(2024, 2, 1).By(ConstructionUnit).When(new SubmitProjectForReview()).ThenIsDone();
        story.By(CityInformatizationAuthority)
            .When(new IssueReviewOpinion { Result = Conformity.Conforming, Topics = Lives.AllTopics, PlannedInForce = true }).ThenIsDone();
        story.On(2024, 2, 20).By(InvestmentAuthority).When(new ApproveProject { Mode = ApprovalMode.Approval }).ThenIsDone();

        story.On(2024, 4, 1).By(ConstructionUnit).When(new AwardContract
        {
            Role = ContractRole.Integration,
            Contractor = new Contractor("集成公司", Qualified: true, Grade: 2, UsesBorrowedName: true),
            Procurement = ProcurementMethod.DirectAward,
        }).ThenRefusedBy("beijing-10-1a tenderRecordMissing", "beijing-10-1b procurementNotCompliant", "beijing-11-1b nameBorrowing", "beijing-11-1c gradeExceeded");
        story.When(new AwardContract
        {
            Role = ContractRole.Integration,
            Contractor = new Contractor("集成公司", Qualified: true, Grade: 3),
            Procurement = ProcurementMethod.CentralizedGovernmentProcurement,
            ProcurementCompliant = true,
            ResponsibilitySystems = [ResponsibilitySystem.Tendering],
        }).ThenIsDone();

        story.When(new StartConstruction { DesignIncludesSecurity = true }).ThenRefusedBy("beijing-10-1a supervisorMissing");
        story.When(new SelectSupervisor { Supervisor = new Supervisor("监理公司") }).ThenIsDone();
        story.On(2024, 4, 8).When(new StartConstruction { DesignIncludesSecurity = true }).ThenIsDone();
        story.On(2024, 8, 30).When(new CompleteConstruction()).ThenIsDone();

        story.On(2024, 9, 10).When(new HoldAcceptance { Result = Outcome.Passed, StandardsConformity = true })
            .ThenRefusedBy("beijing-14-2 invitationMissing", "beijing-16-2 unlicensedSoftware");
        story.When(new HoldAcceptance { Result = Outcome.Passed, StandardsConformity = true, LicensedSoftware = true, Invitations = [CityInformatizationAuthority] }).ThenIsDone();
        Assert.Equal([(DutyType.RegisterWarranty, Role.Contractor)], story.Owed.Select(o => (o.Type, o.Actor)));
        story.On(2024, 9, 20).When(new DeliverProject()).ThenIsDone();

        story.By(Role.Contractor).When(new RegisterWarranty { Start = new(2024, 9, 10), End = new(2026, 9, 9) })
            .ThenRefusedBy("beijing-15-2 warrantyTooShort");
        story.When(new RegisterWarranty { Start = new(2024, 9, 20), End = new(2026, 9, 20) }).ThenRefusedBy("beijing-15-2 warrantyStartWrong");
        story.When(new RegisterWarranty { Start = new(2024, 9, 10), End = new(2026, 9, 10) }).ThenIsDone();

        Assert.Equal(Stage.UnderWarranty, story.State.Stage);
        Assert.Empty(story.Owed);
        Assert.Contains("beijing-15-2", story.State.LegalBasis);
    }

    [Fact]
    public void A_government_project_in_Zhengzhou_passes_three_acceptances_before_it_is_delivered()
    {
        var story = Lives.New().On(2024, 6, 3).Given(Lives.Accepted("zhengzhou")).By(ConstructionUnit);
        story.When(new DeliverProject()).ThenRefusedBy("zhengzhou-16-2 specialAcceptanceIncomplete", "zhengzhou-16-2 completionAcceptanceMissing");
        story.By(CityInformatizationAuthority).When(new RecordSpecialAcceptance { Result = Outcome.Passed }).ThenIsDone();
        story.By(FinanceAuthority).When(new RecordSpecialAcceptance { Result = Outcome.Passed }).ThenIsDone();
        story.By(AuditAuthority).When(new RecordSpecialAcceptance { Result = Outcome.Passed }).ThenIsDone();
        story.By(InvestmentAuthority).When(new RecordCompletionAcceptance { Result = Outcome.Passed }).ThenIsDone();
        story.By(ConstructionUnit).When(new DeliverProject()).Then(new ProjectDelivered(null));
        Assert.Equal(Stage.Delivered, story.State.Stage);
    }
}
