namespace InfoGov.Law;

/// <summary>Public sets that a regulation can order a matter into.</summary>
public enum DisclosureSet
{
    /// <summary>规划.</summary>
    Plans,
    /// <summary>规划执行情况.</summary>
    PlanExecutionReports,
    /// <summary>规划征求意见公示.</summary>
    ConsultationNotices,
    /// <summary>重要网络与系统目录.</summary>
    KeySystemCatalogueEntries,
    /// <summary>政府信息.</summary>
    GovernmentInfoItems,
    /// <summary>公共服务公开.</summary>
    PublicServiceDisclosures,
    /// <summary>服务水平评估.</summary>
    ServiceLevelEvaluations,
    /// <summary>应急预案.</summary>
    EmergencyPlans,
    /// <summary>产业发展导向目录.</summary>
    IndustryDirectories,
    /// <summary>公开指南.</summary>
    GovernmentInfoGuides,
    /// <summary>公开目录.</summary>
    GovernmentInfoCatalogues,
    /// <summary>经营者主页公示.</summary>
    OperatorHomepageDisclosures,
}
