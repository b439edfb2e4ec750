using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each fact is described by its labels

public static partial class Facts
{
    /// <summary>The information system: facts under <c>system</c>.</summary>
    public static class InformationSystem
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("system", parent: null, "信息系统", "The information system");
        public static readonly Fact<SystemKind> Kind = Choice<SystemKind>("system.kind", Exists, "系统种类", "Kind");
        public static readonly Fact<OwnerType> OwnerType = Choice<OwnerType>("system.ownerType", Exists, "所属单位类型", "Owner type");
        public static readonly Fact<bool> IsSecret = Flag("system.isSecret", Exists, "涉密系统", "State-secret system");
        public static readonly Fact<bool> IsImportant = Flag("system.isImportant", Exists, "重要应用系统", "Important application system");
        public static readonly Fact<bool> GovernmentInvested = Flag("system.governmentInvested", Exists, "政府投资建设", "Government invested");
        public static readonly Fact<NetworkBasis> Network = Choice<NetworkBasis>("system.network", Exists, "所依托网络", "Network");
        public static readonly Fact<bool> UnsuitableForInternet = Flag("system.unsuitableForInternet", Exists, "不宜在互联网运行", "Unsuitable for the Internet");
        public static readonly Fact<bool> ServesPublic = Flag("system.servesPublic", Exists, "服务公众或社会的系统", "Service system");
        public static readonly ListFact<SecurityProfileItem> Profile = Choices<SecurityProfileItem>("system.profile", Exists, "安全档案已具备项", "Security profile items present");
        public static readonly Fact<bool> EmergencyPlan = Flag("system.emergencyPlan", Exists, "已有应急预案", "Has an emergency plan");
        public static readonly Fact<DateOnly> LastDrillOn = Day("system.lastDrillOn", Exists, "最近演练日", "Last drill");
        public static readonly Fact<bool> ContentMonitoring = Flag("system.contentMonitoring", Exists, "已建内容安全监控", "Content monitoring in place");
        public static readonly Fact<bool> CertificateStatement = Flag("system.certificateStatement", Exists, "已说明电子认证证书使用", "Certificate use stated");
        public static readonly Fact<long> ProtectionLevel = Integer("system.protectionLevel", Exists, "安全保护等级1至5", "Protection level 1 to 5");
        public static readonly Fact<bool> LevelFiled = Flag("system.levelFiled", Exists, "等级已备案", "Level filed");
        public static readonly Fact<bool> Built = Flag("system.built", Exists, "已建成", "Construction finished");
        public static readonly Fact<bool> SecuritySystemOperational = Flag("system.securitySystemOperational", Exists, "安全系统同步运行", "Security system operates");
        public static readonly Fact<bool> InKeyCatalogue = Flag("system.inKeyCatalogue", Exists, "列入重要系统目录", "In the key system catalogue");
        public static readonly Fact<DateOnly> KeyListedOn = Day("system.keyListedOn", Exists, "列入目录日", "Day listed");
        public static readonly Fact<DateOnly> LastRiskAssessmentOn = Day("system.lastRiskAssessmentOn", Exists, "最近风险评估日", "Last risk assessment");
        public static readonly Fact<bool> OperationCostBudgeted = Flag("system.operationCostBudgeted", Exists, "运维费已列年度预算", "Operation cost budgeted");

        /// <summary>The security test: facts under <c>system.securityTest</c>.</summary>
        public static class SecurityTest
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("system.securityTest", parent: InformationSystem.Exists, "安全测评", "The security test");
            public static readonly Fact<Outcome> Result = Choice<Outcome>("system.securityTest.result", Exists, "安全测评结果", "Security test result");
            public static readonly Fact<bool> BodyQualified = Flag("system.securityTest.bodyQualified", Exists, "测评机构有资质", "Testing body qualified at the test date");
        }
    }

    /// <summary>The connection: facts under <c>connection</c>.</summary>
    public static class Connection
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("connection", parent: null, "接入", "The connection");
        public static readonly Fact<Role> ApprovedBy = Choice<Role>("connection.approvedBy", Exists, "接入同意机关", "Authority that approved the connection");
        public static readonly Fact<bool> NormsCompliant = Flag("connection.normsCompliant", Exists, "符合接入规范", "Meets the norms");
    }

    /// <summary>The network: facts under <c>network</c>.</summary>
    public static class Network
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("network", parent: null, "网络", "The network");
        public static readonly Fact<NetworkKind> Kind = Choice<NetworkKind>("network.kind", Exists, "网络种类", "Kind of network");
        public static readonly Fact<bool> IsNew = Flag("network.isNew", Exists, "是否新建", "New construction");
        public static readonly Fact<bool> StatePrescribed = Flag("network.statePrescribed", Exists, "国家规定的专用网络", "Prescribed by the State");
        public static readonly Fact<bool> DuplicatesExisting = Flag("network.duplicatesExisting", Exists, "重复建设", "Duplicates an existing network");
        public static readonly Fact<bool> Migrated = Flag("network.migrated", Exists, "已接入统一网络", "Migrated to the unified network");
    }

    /// <summary>The website: facts under <c>website</c>.</summary>
    public static class Website
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("website", parent: null, "网站", "The website");
        public static readonly Fact<OwnerType> OwnerType = Choice<OwnerType>("website.ownerType", Exists, "网站所属单位类型", "Owner type");
        public static readonly Fact<bool> PortalLink = Flag("website.portalLink", Exists, "已与市门户链接", "Linked with the city portal");
        public static readonly Fact<bool> UnifiedStyle = Flag("website.unifiedStyle", Exists, "统一风格标识标准", "Unified style");
        public static readonly Fact<bool> IsOutsourced = Flag("website.isOutsourced", Exists, "外包运行", "Outsourced");
        public static readonly Fact<bool> OutsourcingNorm = Flag("website.outsourcingNorm", Exists, "有外包管理规范", "Outsourcing norm in place");

        /// <summary>The domain review: facts under <c>website.domainReview</c>.</summary>
        public static class DomainReview
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("website.domainReview", parent: Website.Exists, "域名审核", "The domain review");
            public static readonly Fact<Role> By = Choice<Role>("website.domainReview.by", Exists, "域名审核机关", "Authority that reviewed the domain");
            public static readonly Fact<Outcome> Result = Choice<Outcome>("website.domainReview.result", Exists, "域名审核结果", "Result of the domain review");
        }
    }

    /// <summary>The incident: facts under <c>incident</c>.</summary>
    public static class Incident
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("incident", parent: null, "安全事件", "The incident");
        public static readonly Fact<Level> Level = Choice<Level>("incident.level", Exists, "事件所在层级", "Level");
        public static readonly Fact<DateOnly> OccurredOn = Day("incident.occurredOn", Exists, "发生日", "Day of occurrence");
        public static readonly Fact<bool> MeasuresTaken = Flag("incident.measuresTaken", Exists, "已采取措施", "Measures taken");
        public static readonly Fact<bool> RecordsPreserved = Flag("incident.recordsPreserved", Exists, "已保存记录", "Records preserved");
        public static readonly Fact<Role> ReportedTo = Choice<Role>("incident.reportedTo", Exists, "已报告机关", "Authority reported to");
        public static readonly Fact<bool> IsPublicService = Flag("incident.isPublicService", Exists, "涉公共服务系统", "Concerns a public service system");
    }
}
