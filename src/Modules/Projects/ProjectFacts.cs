using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>
/// What the fact catalogue knows of a project: everything that follows from its state, in the order of the catalogue.
/// Contractor, supervisor and engineer belong to single acts, which bring them.
/// </summary>
internal static class ProjectFacts
{
    public static void Establish(Matter matter, Project project)
    {
        if (project.FoundSecretOn is not null)
        {
            matter.With(Facts.Project.IsSecret, true);
            return;
        }

        if (project.StruckOn is not null)
        {
            return;
        }

        Describe(matter, project.Profile, project.Stage);
        Conform(matter, project.Conformities);
        matter
            .With(Facts.Subject.Area, project.Area)
            .With(Facts.Project.Level, project.Level)
            .With(Facts.Project.BudgetLines, project.BudgetLines)
            .With(Facts.Project.Documents, project.Documents)
            .With(Facts.Project.FormalitiesComplete, project.FormalitiesComplete)
            .With(Facts.Project.FiledTo, project.FiledTo)
            .With(Facts.Project.SecuritySchemeFiledTo, project.SecuritySchemeFiledTo)
            .With(Facts.Project.NonOutsourcingExplained, project.Groundwork.NonOutsourcingExplained)
            .With(Facts.Project.TenderSchemeVersion, project.TenderSchemeVersion)
            .With(Facts.Project.ProcurementCompliant, project.ProcurementCompliant)
            .With(Facts.Project.ResponsibilitySystems, project.ResponsibilitySystems)
            .With(Facts.Project.SupervisorAssigned, project.HasSupervisor ? true : null)
            .With(Facts.Project.DesignIncludesSecurity, project.Groundwork.DesignIncludesSecurity)
            .With(Facts.Project.WarrantyRegistered, project.Warranty is null ? null : true)
            .With(Facts.Project.ManagementProfile, project.ManagementProfile)
            .With(Facts.Project.ProgressReportedOn, project.ProgressReportedOn)
            .With(Facts.Project.PerformanceEvaluatedOn, project.PerformanceEvaluatedOn)
            .With(Facts.Project.PlatformApproval.By, project.PlatformApprovedBy)
            .With(Facts.Project.Test.Standard, project.TestStandard);
        Reviews(matter, project);
        Acceptances(matter, project);
        BuildingWorks(matter, project.Groundwork.Works);
        matter
            .With(Facts.Rectification.DueOn, project.Rectification?.DueOn)
            .With(Facts.Rectification.Result, project.Rectification?.Result)
            .With(Facts.Rectification.FoundOn, project.Rectification?.FoundOn);
    }

    /// <summary>What the unit describes; also before the project exists.</summary>
    public static void Describe(Matter matter, Profile profile, Stage stage) => matter
        .With(Facts.Project.Category, profile.Category)
        .With(Facts.Project.Kind, profile.Kind)
        .With(Facts.Project.Activity, profile.Activity)
        .With(Facts.Project.State, stage.ForTheLaw())
        .With(Facts.Project.Amount, profile.Amount)
        .With(Facts.Project.OwnerType, profile.OwnerType)
        .With(Facts.Project.Technologies, profile.Technologies)
        .With(Facts.Project.Network, profile.Network)
        .With(Facts.Project.DeliveryMode, profile.DeliveryMode)
        .With(Facts.Project.Funding.PublicShare, profile.PublicShare);

    /// <summary>What was determined; null members leave what is established already.</summary>
    public static void Conform(Matter matter, Conformities conformities) => matter
        .With(Facts.Project.IsMajor, conformities.IsMajor)
        .With(Facts.Project.PlannedInForce, conformities.PlannedInForce)
        .With(Facts.Project.InAnnualPlan, conformities.InAnnualPlan)
        .With(Facts.Project.PublicBasic, conformities.PublicBasic)
        .With(Facts.Project.DuplicatesExisting, conformities.DuplicatesExisting)
        .With(Facts.Project.RequirementsDocument, conformities.RequirementsDocument)
        .With(Facts.Project.SpecialFilingLaw, conformities.SpecialFilingLaw)
        .With(Facts.Project.ArgumentedSchemeVersion, conformities.ArgumentedSchemeVersion)
        .With(Facts.Project.TenderRequired, conformities.TenderRequired)
        .With(Facts.Project.SupervisionRequired, conformities.SupervisionRequired)
        .With(Facts.Project.CertificationRequired, conformities.CertificationRequired)
        .With(Facts.Project.RequiredGrade, conformities.RequiredGrade);

    /// <summary>What is shown at an acceptance.</summary>
    public static void Show(Matter matter, AcceptanceEvidence evidence) => matter
        .With(Facts.Project.StandardsConformity, evidence.StandardsConformity)
        .With(Facts.Project.LicensedSoftware, evidence.LicensedSoftware)
        .With(Facts.Project.Checklist, evidence.Checklist)
        .With(Facts.Project.Invitations, evidence.Invitations)
        .With(Facts.Project.Participants, evidence.Participants);

    public static void BuildingWorks(Matter matter, Works? works) => matter
        .With(Facts.Works.Type, works?.Type)
        .With(Facts.Works.Activity, works?.Activity)
        .With(Facts.Works.IncludesInformationInfrastructure, works?.IncludesInformationInfrastructure)
        .With(Facts.Works.InfrastructureSynchronous, works?.InfrastructureSynchronous)
        .With(Facts.Works.Location, works?.Location)
        .With(Facts.Works.Duct, works?.Duct);

    public static void Experts(Matter matter, ExpertReview? review) => matter
        .With(Facts.Project.ExpertReview.Convener, review?.Convener)
        .With(Facts.Project.ExpertReview.ExpertCount, review?.ExpertCount);

    public static void Jointly(Matter matter, JointReview? review) => matter
        .With(Facts.Project.JointReview.Parties, review?.Parties)
        .With(Facts.Project.JointReview.Result, review?.Result);

    private static void Reviews(Matter matter, Project project)
    {
        Experts(matter, project.ExpertReview);
        Jointly(matter, project.JointReview);
        matter
            .With(Facts.Project.ReviewOpinion.By, project.Review?.By)
            .With(Facts.Project.ReviewOpinion.Result, project.Review?.Result)
            .With(Facts.Project.ReviewOpinion.Topics, project.Review?.Topics)
            .With(Facts.Project.OutsourcingReview.Result, project.OutsourcingReview?.Result)
            .With(Facts.Project.OutsourcingReview.ExpertCount, project.OutsourcingReview?.ExpertCount)
            .With(Facts.Project.OutsourcingReview.CoDepartments, project.OutsourcingReview?.CoDepartments);
    }

    private static void Acceptances(Matter matter, Project project)
    {
        Show(matter, project.AcceptanceEvidence);
        var unit = project.Last(AcceptanceKind.Unit);
        var completion = project.Last(AcceptanceKind.Completion);
        matter
            .With(Facts.Project.Acceptance.Result, unit?.Result)
            .With(Facts.Project.Acceptance.PassedOn, project.Days.Accepted)
            .With(Facts.Project.Acceptance.FiledTo, unit?.FiledTo)
            .With(Facts.Project.SpecialAcceptance.Informatization, project.Last(AcceptanceKind.SpecialInformatization)?.Result)
            .With(Facts.Project.SpecialAcceptance.Finance, project.Last(AcceptanceKind.SpecialFinance)?.Result)
            .With(Facts.Project.SpecialAcceptance.Audit, project.Last(AcceptanceKind.SpecialAudit)?.Result)
            .With(Facts.Project.CompletionAcceptance.Organizer, completion?.Organizer)
            .With(Facts.Project.CompletionAcceptance.Result, completion?.Result);
    }
}
