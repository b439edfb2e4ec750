using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>What the commands are called that supply facts and are no acts of the catalogue.</summary>
public static partial class Supplies
{
    private static readonly FrozenDictionary<string, Text> Labels = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["ArgueCandidates"] = new("论证候选项目", "Argue the candidate projects"),
        ["CorrectPlan"] = new("更正规划信息", "Correct the description of a plan"),
        ["CorrectProject"] = new("更正项目信息", "Correct the description of a project"),
        ["FileAcceptance"] = new("验收结果备案", "File the acceptance"),
        ["LinkPlans"] = new("关联规划和年度计划", "Name the plans a project rests on"),
        ["OpenAnnualPlan"] = new("建立年度计划", "Open an annual plan"),
        ["PreserveRecords"] = new("保存事件记录", "Preserve the records of an incident"),
        ["PublishEvaluation"] = new("公布评价", "Publish an evaluation"),
        ["RecordConformity"] = new("记录认定事项", "Record what was determined about a project"),
        ["RecordDomainReview"] = new("记录域名审核", "Record the review of a domain"),
        ["RecordDraftingChecks"] = new("记录编制检查", "Record the checks of drafting"),
        ["RecordEvaluation"] = new("记录评价结果", "Record the result of an evaluation"),
        ["RecordExpertArgumentation"] = new("记录专家论证", "Record the argumentation by experts"),
        ["RecordExpertReview"] = new("记录专家评审", "Record the review by experts"),
        ["RecordInfrastructure"] = new("记录基础设施", "Record the infrastructure of an area"),
        ["RecordJointReview"] = new("记录会同审查", "Record the joint review"),
        ["RecordNegotiation"] = new("记录共享协商", "Record the negotiation on sharing"),
        ["RecordOutsourcingReview"] = new("记录服务外包审核", "Record the review of outsourcing"),
        ["RecordPlatformApproval"] = new("记录公共平台批准", "Record the approval of a public platform"),
        ["RecordProtectionReview"] = new("记录保护审查", "Record the review of protection"),
        ["RecordSecurityTest"] = new("记录安全测评", "Record a security test"),
        ["RecordSpecialAcceptance"] = new("记录专项验收", "Record a special acceptance"),
        ["RecordTest"] = new("记录测试", "Record a test"),
        ["RecordUpperReview"] = new("记录上级审核", "Record the review by the superior authority"),
        ["RecordWorks"] = new("记录配套工程", "Record the works a project goes with"),
        ["RecordQualification"] = new("登记资质", "Record a qualification"),
        ["RegisterEmergencyPlan"] = new("登记应急预案", "Register an emergency plan"),
        ["ReportIncident"] = new("登记事件", "Enter an incident"),
        ["ListProjects"] = new("列入年度计划项目", "List projects in an annual plan"),
        ["ReportToAuthority"] = new("向主管部门报告", "Report to an authority"),
        ["RequestAdjustment"] = new("提出规划调整", "Ask for an adjustment of a plan"),
        ["TakeMeasures"] = new("采取处置措施", "Take measures against an incident"),
        ["UpdateProvider"] = new("更新服务提供者信息", "Update a service provider"),
        ["UpdateWebsite"] = new("更新网站信息", "Update a website"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a command is called: the label of its act, or its own; its name where it has neither.</summary>
    public static Text Label(string command) => Acts.Find(command)?.Label ?? Labels.GetValueOrDefault(command) ?? new Text(command, command);
}
