namespace InfoGov.Law;

/// <summary>Kinds of duties that the regulations know.</summary>
public enum DutyType
{
    /// <summary>安排专项资金.</summary>
    AllocateSpecialFund,
    /// <summary>工作绩效考核.</summary>
    ConductWorkAppraisal,
    /// <summary>规划备案.</summary>
    FilePlan,
    /// <summary>编制产业规划.</summary>
    CreateIndustryPlan,
    /// <summary>了解建设情况.</summary>
    RequestProgressReport,
    /// <summary>报告建设情况.</summary>
    SubmitProgressReport,
    /// <summary>项目备案.</summary>
    FileProject,
    /// <summary>提交年度计划.</summary>
    SubmitAnnualPlan,
    /// <summary>验收结果备案.</summary>
    FileAcceptance,
    /// <summary>项目绩效评价.</summary>
    EvaluatePerformance,
    /// <summary>限期整改.</summary>
    Rectify,
    /// <summary>安排产业资金.</summary>
    AllocateIndustryFund,
    /// <summary>建设基础数据库与共享平台.</summary>
    BuildBasePlatforms,
    /// <summary>建立共享目录.</summary>
    BuildSharingCatalogue,
    /// <summary>更新资源.</summary>
    UpdateResource,
    /// <summary>发布重要系统目录.</summary>
    PublishKeySystemCatalogue,
    /// <summary>制定区域预案.</summary>
    RegisterAreaEmergencyPlan,
    /// <summary>定级.</summary>
    DetermineProtectionLevel,
    /// <summary>风险评估.</summary>
    RecordRiskAssessment,
    /// <summary>制定应急预案.</summary>
    RegisterEmergencyPlan,
    /// <summary>报告事件.</summary>
    ReportIncident,
    /// <summary>规划执行检查.</summary>
    RecordExecutionCheck,
    /// <summary>架空线入地.</summary>
    MoveLineUnderground,
    /// <summary>建设统一网络.</summary>
    BuildUnifiedNetwork,
    /// <summary>专网迁移接入.</summary>
    MigratePrivateNetwork,
    /// <summary>安全方案备案.</summary>
    FileSecurityScheme,
    /// <summary>列入国民经济计划.</summary>
    IncludeInEconomicPlan,
    /// <summary>纳入城乡规划.</summary>
    IncludeInUrbanRuralPlan,
    /// <summary>专项验收.</summary>
    RecordSpecialAcceptance,
    /// <summary>整合既有资源.</summary>
    RecordConsolidation,
    /// <summary>向平台提供信息.</summary>
    SupplyToPlatform,
    /// <summary>立案查处.</summary>
    OpenCase,
    /// <summary>绩效考核.</summary>
    ConductPerformanceAssessment,
    /// <summary>登记保修.</summary>
    RegisterWarranty,
    /// <summary>完善运行管理制度.</summary>
    CompleteManagementProfile,
    /// <summary>公布公开指南.</summary>
    PublishGuide,
    /// <summary>公布公开目录.</summary>
    PublishCatalogue,
    /// <summary>答复公开申请.</summary>
    ReplyDisclosureRequest,
    /// <summary>公开服务信息.</summary>
    PublishServiceInformation,
    /// <summary>建设交换平台.</summary>
    BuildExchangePlatform,
    /// <summary>协商共享.</summary>
    NegotiateSharing,
    /// <summary>协调共享.</summary>
    CoordinateSharing,
    /// <summary>制定企业信息化指南.</summary>
    CreateEnterpriseGuide,
    /// <summary>主页公示.</summary>
    PublishHomepage,
    /// <summary>建立投诉机制.</summary>
    HandleComplaint,
    /// <summary>组织培训.</summary>
    RecordTraining,
    /// <summary>等级备案.</summary>
    FileProtectionLevel,
    /// <summary>安全测评.</summary>
    RecordSecurityTest,
    /// <summary>应急演练.</summary>
    RecordDrill,
    /// <summary>制定行业预案.</summary>
    RegisterSectorEmergencyPlan,
    /// <summary>明确分管领导.</summary>
    AppointResponsibleLeader,
    /// <summary>明确内设机构.</summary>
    AppointResponsibleUnit,
    /// <summary>人员考核.</summary>
    RecordStaffAssessment,
    /// <summary>通报主管部门.</summary>
    NotifyAuthority,
    /// <summary>开展调研.</summary>
    RecordResearchActivity,
    /// <summary>主管部门到位.</summary>
    CompleteAuthorityProfile,
    /// <summary>运维费列预算.</summary>
    BudgetOperationCost,
    /// <summary>公布规划.</summary>
    PublishPlan,
    /// <summary>公布规划执行情况.</summary>
    PublishExecutionReport,
    /// <summary>建农村服务体系.</summary>
    BuildRuralServices,
    /// <summary>制定共享办法.</summary>
    CreateSharingRules,
    /// <summary>企业信息化测评.</summary>
    AssessEnterpriseInformatization,
    /// <summary>电商统计.</summary>
    CollectEcommerceStatistics,
    /// <summary>制定废旧电子产品办法.</summary>
    CreateEwasteRules,
    /// <summary>组建安全保障体系.</summary>
    FormSecuritySystem,
    /// <summary>公布应急预案.</summary>
    PublishEmergencyPlan,
    /// <summary>登记实施方案.</summary>
    RegisterImplementationScheme,
    /// <summary>制定配套办法.</summary>
    CreateSupportingRules,
    /// <summary>修改或废止规定.</summary>
    AmendOrRepealRule,
}
