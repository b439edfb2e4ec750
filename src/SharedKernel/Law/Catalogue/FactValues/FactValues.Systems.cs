namespace InfoGov.Law;

/// <summary>Values of <c>system.kind</c>.</summary>
public enum SystemKind
{
    Business,
    CommunityPlatform,
    CityManagementPlatform,
    TopLevelPlatform,
}

/// <summary>Values of <c>system.profile</c>.</summary>
public enum SecurityProfileItem
{
    ResponsiblePerson,
    ProtectionMeasures,
    DisasterBackup,
    Recovery,
}

/// <summary>Values of <c>network.kind</c>.</summary>
public enum NetworkKind
{
    GovernmentPrivate,
    UnifiedGovernment,
}

/// <summary>Values of <c>ScheduleSecurityInspection.args.kind</c>.</summary>
public enum SecurityInspectionKind
{
    Security,
    RiskAssessment,
}
