using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Facts;

namespace InfoGov.Wuxi;

/// <summary>Chapters 4 and 5: industry and new technology (24–31), information resources (32–41).</summary>
public sealed partial class WuxiRegulation
{
    private static void IndustryAndResources(Regulation wuxi)
    {
        wuxi.Article(24, "1", ProvisionKind.Definition, Module.Development,
            "开放式列举所涉产业，如物联网、云计算、集成电路、电商、软件服务、新一代网络、动漫影视。",
            "Enumerates covered industries (IoT, cloud, software/services, e-commerce, next-gen networks, IC, animation and digital film, etc.).")
                .Feature("industry category list").KeptIn(Registers.IndustryCategories);

        wuxi.Article(25, "1", ProvisionKind.Duty, Module.Development,
            "三级政府在人才、载体、检测、知识产权、咨询、投融资方面提供服务。",
            "Governments provide services on talent, carriers, testing, IP, advice and financing.")
                .Feature("support services register").KeptIn(Registers.SupportServices);

        wuxi.Article(26, "1", ProvisionKind.Duty, Module.Development,
            "三级政府须安排资金支持产业与新技术。",
            "Governments must set aside money for the industry.")
                .Reading("与4-1专项资金并列，是另一资金科目")
                .Duty(DutyType.AllocateIndustryFund, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.IndustryFundAllocated);

        wuxi.Article(27, "1", ProvisionKind.Duty, Module.Development,
            "主管部门会同相关部门依产业规划制定产业引导指南，写明方向、目标、特色。",
            "The authority issues an industry guidance guide under the industry plan with direction, targets and features.")
                .Reading("未写“发布”，公开为平台可选项")
                .Require(CreateIndustryGuide, "sectionMissing", need: Guide.Sections.Covers(GuideSection.Direction, GuideSection.Targets, GuideSection.Features))
                .Require(CreateIndustryGuide, "coSignerMissing", need: Guide.CoSigners.Count >= 1);

        wuxi.Article(28, "1", ProvisionKind.Duty, Module.Development,
            "主管部门会同统计等部门调查、分析、监测信息化水平和产业运行。",
            "The authority with statistics surveys, analyses and monitors informatization level and industry performance.")
                .Require(ConductSurvey, "coSignerMissing", need: Survey.CoSigners.Covers(Role.StatisticsAuthority));

        wuxi.Article(29, "1", ProvisionKind.Policy, Module.Development,
            "政府部门加强农村信息基础设施与服务体系、推广涉农应用。",
            "Rural infrastructure, services and applications to be strengthened.")
                .TextOnly("笼统建设要求，无条件、期限和后果；用项目标签即可");

        wuxi.Article(30, "1", ProvisionKind.Policy, Module.Development,
            "逐步完善电子商务支付、认证、信用、物流、数据服务体系。",
            "E-commerce support services to be gradually completed.")
                .TextOnly("渐进式倡导，无义务主体");

        wuxi.Article(31, "1", ProvisionKind.Policy, Module.Development,
            "行业协会应自律规范。",
            "Industry associations should self-regulate.")
                .TextOnly("自律要求，无行政程序或后果");

        wuxi.Article(32, "1", ProvisionKind.Policy, Module.Resources,
            "信息资源利用原则：标准统一、管理规范、安全、依法共享。",
            "Principles for information-resource use.")
                .TextOnly("原则宣示，具体规则见33-39条");

        wuxi.Article(33, "1", ProvisionKind.Duty, Module.Resources,
            "三级政府建设五类基础共享平台：人口；法人；自然资源空间地理；宏观经济；信用。",
            "Governments build five base sharing platforms: population, legal persons, natural resources/geospatial, macro-economy, credit.")
                .Reading("信用征信也列为基础库")
                .Permit(RegisterResource, when: Resource.BaseType.In(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy, BaseDatabase.Credit))
                .Duty(DutyType.BuildBasePlatforms, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.BasePlatformsBuilt.Covers(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy, BaseDatabase.Credit));

        wuxi.Article(34, "1", ProvisionKind.Duty, Module.Resources,
            "市与县级市主管部门会同相关部门建立政务信息共享目录和交换体系。",
            "City and county-level-city authorities build the sharing catalogue and exchange system.")
                .Duty(DutyType.BuildSharingCatalogue, Role.InformatizationAuthority, when: Area.Level.In(Level.City, Level.County), met: Area.SharingCatalogueBuilt);

        wuxi.Article(35, "1", ProvisionKind.Duty, Module.Resources,
            "采集单位负责履职信息的采集、维护、更新，保证真实准确及时完整。",
            "Collecting units collect, maintain and update data, ensuring truth, accuracy, timeliness, completeness.")
                .Duty(DutyType.UpdateResource, Role.CollectorUnit,
                    when: Resource.UpdateCycle & Resource.LastUpdatedOn & Resource.OwnerType.In(OwnerType.StateOrgan, OwnerType.AuthorizedOrganization),
                    met: Never);

        wuxi.Article(35, "2", ProvisionKind.Duty, Module.Resources,
            "采集单位须建资源库及应用系统，保障依法共享。",
            "Collecting units must build databases and systems enabling lawful sharing.")
                .Require(RegisterResource, "backingSystemRequired", when: Resource.Shareable, need: Resource.BackingSystem);

        wuxi.Article(36, "1a", ProvisionKind.Duty, Module.Resources,
            "信息资源按规定共享。",
            "Resources are to be shared as prescribed.")
                .Reading("未列拒绝理由清单，拒绝须援引有关规定")
                .Require(RefuseSharing, "legalBasisRequired", need: Args.RefuseSharing.LegalBasis);

        wuxi.Article(36, "1b", ProvisionKind.Prohibition, Module.Resources,
            "共享所得不得挪作工作以外用途，也不得转给第三方。",
            "Shared data may not be used for non-work purposes nor passed to third parties.")
                .Require(ForwardSharedData, "thirdPartyForbidden", when: Resource.ObtainedBySharing, need: Never)
                .Require(UseData, "purposeExceeded", when: Resource.ObtainedBySharing, need: Args.UseData.ForWork);

        wuxi.Article(37, "1", ProvisionKind.Duty, Module.Resources,
            "公共服务单位应做好所掌握公用信息的采集、维护、更新。",
            "Public-service units maintain the public-use data they hold.")
                .Duty(DutyType.UpdateResource, Role.PublicServiceUnit,
                    when: Resource.UpdateCycle & Resource.LastUpdatedOn & (Resource.OwnerType == OwnerType.PublicServiceUnit),
                    met: Never);

        wuxi.Article(38, "1", ProvisionKind.Rule, Module.Resources,
            "采集实行一数一源，采集者负责更新并担责。",
            "One datum, one source; the collector updates and is responsible.")
                .Require(CollectData, "oneSource",
                    when: Collection.ItemHasSource & Collection.CollectorType.In(OwnerType.StateOrgan, OwnerType.AuthorizedOrganization, OwnerType.PublicServiceUnit),
                    need: Never);

        wuxi.Article(38, "2", ProvisionKind.Rule, Module.Resources,
            "政务和公共服务信息以外的采集，须告知用途、取得同意并限于该用途。",
            "Other collectors must state purpose, obtain consent and stay within purpose.")
                .Require(CollectData, "consentRequired",
                    when: Collection.CollectorType.In(OwnerType.Enterprise, OwnerType.CreditAgency, OwnerType.SocialOrganization, OwnerType.Individual),
                    need: Collection.PurposeStated & Collection.ConsentGiven)
                .Require(UseData, "purposeExceeded",
                    when: Collection.CollectorType.In(OwnerType.Enterprise, OwnerType.CreditAgency, OwnerType.SocialOrganization, OwnerType.Individual),
                    need: Collection.ConsentedPurposes.Contains(Args.UseData.Purpose));

        wuxi.Article(39, "1", ProvisionKind.Duty, Module.Resources,
            "开发利用须保护国家秘密、商业秘密、隐私与知识产权。",
            "State and trade secrets, privacy and IP must be protected.")
                .Require(GrantSharing, "protectionReviewMissing", need: Resource.ProtectionReviewed);

        wuxi.Article(39, "2", ProvisionKind.Prohibition, Module.Supervision,
            "禁止非法披露、出售、非法提供，以及以窃取购买等手段非法获取信息。",
            "No unlawful disclosure, sale or supply, nor obtaining by theft or purchase.")
                .Reading("禁止规范；条文未规定移送义务")
                .Permit(ReportViolation, when: Violation.Kind.In(ViolationKind.IllegalDisclosure, ViolationKind.IllegalSale, ViolationKind.IllegalAcquisition));

        wuxi.Article(40, "1", ProvisionKind.Duty, Module.Disclosure,
            "网上信息由发布者对真实合法负责。",
            "The publisher answers for truth and legality of network information.")
                .Require(PublishInformation, "publisherRequired", need: Publication.Publisher & Publication.ResponsiblePerson);

        wuxi.Article(41, "1", ProvisionKind.Policy, Module.Resources,
            "鼓励社会资金做公益性信息资源开发。",
            "Encourages private money for public-interest resource projects.")
                .TextOnly("鼓励性");

        wuxi.Article(41, "2", ProvisionKind.Policy, Module.Resources,
            "鼓励信用服务机构依法采集整合并提供信用服务。",
            "Encourages credit agencies to collect and provide credit services.")
                .TextOnly("鼓励性，征信行为由专门法规管");

        wuxi.Article(41, "3", ProvisionKind.Policy, Module.Resources,
            "鼓励社会主体使用信用信息。",
            "Encourages use of credit information.")
                .TextOnly("鼓励性");
    }
}
