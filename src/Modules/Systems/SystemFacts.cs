using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>What the fact catalogue knows of a system. Of one that was decommissioned it knows nothing: nobody owes anything for it.</summary>
internal static class SystemFacts
{
    public static void Establish(Matter matter, InformationSystem system)
    {
        if (system.FoundSecretOn is not null)
        {
            matter.With(Facts.InformationSystem.IsSecret, true);
            return;
        }

        if (system.Stage == Stage.Decommissioned)
        {
            return;
        }

        Describe(matter, system.Description);
        Secure(matter, system.SecurityFile);
        matter
            .With(Facts.InformationSystem.LastDrillOn, system.LastDrillOn)
            .With(Facts.InformationSystem.ProtectionLevel, system.ProtectionLevel)
            .With(Facts.InformationSystem.LevelFiled, system.LevelFiled)
            .With(Facts.InformationSystem.Built, system.Days.Built is null ? null : true)
            .With(Facts.InformationSystem.SecurityTest.Result, system.SecurityTest?.Result)
            .With(Facts.InformationSystem.SecurityTest.BodyQualified, system.SecurityTest?.BodyQualified)
            .With(Facts.InformationSystem.SecuritySystemOperational, system.SecuritySystemOperational)

            // A registered system is a system, whatever else is known of it: that it is not listed is.
            .With(Facts.InformationSystem.InKeyCatalogue, system.KeyListing is not null ? true : system.Stage == Stage.None ? null : false)
            .With(Facts.InformationSystem.KeyListedOn, system.KeyListing?.ListedOn)
            .With(Facts.InformationSystem.LastRiskAssessmentOn, system.LastRiskAssessmentOn)
            .With(Facts.InformationSystem.OperationCostBudgeted, system.OperationCostBudgeted);
    }

    /// <summary>What the owner describes; also before the system exists.</summary>
    public static void Describe(Matter matter, Description description) => matter
        .With(Facts.InformationSystem.Kind, description.Kind)
        .With(Facts.InformationSystem.OwnerType, description.OwnerType)
        .With(Facts.InformationSystem.Network, description.Network)
        .With(Facts.InformationSystem.UnsuitableForInternet, description.UnsuitableForInternet)
        .With(Facts.InformationSystem.IsImportant, description.IsImportant)
        .With(Facts.InformationSystem.GovernmentInvested, description.GovernmentInvested)
        .With(Facts.InformationSystem.ServesPublic, description.ServesPublic);

    /// <summary>What is in place; null members leave what is established already.</summary>
    public static void Secure(Matter matter, SecurityFile file) => matter
        .With(Facts.InformationSystem.Profile, file.Profile)
        .With(Facts.InformationSystem.EmergencyPlan, file.EmergencyPlan)
        .With(Facts.InformationSystem.ContentMonitoring, file.ContentMonitoring)
        .With(Facts.InformationSystem.CertificateStatement, file.CertificateStatement);
}
