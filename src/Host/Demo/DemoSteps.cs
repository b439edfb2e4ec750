using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Projects;
using Role = InfoGov.Law.Role;

namespace InfoGov.Host.Demo;

/// <summary>The command behind each step of <c>demo.json</c>, and who sends it.</summary>
internal sealed class DemoSteps(DemoData data)
{
    private static readonly ReviewTopic[] Topics = Enum.GetValues<ReviewTopic>();

    public (Caller Sender, Command<Project> Command) Of(DemoProject project, string step, DateOnly on)
    {
        var unit = new Caller(project.Unit.Name, Role.ConstructionUnit, Unit: project.Unit.Name);
        Caller Office(Role role) => data.Office(project.City, role);
        var (sender, command) = step switch
        {
            "propose" => (unit, (Command<Project>)Propose(project)),
            "determine" => (Office(Role.CityInformatizationAuthority), new RecordConformity { IsMajor = true, PublicBasic = true }),
            "submit" => (unit, new SubmitProjectForReview { BudgetLines = Enum.GetValues<BudgetLine>(), InAnnualPlan = true, RequirementsDocument = Enum.GetValues<RequirementTopic>() }),
            "expertReview" => (Office(Role.InvestmentAuthority), new RecordExpertReview { ExpertCount = 5 }),
            "review" => (Office(Role.CityInformatizationAuthority), new IssueReviewOpinion
            {
                Result = project.Target == Stage.ReviewRejected ? Conformity.Nonconforming : Conformity.Conforming,
                Topics = Topics, PlannedInForce = true, DuplicatesExisting = false, ArgumentedSchemeVersion = 1,
            }),
            "jointReview" => (Office(Role.ApprovingAuthority), new RecordJointReview { Parties = [Role.CityInformatizationAuthority, Role.InvestmentAuthority], Result = Conformity.Conforming }),
            "approve" => project.Activity == ProjectActivity.New
                ? (Office(Role.InvestmentAuthority), new ApproveProject { Mode = ApprovalMode.Approval })
                : (Office(Role.FinanceAuthority), new ApproveProject { Mode = ApprovalMode.Budget }),
            "file" => (unit, new FileProject { To = Role.CityInformatizationAuthority, Documents = Enum.GetValues<FilingDocument>(), FormalitiesComplete = true }),
            "outsourcingReview" => (Office(Role.CityInformatizationAuthority), new RecordOutsourcingReview { Result = Outcome.Passed, ExpertCount = 5, CoDepartments = [Role.FinanceAuthority] }),
            "tender" => (unit, new PublishTender { TenderSchemeVersion = 1 }),
            "award" => (unit, Award(project)),
            "supervise" => (unit, new SelectSupervisor
            {
                Method = project.Amount >= project.City.SupervisorTenderFrom ? SelectionMethod.Tender : SelectionMethod.DirectAppointment,
                Supervisor = new Supervisor(OrganizationId: project.City.Supervisor(project.Supervisor).Key),
            }),
            "engineer" => (Contractor(project), new AssignSupervisionEngineer { Engineer = new Engineer("总监理工程师", Qualified: true) }),
            "platformApproval" => (Office(Role.CityInformatizationAuthority), new RecordPlatformApproval()),
            "start" => (unit, new StartConstruction { DesignIncludesSecurity = true, DeliveryMode = DeliveryMode.Outsourced, FormalitiesComplete = true, ResponsibilitySystems = Enum.GetValues<ResponsibilitySystem>() }),
            "progress" => (unit, new RecordProgress { Report = "主体功能已完成，进入联调。", ManagementProfile = Enum.GetValues<ManagementItem>() }),
            "complete" => (unit, new CompleteConstruction()),
            "test" => (unit, new RecordTest { Standard = TestStandard.National }),
            "accept" => (unit, Accept(project)),
            "fileAcceptance" => (unit, new FileAcceptance { To = Role.CityInformatizationAuthority }),
            "specialInformatization" => (Office(Role.CityInformatizationAuthority), new RecordSpecialAcceptance { Result = Outcome.Passed }),
            "specialFinance" => (Office(Role.FinanceAuthority), new RecordSpecialAcceptance { Result = Outcome.Passed }),
            "specialAudit" => (Office(Role.AuditAuthority), new RecordSpecialAcceptance { Result = Outcome.Passed }),
            "completionAcceptance" => (Office(Role.InvestmentAuthority), new RecordCompletionAcceptance { Result = Outcome.Passed }),
            "deliver" => (unit, new DeliverProject { ManagementProfile = Enum.GetValues<ManagementItem>() }),
            "warranty" => (Contractor(project), new RegisterWarranty { Start = project.DayOf("accept"), End = project.DayOf("accept").AddYears(2) }),
            "evaluate" => (Office(Role.CityInformatizationAuthority), new EvaluatePerformance { Result = Outcome.Passed, ExpertCount = 5, CoSigners = [Role.FinanceAuthority] }),
            "close" => (unit, new CloseProject()),
            _ => throw new InvalidDataException($"The demo knows no step “{step}”."),
        };
        return (sender, command with { On = on });
    }

    private Caller Contractor(DemoProject project) => new(project.City.Name + data.Contractors[project.Contractor], Role.Contractor, Unit: project.City.Name + data.Contractors[project.Contractor]);

    private static ProposeProject Propose(DemoProject project) => new()
    {
        CityCode = project.City.Code,
        Name = project.Name,
        Unit = project.Unit,
        Area = project.Area,
        Level = Level.City,
        Category = project.Subject.Category,
        Kind = ProjectKind.Construction,
        Activity = project.Activity,
        OwnerType = project.IsPublic ? OwnerType.StateOrgan : OwnerType.Enterprise,
        Amount = project.Amount,
        PublicShare = project.IsPublic ? (project.Number % 7 == 0 ? 0.6m : 1m) : null,
        Technologies = [Technology.Computer, Technology.Communication],
        Network = project.IsPublic ? NetworkBasis.UnifiedGovernmentNetwork : NetworkBasis.CommercialCloud,
        DeliveryMode = DeliveryMode.Outsourced,
        PlannedInForce = true,
    };

    private static AwardContract Award(DemoProject project) => new()
    {
        Role = ContractRole.Construction,
        Contractor = new Contractor(OrganizationId: project.City.Contractor(project.Contractor).Key, UsesBorrowedName: false),
        Procurement = project.IsPublic ? ProcurementMethod.CentralizedGovernmentProcurement : ProcurementMethod.PrivateTender,
        Amount = decimal.Round(project.Amount * 0.96m, 2),
        ProcurementCompliant = true,
        ResponsibilitySystems = Enum.GetValues<ResponsibilitySystem>(),
    };

    private static HoldAcceptance Accept(DemoProject project) => new()
    {
        Result = project.Target == Stage.AcceptanceFailed ? Outcome.Failed : Outcome.Passed,
        StandardsConformity = true,
        LicensedSoftware = true,
        Checklist = Enum.GetValues<ProjectCheck>(),
        Invitations = [Role.CityInformatizationAuthority],
        Participants = [Role.CityInformatizationAuthority],
    };
}
