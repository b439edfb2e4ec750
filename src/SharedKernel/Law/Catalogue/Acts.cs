using static InfoGov.Law.Module;

namespace InfoGov.Law;

/// <summary>The catalogue of acts: what can be done to plans, projects, systems and the rest, in every city.</summary>
public static class Acts
{
    /// <summary>Open a plan record.</summary>
    public static readonly Act CreatePlan = new("CreatePlan", Plans, "plan", "建立规划", "Open a plan record", [Role.InformatizationAuthority, Role.RelevantDepartments]);

    /// <summary>Hold a consultation on a draft plan.</summary>
    public static readonly Act ConsultOnPlan = new("ConsultOnPlan", Plans, "plan", "规划征求意见", "Hold a consultation on a draft plan", [Role.InformatizationAuthority], Args.ConsultOnPlan.Method.Entry);

    /// <summary>Submit a draft plan to the approving organ.</summary>
    public static readonly Act SubmitPlanForApproval = new("SubmitPlanForApproval", Plans, "plan", "报批规划", "Submit a draft plan to the approving organ", [Role.InformatizationAuthority, Role.RelevantDepartments]);

    /// <summary>Record approval of a plan.</summary>
    public static readonly Act ApprovePlan = new("ApprovePlan", Plans, "plan", "批准规划", "Record approval of a plan", [Role.Government]);

    /// <summary>Make a plan public.</summary>
    public static readonly Act PublishPlan = new("PublishPlan", Plans, "plan", "公布规划", "Make a plan public", [Role.InformatizationAuthority]);

    /// <summary>File a plan with an authority.</summary>
    public static readonly Act FilePlan = new("FilePlan", Plans, "plan", "备案规划", "File a plan with an authority", [Role.InformatizationAuthority, Role.RelevantDepartments], Args.FilePlan.To.Entry);

    /// <summary>Start carrying out a plan.</summary>
    public static readonly Act ImplementPlan = new("ImplementPlan", Plans, "plan", "实施规划", "Start carrying out a plan", [Role.InformatizationAuthority, Role.RelevantDepartments]);

    /// <summary>Change an approved or filed plan.</summary>
    public static readonly Act AmendPlan = new("AmendPlan", Plans, "plan", "调整规划", "Change an approved or filed plan", [Role.InformatizationAuthority, Role.RelevantDepartments]);

    /// <summary>Submit the annual construction plan.</summary>
    public static readonly Act SubmitAnnualPlan = new("SubmitAnnualPlan", Plans, "annualPlan", "提交年度计划", "Submit the annual construction plan", [Role.InformatizationAuthority]);

    /// <summary>Bring the annual plan into force.</summary>
    public static readonly Act ApproveAnnualPlan = new("ApproveAnnualPlan", Plans, "annualPlan", "确定年度计划", "Bring the annual plan into force", [Role.InvestmentAuthority, Role.Government]);

    /// <summary>Change an annual plan in force.</summary>
    public static readonly Act AdjustAnnualPlan = new("AdjustAnnualPlan", Plans, "annualPlan", "调整年度计划", "Change an annual plan in force", [Role.InformatizationAuthority]);

    /// <summary>Record a check of plan execution.</summary>
    public static readonly Act RecordExecutionCheck = new("RecordExecutionCheck", Supervision, "plan", "规划执行检查", "Record a check of plan execution", [Role.InformatizationAuthority]);

    /// <summary>Make the execution status public.</summary>
    public static readonly Act PublishExecutionReport = new("PublishExecutionReport", Disclosure, "plan", "公布执行情况", "Make the execution status public", [Role.CityInformatizationAuthority]);

    /// <summary>Enter a project proposal.</summary>
    public static readonly Act ProposeProject = new("ProposeProject", Projects, "project", "提出项目", "Enter a project proposal", [Role.ConstructionUnit]);

    /// <summary>Submit a project for technical review.</summary>
    public static readonly Act SubmitProjectForReview = new("SubmitProjectForReview", Projects, "project", "送审项目", "Submit a project for technical review", [Role.ConstructionUnit]);

    /// <summary>Issue the authority's review opinion.</summary>
    public static readonly Act IssueReviewOpinion = new("IssueReviewOpinion", Projects, "project", "出具审查意见", "Issue the authority's review opinion", [Role.InformatizationAuthority]);

    /// <summary>Approve, verify or budget a project.</summary>
    public static readonly Act ApproveProject = new("ApproveProject", Projects, "project", "批准项目", "Approve, verify or budget a project", [Role.InvestmentAuthority, Role.FinanceAuthority, Role.ApprovingAuthority], Args.ApproveProject.Mode.Entry);

    /// <summary>File a non-government project.</summary>
    public static readonly Act FileProject = new("FileProject", Projects, "project", "项目备案", "File a non-government project", [Role.ConstructionUnit], Args.FileProject.To.Entry);

    /// <summary>File the security scheme.</summary>
    public static readonly Act FileSecurityScheme = new("FileSecurityScheme", Projects, "project", "安全方案备案", "File the security scheme", [Role.ConstructionUnit], Args.FileSecurityScheme.To.Entry);

    /// <summary>Publish a tender.</summary>
    public static readonly Act PublishTender = new("PublishTender", Projects, "project", "发布招标", "Publish a tender", [Role.ConstructionUnit]);

    /// <summary>Select the supervision unit.</summary>
    public static readonly Act SelectSupervisor = new("SelectSupervisor", Projects, "project", "选定监理", "Select the supervision unit", [Role.ConstructionUnit], Args.SelectSupervisor.Method.Entry);

    /// <summary>Award a contract.</summary>
    public static readonly Act AwardContract = new("AwardContract", Projects, "project", "授予合同", "Award a contract", [Role.ConstructionUnit], Args.AwardContract.Role.Entry, Args.AwardContract.Procurement.Entry);

    /// <summary>Assign a supervision engineer.</summary>
    public static readonly Act AssignSupervisionEngineer = new("AssignSupervisionEngineer", Projects, "engineer", "派驻监理工程师", "Assign a supervision engineer", [Role.Contractor]);

    /// <summary>Grant a qualification locally.</summary>
    public static readonly Act GrantQualification = new("GrantQualification", Projects, "qualification", "授予资质", "Grant a qualification locally", [Role.CityInformatizationAuthority], Args.GrantQualification.Kind.Entry);

    /// <summary>Start construction of a project or works.</summary>
    public static readonly Act StartConstruction = new("StartConstruction", Projects, "project", "开工", "Start construction of a project or works", [Role.ConstructionUnit]);

    /// <summary>Hold the unit acceptance.</summary>
    public static readonly Act HoldAcceptance = new("HoldAcceptance", Projects, "project", "组织验收", "Hold the unit acceptance", [Role.ConstructionUnit], Args.HoldAcceptance.Result.Entry);

    /// <summary>Record the completion acceptance.</summary>
    public static readonly Act RecordCompletionAcceptance = new("RecordCompletionAcceptance", Projects, "project", "记录竣工验收", "Record the completion acceptance", [Role.InvestmentAuthority]);

    /// <summary>Deliver a project for use.</summary>
    public static readonly Act DeliverProject = new("DeliverProject", Projects, "project", "交付使用", "Deliver a project for use", [Role.ConstructionUnit]);

    /// <summary>Register the warranty period.</summary>
    public static readonly Act RegisterWarranty = new("RegisterWarranty", Projects, "project", "登记保修", "Register the warranty period", [Role.Contractor], Args.RegisterWarranty.Start.Entry, Args.RegisterWarranty.End.Entry);

    /// <summary>Build or register a dedicated network.</summary>
    public static readonly Act RegisterPrivateNetwork = new("RegisterPrivateNetwork", Projects, "network", "登记专网", "Build or register a dedicated network", [Role.StateOrgan]);

    /// <summary>Register an information system.</summary>
    public static readonly Act RegisterSystem = new("RegisterSystem", Systems, "system", "登记系统", "Register an information system", [Role.OwnerOperator]);

    /// <summary>Complete the system's security file.</summary>
    public static readonly Act CompleteSystemRegistration = new("CompleteSystemRegistration", Systems, "system", "完成系统登记", "Complete the system's security file", [Role.OwnerOperator]);

    /// <summary>Determine the protection level.</summary>
    public static readonly Act DetermineProtectionLevel = new("DetermineProtectionLevel", Systems, "system", "定级", "Determine the protection level", [Role.OwnerOperator]);

    /// <summary>Put a system into use.</summary>
    public static readonly Act PutSystemIntoUse = new("PutSystemIntoUse", Systems, "system", "投入使用", "Put a system into use", [Role.OwnerOperator]);

    /// <summary>Record a risk assessment done on the day of the act.</summary>
    public static readonly Act RecordRiskAssessment = new("RecordRiskAssessment", Systems, "system", "记录风险评估", "Record a risk assessment done on the day of the act", [Role.OwnerOperator]);

    /// <summary>Schedule a security inspection.</summary>
    public static readonly Act ScheduleSecurityInspection = new("ScheduleSecurityInspection", Systems, "system", "安排安全检查", "Schedule a security inspection", [Role.InformatizationAuthority], Args.ScheduleSecurityInspection.Kind.Entry);

    /// <summary>Publish an entry of the key system catalogue.</summary>
    public static readonly Act PublishKeySystemCatalogue = new("PublishKeySystemCatalogue", Systems, "system", "发布重要系统目录", "Publish an entry of the key system catalogue", [Role.InformatizationAuthority]);

    /// <summary>Close a security incident.</summary>
    public static readonly Act CloseIncident = new("CloseIncident", Systems, "incident", "事件结案", "Close a security incident", [Role.OwnerOperator]);

    /// <summary>Request emergency rescue.</summary>
    public static readonly Act RequestRescue = new("RequestRescue", Systems, "incident", "请求应急救援", "Request emergency rescue", [Role.OwnerOperator]);

    /// <summary>Register a domain name.</summary>
    public static readonly Act RegisterDomain = new("RegisterDomain", Systems, "website", "注册域名", "Register a domain name", [Role.StateOrgan]);

    /// <summary>Register a government website.</summary>
    public static readonly Act RegisterWebsite = new("RegisterWebsite", Systems, "website", "登记网站", "Register a government website", [Role.StateOrgan]);

    /// <summary>Register an information resource.</summary>
    public static readonly Act RegisterResource = new("RegisterResource", Resources, "resource", "登记资源", "Register an information resource", [Role.ProviderUnit]);

    /// <summary>Collect a data item.</summary>
    public static readonly Act CollectData = new("CollectData", Resources, "collection", "采集数据", "Collect a data item", [Role.CollectorUnit], Args.CollectData.Reason.Entry);

    /// <summary>Use collected or shared data.</summary>
    public static readonly Act UseData = new("UseData", Resources, "collection", "使用数据", "Use collected or shared data", [Role.RequesterUnit], Args.UseData.Purpose.Entry, Args.UseData.ForWork.Entry);

    /// <summary>Pass shared data to a third party.</summary>
    public static readonly Act ForwardSharedData = new("ForwardSharedData", Resources, "resource", "转交共享数据", "Pass shared data to a third party", [Role.RequesterUnit], Args.ForwardSharedData.Recipient.Entry);

    /// <summary>Request sharing of a resource.</summary>
    public static readonly Act RequestSharing = new("RequestSharing", Resources, "sharing", "申请共享", "Request sharing of a resource", [Role.RequesterUnit]);

    /// <summary>Grant a sharing request.</summary>
    public static readonly Act GrantSharing = new("GrantSharing", Resources, "sharing", "同意共享", "Grant a sharing request", [Role.ProviderUnit]);

    /// <summary>Refuse a sharing request.</summary>
    public static readonly Act RefuseSharing = new("RefuseSharing", Resources, "sharing", "拒绝共享", "Refuse a sharing request", [Role.ProviderUnit], Args.RefuseSharing.Ground.Entry, Args.RefuseSharing.LegalBasis.Entry);

    /// <summary>Refer a failed negotiation for coordination.</summary>
    public static readonly Act EscalateSharing = new("EscalateSharing", Resources, "sharing", "提请协调共享", "Refer a failed negotiation for coordination", [Role.RequesterUnit]);

    /// <summary>Connect to the unified government network.</summary>
    public static readonly Act ConnectToUnifiedNetwork = new("ConnectToUnifiedNetwork", Resources, "connection", "接入统一网络", "Connect to the unified government network", [Role.StateOrgan]);

    /// <summary>Change the structure of the sharing catalogue.</summary>
    public static readonly Act EditCatalogueStructure = new("EditCatalogueStructure", Resources, "catalogue", "修改目录结构", "Change the structure of the sharing catalogue", [Role.CityInformatizationAuthority]);

    /// <summary>Publish information.</summary>
    public static readonly Act PublishInformation = new("PublishInformation", Disclosure, "publication", "发布信息", "Publish information", [Role.StateOrgan, Role.PublicServiceUnit, Role.InternetOperator]);

    /// <summary>Submit a request for disclosure.</summary>
    public static readonly Act SubmitDisclosureRequest = new("SubmitDisclosureRequest", Disclosure, "request", "申请信息公开", "Submit a request for disclosure", [Role.Citizen]);

    /// <summary>Make an emergency plan public.</summary>
    public static readonly Act PublishEmergencyPlan = new("PublishEmergencyPlan", Disclosure, "area", "公布应急预案", "Make an emergency plan public", [Role.CityInformatizationAuthority]);

    /// <summary>Publish the industry orientation directory.</summary>
    public static readonly Act PublishIndustryDirectory = new("PublishIndustryDirectory", Disclosure, "area", "发布产业目录", "Publish the industry orientation directory", [Role.CityInformatizationAuthority]);

    /// <summary>Close an evaluation.</summary>
    public static readonly Act CloseEvaluation = new("CloseEvaluation", Disclosure, "evaluation", "评价结项", "Close an evaluation", [Role.SectorAuthority]);

    /// <summary>Evaluate a project in use.</summary>
    public static readonly Act EvaluatePerformance = new("EvaluatePerformance", Supervision, "project", "项目绩效评价", "Evaluate a project in use", [Role.InformatizationAuthority], Args.EvaluatePerformance.Result.Entry, Args.EvaluatePerformance.RectifyBy.Entry);

    /// <summary>Conduct an evaluation of an organization.</summary>
    public static readonly Act ConductEvaluation = new("ConductEvaluation", Supervision, "evaluation", "开展考核", "Conduct an evaluation of an organization", [Role.InformatizationAuthority, Role.LeadingGroup]);

    /// <summary>Record an inspection.</summary>
    public static readonly Act RecordInspection = new("RecordInspection", Supervision, "inspection", "记录检查", "Record an inspection", [Role.InformatizationAuthority, Role.RelevantDepartments], Args.RecordInspection.Kind.Entry);

    /// <summary>Impose a sanction for recorded unlawful conduct.</summary>
    public static readonly Act ImposeSanction = new("ImposeSanction", Supervision, "violation", "作出处理", "Impose a sanction for recorded unlawful conduct", [Role.InformatizationAuthority, Role.RelevantDepartments], Args.ImposeSanction.Kind.Entry, Args.ImposeSanction.Amount.Entry, Args.ImposeSanction.WithCorrectionOrder.Entry, Args.ImposeSanction.LegalBasis.Entry);

    /// <summary>Report unlawful conduct.</summary>
    public static readonly Act ReportViolation = new("ReportViolation", Supervision, "violation", "举报违法", "Report unlawful conduct", [Role.Citizen]);

    /// <summary>Enter unlawful conduct into the credit system.</summary>
    public static readonly Act RecordCredit = new("RecordCredit", Supervision, "violation", "记入信用", "Enter unlawful conduct into the credit system", [Role.InformatizationAuthority]);

    /// <summary>Record misconduct of staff.</summary>
    public static readonly Act RecordStaffMisconduct = new("RecordStaffMisconduct", Supervision, "staffMember", "记录失职", "Record misconduct of staff", [Role.SupervisionOrgan]);

    /// <summary>Record a training.</summary>
    public static readonly Act RecordTraining = new("RecordTraining", Organizations, "training", "记录培训", "Record a training", [Role.StateOrgan]);

    /// <summary>Enter an expert into the pool.</summary>
    public static readonly Act RegisterExpert = new("RegisterExpert", Organizations, "expert", "登记专家", "Enter an expert into the pool", [Role.CityInformatizationAuthority]);

    /// <summary>Allocate a fund or grant.</summary>
    public static readonly Act AllocateFund = new("AllocateFund", Development, "fund", "安排资金", "Allocate a fund or grant", [Role.Government, Role.FinanceAuthority]);

    /// <summary>Apply for funds.</summary>
    public static readonly Act ApplyForFunds = new("ApplyForFunds", Development, "organization", "申请资金", "Apply for funds", [Role.ConstructionUnit, Role.Enterprise], Args.ApplyForFunds.Kind.Entry);

    /// <summary>Create the industry guide.</summary>
    public static readonly Act CreateIndustryGuide = new("CreateIndustryGuide", Development, "guide", "编制产业指南", "Create the industry guide", [Role.InformatizationAuthority]);

    /// <summary>Survey informatization or industry.</summary>
    public static readonly Act ConductSurvey = new("ConductSurvey", Development, "survey", "开展调查", "Survey informatization or industry", [Role.InformatizationAuthority]);

    /// <summary>Grant preferential support.</summary>
    public static readonly Act GrantPreferentialSupport = new("GrantPreferentialSupport", Development, "enterprise", "给予优惠扶持", "Grant preferential support", [Role.CityInformatizationAuthority], Args.GrantPreferentialSupport.Scheme.Entry);

    /// <summary>Register or activate a service provider.</summary>
    public static readonly Act RegisterServiceProvider = new("RegisterServiceProvider", Development, "provider", "登记服务提供者", "Register or activate a service provider", [Role.InternetOperator, Role.Enterprise]);

    /// <summary>Admit a merchant to an e-commerce service.</summary>
    public static readonly Act RegisterMerchant = new("RegisterMerchant", Development, "provider", "登记商户", "Admit a merchant to an e-commerce service", [Role.EcommerceProvider]);

    /// <summary>Issue implementing rules or standards.</summary>
    public static readonly Act IssueRules = new("IssueRules", Administration, "rules", "发布办法", "Issue implementing rules or standards", [Role.InformatizationAuthority, Role.RelevantDepartments]);

    /// <summary>Set a threshold amount.</summary>
    public static readonly Act SetThreshold = new("SetThreshold", Administration, "thresholds", "调整阈值", "Set a threshold amount", [Role.CityInformatizationAuthority], Args.SetThreshold.Key.Entry, Args.SetThreshold.Amount.Entry, Args.SetThreshold.EffectiveFrom.Entry, Args.SetThreshold.CoDepartments.Entry);

    /// <summary>Register a publicity plan.</summary>
    public static readonly Act RegisterPublicityPlan = new("RegisterPublicityPlan", Administration, "publicity", "登记宣传方案", "Register a publicity plan", [Role.InformatizationAuthority]);

    /// <summary>Every act, in the order of the catalogue.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        CreatePlan,
        ConsultOnPlan,
        SubmitPlanForApproval,
        ApprovePlan,
        PublishPlan,
        FilePlan,
        ImplementPlan,
        AmendPlan,
        SubmitAnnualPlan,
        ApproveAnnualPlan,
        AdjustAnnualPlan,
        RecordExecutionCheck,
        PublishExecutionReport,
        ProposeProject,
        SubmitProjectForReview,
        IssueReviewOpinion,
        ApproveProject,
        FileProject,
        FileSecurityScheme,
        PublishTender,
        SelectSupervisor,
        AwardContract,
        AssignSupervisionEngineer,
        GrantQualification,
        StartConstruction,
        HoldAcceptance,
        RecordCompletionAcceptance,
        DeliverProject,
        RegisterWarranty,
        RegisterPrivateNetwork,
        RegisterSystem,
        CompleteSystemRegistration,
        DetermineProtectionLevel,
        PutSystemIntoUse,
        RecordRiskAssessment,
        ScheduleSecurityInspection,
        PublishKeySystemCatalogue,
        CloseIncident,
        RequestRescue,
        RegisterDomain,
        RegisterWebsite,
        RegisterResource,
        CollectData,
        UseData,
        ForwardSharedData,
        RequestSharing,
        GrantSharing,
        RefuseSharing,
        EscalateSharing,
        ConnectToUnifiedNetwork,
        EditCatalogueStructure,
        PublishInformation,
        SubmitDisclosureRequest,
        PublishEmergencyPlan,
        PublishIndustryDirectory,
        CloseEvaluation,
        EvaluatePerformance,
        ConductEvaluation,
        RecordInspection,
        ImposeSanction,
        ReportViolation,
        RecordCredit,
        RecordStaffMisconduct,
        RecordTraining,
        RegisterExpert,
        AllocateFund,
        ApplyForFunds,
        CreateIndustryGuide,
        ConductSurvey,
        GrantPreferentialSupport,
        RegisterServiceProvider,
        RegisterMerchant,
        IssueRules,
        SetThreshold,
        RegisterPublicityPlan,
    ];

    private static readonly System.Collections.Frozen.FrozenDictionary<string, Act> ByName =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(All, a => a.Name, StringComparer.Ordinal);

    /// <summary>The act of that name; null when there is none.</summary>
    public static Act? Find(string name) => ByName.GetValueOrDefault(name);
}
