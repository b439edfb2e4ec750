using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Beijing;

/// <summary>Chapters 3 and 4: information resources (17–23), application of technology (24–31).</summary>
public sealed partial class BeijingRegulation
{
    private static void ResourcesAndApplication(Regulation beijing)
    {
        beijing.Article(17, "1", ProvisionKind.Policy, Module.Resources,
            "加强对政务信息采集的管理。",
            "Management of official data collection to be strengthened.")
                .TextOnly("宣示，实体规则在17-2、17-3");

        beijing.Article(17, "2", ProvisionKind.Duty, Module.Resources,
            "国家机关依法采集、定期更新、保证真实准确并防丢失泄露滥用。",
            "State organs collect lawfully, update regularly, keep accurate and secure.")
                .Require(CollectData, "legalBasisRequired", when: Collection.CollectorType == OwnerType.StateOrgan, need: Collection.LegalBasis)
                .Duty(DutyType.UpdateResource, Role.StateOrgan,
                    when: Resource.UpdateCycle & Resource.LastUpdatedOn & (Resource.OwnerType == OwnerType.StateOrgan),
                    met: Never, due: Plus(Resource.LastUpdatedOn, Resource.UpdateCycle));

        beijing.Article(17, "3", ProvisionKind.Rule, Module.Resources,
            "市主管部门建目录，行政机关避免重复采集目录内信息。",
            "City authority builds the catalogue; agencies avoid collecting catalogue data again.")
                .Reading("46条一款一项以“没有正当理由”为要件，故允许附理由采集")
                .Duty(DutyType.BuildSharingCatalogue, Role.CityInformatizationAuthority, when: Area.Level == Level.City, met: Area.SharingCatalogueBuilt)
                .Require(CollectData, "duplicateCollection",
                    when: (Collection.CollectorType == OwnerType.StateOrgan) & Collection.ItemHasSource,
                    need: Args.CollectData.Reason);

        beijing.Article(18, "1", ProvisionKind.Duty, Module.Resources,
            "全市统建人口、法人、自然资源与地理空间、宏观经济库。",
            "Four unified base databases.")
                .Permit(RegisterResource, when: Resource.BaseType.In(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy))
                .Duty(DutyType.BuildBasePlatforms, Role.Government,
                    when: Area.Level == Level.City,
                    met: Area.BasePlatformsBuilt.Covers(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy));

        beijing.Article(18, "2a", ProvisionKind.Duty, Module.Resources,
            "国家机关建业务库应充分利用基础库。",
            "Agencies use base databases when building business databases.")
                .Require(RegisterResource, "baseDatabaseUsageRequired",
                    when: (Resource.Kind == ResourceKind.Business) & !(Resource.OwnerType & (Resource.OwnerType != OwnerType.StateOrgan)),
                    need: Resource.UsesBaseDatabase);

        beijing.Article(18, "2b", ProvisionKind.Rule, Module.Resources,
            "除国家秘密或法律法规另有规定，基础库建设单位须共享。",
            "Base database builders must share save for state secrets or statute.")
                .Reading("商业秘密、隐私不在列；国家秘密之外，须有法律法规另有规定")
                .Require(RefuseSharing, "groundNotAllowed",
                    when: Resource.IsBaseDatabase & !(Sharing.RequesterType & (Sharing.RequesterType != OwnerType.StateOrgan)),
                    need: Args.RefuseSharing.Ground == RefusalGround.StateSecret | (Args.RefuseSharing.Ground == RefusalGround.StatutoryException) & Args.RefuseSharing.LegalBasis);

        beijing.Article(19, "1", ProvisionKind.Disclosure, Module.Disclosure,
            "机关和授权组织依法编制并公布公开指南与目录，以公报、网站、发布会等方式公开政务信息。",
            "Organs and authorized organizations publish disclosure guide and catalogue and disclose government information.")
                .Duty(DutyType.PublishGuide, Role.StateOrgan,
                    when: Organization.Type.In(OwnerType.StateOrgan, OwnerType.AuthorizedOrganization),
                    met: Organization.DisclosureGuidePublished)
                .Duty(DutyType.PublishCatalogue, Role.StateOrgan,
                    when: Organization.Type.In(OwnerType.StateOrgan, OwnerType.AuthorizedOrganization),
                    met: Organization.DisclosureCataloguePublished)
                .Disclose(PublishInformation, DisclosureSet.GovernmentInfoItems, when: Organization.Type.In(OwnerType.StateOrgan, OwnerType.AuthorizedOrganization));

        beijing.Article(19, "2", ProvisionKind.Procedure, Module.Disclosure,
            "依法建立公开申请的受理与处理机制。",
            "A mechanism for accepting and handling disclosure applications.")
                .Reading("时限来自国务院条例（2019修订），不在源文，平台作可配置参数")
                .Duty(DutyType.ReplyDisclosureRequest, Role.StateOrgan,
                    when: Request.ReceivedOn,
                    met: Request.RepliedOn, due: Request.ReplyDueOn, onActs: [SubmitDisclosureRequest]);

        beijing.Article(20, "1a", ProvisionKind.Disclosure, Module.Disclosure,
            "教育医疗供水供气供热公交环保等公共企事业单位及时公开承诺、收费、流程。",
            "Public enterprises disclose service commitments, charges and procedures promptly.")
                .Duty(DutyType.PublishServiceInformation, Role.PublicServiceUnit,
                    when: Organization.Type == OwnerType.PublicServiceUnit,
                    met: Organization.PublishedItems.Covers(ServiceItem.ServiceCommitment, ServiceItem.Fees, ServiceItem.Procedure))
                .Disclose(PublishInformation, DisclosureSet.PublicServiceDisclosures, when: Organization.Type == OwnerType.PublicServiceUnit);

        beijing.Article(20, "1b", ProvisionKind.Duty, Module.Disclosure,
            "公共企事业单位逐步以信息化手段办业务。",
            "Public enterprises move business handling online step by step.")
                .Feature("online services register").KeptIn(Registers.OnlineServices);

        beijing.Article(20, "2", ProvisionKind.Duty, Module.Supervision,
            "市行业主管部门指导监督公共企事业单位公开与服务。",
            "City sector authorities guide and supervise.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind == InspectionKind.Disclosure);

        beijing.Article(21, "1", ProvisionKind.Duty, Module.Resources,
            "两级政府统建共享交换平台。",
            "Governments build one sharing platform.")
                .Duty(DutyType.BuildExchangePlatform, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.ExchangePlatformBuilt);

        beijing.Article(21, "2a", ProvisionKind.Power, Module.Resources,
            "国家机关可用目录内他机关信息。",
            "State organs may use other organs' catalogue information.")
                .Permit(RequestSharing, when: (Sharing.RequesterType == OwnerType.StateOrgan) & (Resource.InCatalogue | Resource.IsBaseDatabase));

        beijing.Article(21, "2b", ProvisionKind.Procedure, Module.Resources,
            "需求单位应就内容、范围、用途、方式主动与提供单位协商。",
            "The requester negotiates content, scope, purpose and method with the provider.")
                .Duty(DutyType.NegotiateSharing, Role.RequesterUnit, when: Sharing.Exists, met: Sharing.Negotiation.Result)
                .DutyAfter(RequestSharing, DutyType.NegotiateSharing, Role.RequesterUnit, met: Sharing.Negotiation.Result)
                .Require(GrantSharing, "negotiationIncomplete",
                    need: Sharing.Negotiation.Topics.Covers(NegotiationTopic.Content, NegotiationTopic.Scope, NegotiationTopic.Purpose, NegotiationTopic.Method))
                .Require(EscalateSharing, "negotiationIncomplete",
                    need: Sharing.Negotiation.Topics.Covers(NegotiationTopic.Content, NegotiationTopic.Scope, NegotiationTopic.Purpose, NegotiationTopic.Method))
                .Permit(RefuseSharing, when: Resource.Exists & !Resource.IsBaseDatabase & Sharing.Negotiation.Exists);

        beijing.Article(21, "2c", ProvisionKind.Procedure, Module.Resources,
            "协商不成的，报同级主管部门协调。",
            "If no agreement, escalate to the same-level authority.")
                .Reading("非拒绝理由封闭清单；协调时限未定")
                .Require(EscalateSharing, "negotiationFirst", need: Sharing.Negotiation.Result == NegotiationResult.NoAgreement)
                .Duty(DutyType.CoordinateSharing, Role.InformatizationAuthority,
                    when: Sharing.Negotiation.Result == NegotiationResult.NoAgreement,
                    met: Sharing.Coordinated, onActs: [EscalateSharing]);

        beijing.Article(22, "1", ProvisionKind.Policy, Module.Resources,
            "引导规范政务信息增值利用，鼓励公益利用。",
            "Guide value-added use; encourage public-interest use.")
                .TextOnly("引导鼓励，无程序");

        beijing.Article(23, "1", ProvisionKind.Duty, Module.Development,
            "信用中介独立客观公正，保密、尊重隐私。",
            "Credit agencies must be independent, keep secrets and respect privacy.")
                .Warn(RegisterServiceProvider, "commitmentRequired", when: Provider.Kind == ProviderKind.CreditAgency, need: Provider.ConfidentialityCommitment);

        beijing.Article(23, "2", ProvisionKind.Rule, Module.Resources,
            "采集信息在提供者许可范围内使用。",
            "Collected data used only within the supplier's permission.")
                .Require(UseData, "purposeExceeded",
                    when: Collection.CollectorType == OwnerType.CreditAgency,
                    need: Collection.ConsentedPurposes.Contains(Args.UseData.Purpose));

        beijing.Article(23, "3", ProvisionKind.Policy, Module.Resources,
            "鼓励在采购、监管、信贷、商务中用信用产品。",
            "Encourage credit products.")
                .TextOnly("鼓励性");

        beijing.Article(24, "1", ProvisionKind.Policy, Module.Development,
            "推动电子商务及信用、支付、物流体系。",
            "Promote e-commerce, credit, payment, logistics.")
                .TextOnly("方向性");

        beijing.Article(24, "2", ProvisionKind.Duty, Module.Development,
            "市有关部门制定企业信息化指南，建中小企业公共信息平台。",
            "City departments issue an enterprise guide and build an SME platform.")
                .Duty(DutyType.CreateEnterpriseGuide, Role.RelevantDepartments, when: Area.Level == Level.City, met: Area.EnterpriseGuideCreated);

        beijing.Article(25, "1", ProvisionKind.Policy, Module.Development,
            "统筹城乡信息化、支持农村设施平台、鼓励惠农服务培训。",
            "Urban-rural balance; rural infrastructure and services.")
                .TextOnly("概括性促进");

        beijing.Article(25, "2", ProvisionKind.Policy, Module.Development,
            "电信广电等单位应加强农村网络服务。",
            "Public operators strengthen rural service.")
                .TextOnly("应当条款，但条文无可核验的指标、期限和程序，保留为文本");

        beijing.Article(26, "1", ProvisionKind.Rule, Module.Development,
            "从事互联网信息服务须办许可或备案。",
            "Internet information services need permit or filing.")
                .Require(RegisterServiceProvider, "icpMissing",
                    when: Provider.Kind.In(ProviderKind.InternetOperator, ProviderKind.Ecommerce),
                    need: Provider.IcpPermit | Provider.IcpFiling);

        beijing.Article(26, "2", ProvisionKind.Disclosure, Module.Disclosure,
            "互联网经营者须有营业执照并在主页公开主体、许可备案证明、服务规则流程。",
            "Online businesses must be licensed and publish identity, permit/filing proof, service rules and procedures on the home page.")
                .Require(RegisterServiceProvider, "businessLicenceMissing",
                    when: Provider.Kind.In(ProviderKind.InternetOperator, ProviderKind.Ecommerce) & Provider.IsBusiness,
                    need: Provider.BusinessLicence)
                .Duty(DutyType.PublishHomepage, Role.InternetOperator,
                    when: Provider.Kind.In(ProviderKind.InternetOperator, ProviderKind.Ecommerce) & Provider.IsBusiness,
                    met: Provider.HomepageItems.Covers(HomepageItem.EntityInfo, HomepageItem.PermitProof, HomepageItem.ServiceRules, HomepageItem.ServiceProcess));

        beijing.Article(27, "1", ProvisionKind.Duty, Module.Development,
            "电商服务商核查经营主体身份、凭证、信用材料并备份以备查询。",
            "E-commerce providers verify merchants' identity, licences, credit material and keep backups.")
                .Require(RegisterMerchant, "verificationMissing",
                    when: Provider.Kind == ProviderKind.Ecommerce,
                    need: Provider.MerchantVerification.Covers(MerchantMaterial.Identity, MerchantMaterial.BusinessLicence, MerchantMaterial.CreditMaterial) & Provider.Backup);

        beijing.Article(27, "2", ProvisionKind.Duty, Module.Supervision,
            "电商服务商建投诉机制、监督经营活动、配合监管，但不得妨碍正常交易。",
            "Providers run complaints, supervise, cooperate, not obstruct normal trade.")
                .Duty(DutyType.HandleComplaint, Role.EcommerceProvider, when: Provider.Kind == ProviderKind.Ecommerce, met: Provider.ComplaintMechanism)
                .Permit(ReportViolation, when: Violation.Kind == ViolationKind.ObstructTrade);

        beijing.Article(28, "1", ProvisionKind.Duty, Module.Organizations,
            "机关定期组织电子政务学习培训。",
            "Organs periodically train staff in e-government.")
                .Duty(DutyType.RecordTraining, Role.StateOrgan, when: Organization.Type == OwnerType.StateOrgan, met: Organization.LastTrainingOn);

        beijing.Article(29, "1", ProvisionKind.Duty, Module.Resources,
            "全市建统一电子政务网络，促互联互通。",
            "One e-government network.")
                .Duty(DutyType.BuildUnifiedNetwork, Role.Government, when: Area.Level == Level.City, met: Area.UnifiedNetworkBuilt);

        beijing.Article(29, "2a", ProvisionKind.Rule, Module.Systems,
            "不宜走互联网的业务应用必须依托统一网络。",
            "Applications unsuitable for the internet must use the unified network.")
                .Require(RegisterSystem, "unifiedNetworkRequired",
                    when: (InformationSystem.OwnerType == OwnerType.StateOrgan) & InformationSystem.UnsuitableForInternet,
                    need: InformationSystem.Network == NetworkBasis.UnifiedGovernmentNetwork);

        beijing.Article(29, "2b", ProvisionKind.Rule, Module.Resources,
            "接入统一网络须符合规范并经市或区县主管部门审查同意。",
            "Connection needs compliance and approval by the city or district authority.")
                .Require(ConnectToUnifiedNetwork, "connectionApprovalMissing", need: IsInformatizationAuthority(Connection.ApprovedBy))
                .Require(ConnectToUnifiedNetwork, "normsNotMet", need: Connection.NormsCompliant);

        beijing.Article(29, "3a", ProvisionKind.Prohibition, Module.Projects,
            "机关不得新建专用网络。",
            "No new private network.")
                .Reading("没有例外；本款无罚则（46条仅及于擅自接入）")
                .Require(RegisterPrivateNetwork, "newPrivateNetwork", when: (Network.Kind == NetworkKind.GovernmentPrivate) & Network.IsNew, need: Never);

        beijing.Article(29, "3b", ProvisionKind.Duty, Module.Resources,
            "已有专网逐步调整接入。",
            "Existing private networks gradually adjusted.")
                .Duty(DutyType.MigratePrivateNetwork, Role.OwnerOperator,
                    when: (Network.Kind == NetworkKind.GovernmentPrivate) & !Network.IsNew,
                    met: Network.Migrated);

        beijing.Article(30, "1", ProvisionKind.Duty, Module.Systems,
            "机关网站与市门户链接并统一风格标识标准。",
            "Agency sites link to the portal and follow unified style.")
                .Require(RegisterWebsite, "portalLinkRequired", when: Website.OwnerType == OwnerType.StateOrgan, need: Website.PortalLink)
                .Require(RegisterWebsite, "unifiedStyleRequired", when: Website.OwnerType == OwnerType.StateOrgan, need: Website.UnifiedStyle);

        beijing.Article(30, "2", ProvisionKind.Rule, Module.Systems,
            "国家机关注册域名须合规并经市主管部门审核。",
            "Domain registration by organs must be reviewed by the city authority.")
                .Require(RegisterDomain, "cityDomainReviewMissing",
                    when: Website.OwnerType == OwnerType.StateOrgan,
                    need: (Website.DomainReview.By == Role.CityInformatizationAuthority) & (Website.DomainReview.Result == Outcome.Passed));

        beijing.Article(31, "1", ProvisionKind.Duty, Module.Development,
            "主管部门组织成果展示交流并示范推广。",
            "Exhibit and demonstrate results.")
                .Feature("showcase register").KeptIn(Registers.Showcases);
    }
}
