using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Wuxi;

/// <summary>Chapters 1 and 2: general provisions (1–7), plans (8–12).</summary>
public sealed partial class WuxiRegulation
{
    private static void GeneralAndPlans(Regulation wuxi)
    {
        wuxi.Article(1, "1", ProvisionKind.Policy, Module.Administration,
            "说明立法目的，并以江苏省的信息化条例为上位依据。",
            "States the purpose and names the Jiangsu provincial regulation as parent law.")
                .TextOnly("纯立法目的与依据条款，仅作插件元数据展示");

        wuxi.Article(2, "1", ProvisionKind.Scope, Module.Administration,
            "适用于市域内规划、工程、产业与新技术、信息资源、信息安全五类活动及其管理。",
            "Applies to planning, engineering, industry/new-generation IT, information resources and security (plus their administration) inside the city.")
                .Feature("city profile: scope and modules of the regulation");

        wuxi.Article(2, "2", ProvisionKind.Scope, Module.Administration,
            "触及国家安全或国家秘密的部分转由专门法律法规管辖。",
            "Matters touching national security or state secrets follow the special laws instead.")
                .RouteOut(when: Plan.IsSecret | Project.IsSecret | InformationSystem.IsSecret);

        wuxi.Article(3, "1", ProvisionKind.Policy, Module.Administration,
            "列举发展原则：统筹、多元投入、整合优化、共享、安全。",
            "Lists guiding principles: coordination, diverse investment, integration, sharing, security.")
                .TextOnly("原则宣示，无可判定的条件或动作");

        wuxi.Article(4, "1", ProvisionKind.Duty, Module.Development,
            "三级政府须出台扶持政策并安排信息化专项资金。",
            "City, county-level-city and district governments must issue support policies and budget a dedicated informatization fund.")
                .Duty(DutyType.AllocateSpecialFund, Role.Government, when: Area.Level.In(Level.City, Level.County, Level.District), met: Area.SpecialFundAllocated);

        wuxi.Article(4, "2", ProvisionKind.Duty, Module.Administration,
            "三级政府的信息化领导小组承担指导协调。",
            "The informatization leading group at each of three levels guides and coordinates.")
                .Reading("条文以小组已设立为前提，未直接课以设立义务；缺失只提示，不拦截")
                .Feature("organization register: leading group").KeptIn(Registers.LeadingGroups);

        wuxi.Article(4, "3", ProvisionKind.Duty, Module.Systems,
            "市与县级市两级的网络与信息安全协调小组负责安全工作的指导协调，区级未提及。",
            "A network-and-information-security coordination group works at city and county-level-city level (district not mentioned).")
                .Reading("与4-2层级不同：只提市、市（县）；同样以已设立为前提")
                .Feature("organization register: security coordination group").KeptIn(Registers.SecurityGroups);

        wuxi.Article(5, "1", ProvisionKind.Power, Module.Projects,
            "三级信息化主管部门统管统筹、编规划、推进与监督。",
            "The informatization authority at three levels coordinates, drafts plans, drives and supervises.")
                .Require(IssueReviewOpinion, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority)
                .Require(RecordInspection, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority);

        wuxi.Article(5, "2", ProvisionKind.Duty, Module.Administration,
            "点名七个部门（发改、经信、财政、公安、工商、保密、文广新）各在本职内配合。",
            "DRC, economy/IT, police, finance, culture-broadcast, secrecy and industry-commerce departments act within their remits.")
                .Feature("city profile: cooperating departments (role map)");

        wuxi.Article(6, "1", ProvisionKind.Policy, Module.Development,
            "鼓励社会主体投资建设、利用信息资源、推广技术。",
            "Encourages private parties to invest, exploit resources and spread technology.")
                .TextOnly("鼓励性条款，无义务人、无条件、无后果");

        wuxi.Article(7, "1", ProvisionKind.Duty, Module.Supervision,
            "领导小组应对辖区信息化工作作绩效考核。",
            "The leading group must appraise informatization work performance in its area.")
                .Reading("周期未规定，故无到期日")
                .Duty(DutyType.ConductWorkAppraisal, Role.LeadingGroup, when: Area.Level.In(Level.City, Level.County, Level.District), met: Area.WorkAppraisedOn);

        wuxi.Article(7, "2", ProvisionKind.Duty, Module.Supervision,
            "对贡献突出的单位或个人应予表彰奖励。",
            "Governments or departments must commend and reward outstanding contributors.")
                .Feature("commendations register").KeptIn(Registers.Commendations);

        wuxi.Article(8, "1", ProvisionKind.Duty, Module.Plans,
            "规划应切合实际、与经济社会水平匹配，防止盲目和重复投资。",
            "Plans must fit local conditions and economic level and avoid blind or duplicate investment.")
                .Reading("无公众征求意见或专家论证的硬性要求")
                .Warn(SubmitPlanForApproval, "checklistIncomplete", need: Plan.Checklist.Covers(DraftingCheck.ScaleFit, DraftingCheck.DuplicationCheck));

        wuxi.Article(9, "1", ProvisionKind.Procedure, Module.Plans,
            "主管部门会同相关部门依法律、上级规划和同级国民经济规划编制本区域发展规划，经同级政府批准才可实施。",
            "The authority, with other departments, compiles the area's development plan on the basis of law, the superior plan and the local economic plan; same-level government approval precedes implementation.")
                .Reading("源文未要求公布规划")
                .Require(ImplementPlan, "notApproved", when: Plan.Type == PlanType.Development, need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "basisMissing",
                    when: Plan.Type == PlanType.Development,
                    need: Plan.Basis.Covers(PlanBasis.SuperiorPlan, PlanBasis.EconomicPlan) & (Plan.CoDrafters.Count >= 1));

        wuxi.Article(9, "2", ProvisionKind.Procedure, Module.Plans,
            "县级市与区的发展规划另须报市级主管部门备案。",
            "County-level-city and district development plans must also be filed with the city authority.")
                .Duty(DutyType.FilePlan, Role.InformatizationAuthority,
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District) & Plan.ApprovedBy,
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority, onActs: [ImplementPlan])
                .DutyAfter(ApprovePlan, DutyType.FilePlan, Role.InformatizationAuthority,
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District),
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority)
                .Require(FilePlan, "addresseeNotCompetent",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District) & Args.FilePlan.To,
                    need: Args.FilePlan.To == Role.CityInformatizationAuthority);

        wuxi.Article(9, "3", ProvisionKind.Procedure, Module.Plans,
            "其他部门依区域规划编制本系统、本部门规划并向同级主管部门备案。",
            "Other departments compile system/department plans in line with the area plan and file them with the same-level authority.")
                .Require(FilePlan, "addresseeNotCompetent",
                    when: (Plan.Type == PlanType.Department) & Plan.Level & Args.FilePlan.To,
                    need: Args.FilePlan.To == AuthorityOf(Plan.Level))
                .Duty(DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department) & Plan.Level,
                    met: Plan.FiledTo == AuthorityOf(Plan.Level), to: Role.InformatizationAuthority);

        wuxi.Article(10, "1", ProvisionKind.Procedure, Module.Plans,
            "主管部门会同相关部门依城乡规划和信息化规划编制信息基础设施建设规划，经同级政府批准后实施。",
            "An information-infrastructure construction plan, based on the urban-rural plan and the informatization plan, needs same-level government approval.")
                .Require(ImplementPlan, "notApproved", when: Plan.Type == PlanType.Infrastructure, need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "basisMissing",
                    when: Plan.Type == PlanType.Infrastructure,
                    need: Plan.Basis.Covers(PlanBasis.UrbanRuralPlan, PlanBasis.InformatizationPlan) & (Plan.CoDrafters.Count >= 1));

        wuxi.Article(10, "2", ProvisionKind.Rule, Module.Plans,
            "基础设施规划须与上级通信、广电及防灾减灾、国防规划衔接。",
            "The infrastructure plan must dovetail with superior telecom, broadcasting, disaster-prevention and defence plans.")
                .Require(SubmitPlanForApproval, "alignmentMissing",
                    when: Plan.Type == PlanType.Infrastructure,
                    need: Plan.Alignment.Covers(AlignedPlan.Telecom, AlignedPlan.Broadcasting, AlignedPlan.DisasterPrevention, AlignedPlan.NationalDefence));

        wuxi.Article(11, "1", ProvisionKind.Procedure, Module.Plans,
            "市级须依市信息化规划编制产业与新技术规划，报市政府批准后实施。",
            "The city must compile an industry and new-generation-IT plan, approved by the city government.")
                .Duty(DutyType.CreateIndustryPlan, Role.CityInformatizationAuthority, when: Area.Level == Level.City, met: Area.IndustryPlanExists)
                .Require(ImplementPlan, "notApproved",
                    when: (Plan.Type == PlanType.Industry) & (Plan.Level == Level.City),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "basisMissing",
                    when: (Plan.Type == PlanType.Industry) & (Plan.Level == Level.City),
                    need: Plan.Basis.Covers(PlanBasis.InformatizationPlan) & (Plan.CoDrafters.Count >= 1));

        wuxi.Article(11, "2", ProvisionKind.Procedure, Module.Plans,
            "县级市、区可视需要编制产业规划，编了仍须本级政府批准。",
            "Lower levels may (optionally) compile an industry plan; if they do, same-level approval is required.")
                .Reading("“可以”——不得生成缺失规划的义务")
                .Require(ImplementPlan, "notApproved",
                    when: (Plan.Type == PlanType.Industry) & Plan.Level.In(Level.County, Level.District),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level));

        wuxi.Article(12, "1a", ProvisionKind.Prohibition, Module.Plans,
            "已批规划禁止擅自改动。",
            "Approved plans may not be changed at will.")
                .Require(AmendPlan, "arbitraryChange", need: Plan.Adjustment.Exists);

        wuxi.Article(12, "1b", ProvisionKind.Procedure, Module.Plans,
            "确有特殊情况须调整的，重走原编制程序取得批准或备案。",
            "Where special circumstances require change, the original compilation route (approval or filing) is repeated.")
                .Require(AmendPlan, "specialCircumstancesRequired", when: Plan.Adjustment.Exists, need: Plan.Adjustment.SpecialCircumstances)
                .Require(AmendPlan, "originalProcedureNotRepeated", when: Plan.Adjustment.Exists, need: Plan.Adjustment.OriginalProcedureRepeated);

        wuxi.Article(12, "2", ProvisionKind.Rule, Module.Plans,
            "编制、调整、变更未走规定程序的规划一律不得实施。",
            "Any plan compiled, adjusted or changed outside procedure may not be implemented.")
                .Reading("违反程序的规划不得实施，是本文本写明的后果")
                .Require(ImplementPlan, "procedureIncomplete",
                    when: Plan.Type.In(PlanType.Development, PlanType.Infrastructure, PlanType.Industry, PlanType.Department),
                    need: (Plan.Type == PlanType.Department) & (Plan.FiledTo == AuthorityOf(Plan.Level)) | (Plan.Type != PlanType.Department) & (Plan.ApprovedBy == GovernmentOf(Plan.Level)))
                .Require(ImplementPlan, "procedureIncomplete",
                    when: Plan.Adjustment.Exists,
                    need: Plan.Adjustment.SpecialCircumstances & Plan.Adjustment.OriginalProcedureRepeated);
    }
}
