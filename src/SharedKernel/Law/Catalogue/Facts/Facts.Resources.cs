using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each fact is described by its labels

public static partial class Facts
{
    /// <summary>The resource: facts under <c>resource</c>.</summary>
    public static class Resource
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("resource", parent: null, "信息资源", "The resource");
        public static readonly Fact<BaseDatabase> BaseType = Choice<BaseDatabase>("resource.baseType", Exists, "基础库类型", "Base database type");
        public static readonly Fact<bool> IsBaseDatabase = Flag("resource.isBaseDatabase", Exists, "属基础数据库", "Is a base database");
        public static readonly Fact<ResourceKind> Kind = Choice<ResourceKind>("resource.kind", Exists, "业务库或基础库", "Business or base database");
        public static readonly Fact<OwnerType> OwnerType = Choice<OwnerType>("resource.ownerType", Exists, "所属单位类型", "Owner type");
        public static readonly Fact<string> OwnerUnit = String("resource.ownerUnit", Exists, "责任单位名称", "Responsible unit");
        public static readonly Fact<bool> InCatalogue = Flag("resource.inCatalogue", Exists, "已入共享目录", "In the sharing catalogue");
        public static readonly Fact<bool> Shareable = Flag("resource.shareable", Exists, "可共享", "Shareable");
        public static readonly Fact<bool> IsPublic = Flag("resource.isPublic", Exists, "公共信息", "Public information");
        public static readonly Fact<string> BackingSystem = String("resource.backingSystem", Exists, "支撑库或系统", "Backing database or system");
        public static readonly Fact<string> Content = String("resource.content", Exists, "目录：内容", "Catalogue field: content");
        public static readonly Fact<string> SharingMethod = String("resource.sharingMethod", Exists, "目录：共享方式", "Catalogue field: method");
        public static readonly Fact<string> ResponsiblePerson = String("resource.responsiblePerson", Exists, "目录：责任", "Catalogue field: responsibility");
        public static readonly Fact<bool> UsesBaseDatabase = Flag("resource.usesBaseDatabase", Exists, "已利用基础库", "Uses base databases");
        public static readonly Fact<bool> Registered = Flag("resource.registered", Exists, "已登记", "Registered");
        public static readonly Fact<bool> SuppliedToPlatform = Flag("resource.suppliedToPlatform", Exists, "已向平台提供", "Supplied to the platform");
        public static readonly Fact<bool> ProtectionReviewed = Flag("resource.protectionReviewed", Exists, "已作保护标签审查", "Protection tags reviewed");
        public static readonly Fact<bool> ObtainedBySharing = Flag("resource.obtainedBySharing", Exists, "系共享取得", "Obtained through sharing");
        public static readonly Fact<Period> UpdateCycle = Duration("resource.updateCycle", Exists, "申报更新周期", "Declared update cycle (ISO 8601)");
        public static readonly Fact<DateOnly> LastUpdatedOn = Day("resource.lastUpdatedOn", Exists, "最近更新日", "Last update");
    }

    /// <summary>The sharing request: facts under <c>sharing</c>.</summary>
    public static class Sharing
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("sharing", parent: null, "共享申请", "The sharing request");
        public static readonly Fact<OwnerType> RequesterType = Choice<OwnerType>("sharing.requesterType", Exists, "需求单位类型", "Requester type");
        public static readonly Fact<bool> Coordinated = Flag("sharing.coordinated", Exists, "已协调", "Coordinated");

        /// <summary>The negotiation: facts under <c>sharing.negotiation</c>.</summary>
        public static class Negotiation
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("sharing.negotiation", parent: Sharing.Exists, "协商", "The negotiation");
            public static readonly ListFact<NegotiationTopic> Topics = Choices<NegotiationTopic>("sharing.negotiation.topics", Exists, "已协商事项", "Topics negotiated");
            public static readonly Fact<NegotiationResult> Result = Choice<NegotiationResult>("sharing.negotiation.result", Exists, "协商结果", "Result of the negotiation");
        }
    }

    /// <summary>The collection: facts under <c>collection</c>.</summary>
    public static class Collection
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("collection", parent: null, "采集", "The collection");
        public static readonly Fact<OwnerType> CollectorType = Choice<OwnerType>("collection.collectorType", Exists, "采集者类型", "Collector type");
        public static readonly Fact<bool> ItemHasSource = Flag("collection.itemHasSource", Exists, "该数据项已有来源单位", "Item already has an authoritative source");
        public static readonly Fact<bool> PurposeStated = Flag("collection.purposeStated", Exists, "已告知用途", "Purpose stated");
        public static readonly Fact<bool> ConsentGiven = Flag("collection.consentGiven", Exists, "已获同意", "Consent given");
        public static readonly ListFact<string> ConsentedPurposes = Strings("collection.consentedPurposes", Exists, "同意的用途", "Purposes consented to");
        public static readonly Fact<string> LegalBasis = String("collection.legalBasis", Exists, "采集法律依据", "Legal basis of the collection");
    }

    /// <summary>The publication: facts under <c>publication</c>.</summary>
    public static class Publication
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("publication", parent: null, "发布", "The publication");
        public static readonly Fact<string> Publisher = String("publication.publisher", Exists, "发布者", "Publisher");
        public static readonly Fact<string> ResponsiblePerson = String("publication.responsiblePerson", Exists, "责任人", "Responsible person");
        public static readonly ListFact<PublicationChannel> Channels = Choices<PublicationChannel>("publication.channels", Exists, "发布渠道", "Channels");
        public static readonly Fact<bool> Livelihood = Flag("publication.livelihood", Exists, "民生信息", "Livelihood information");
        public static readonly Fact<bool> ProhibitedContent = Flag("publication.prohibitedContent", Exists, "含违禁内容", "Contains prohibited content");
    }

    /// <summary>The disclosure request: facts under <c>request</c>.</summary>
    public static class Request
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("request", parent: null, "公开申请", "The disclosure request");
        public static readonly Fact<DateOnly> ReceivedOn = Day("request.receivedOn", Exists, "申请收到日", "Day received");
        public static readonly Fact<DateOnly> ReplyDueOn = Day("request.replyDueOn", Exists, "依国家规定计算的答复期限", "Reply due day computed under national rules");
        public static readonly Fact<DateOnly> RepliedOn = Day("request.repliedOn", Exists, "答复日", "Day replied");
    }
}
