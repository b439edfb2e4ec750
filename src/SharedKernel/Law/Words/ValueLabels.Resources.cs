namespace InfoGov.Law;

/// <summary>Works, systems, networks and information resources.</summary>
internal static partial class ValueLabels
{
    private static Dictionary<Enum, Text> Resources() => new()
    {
        [WorksType.Residential] = new("住宅小区", "residential area"),
        [WorksType.Campus] = new("校园", "campus"),
        [WorksType.Building] = new("建筑物", "building"),
        [WorksType.IndustrialPark] = new("工业园区", "industrial park"),
        [WorksType.Transport] = new("交通设施", "transport facility"),
        [WorksType.ScenicArea] = new("风景区", "scenic area"),
        [WorksType.Venue] = new("公共场馆", "public venue"),
        [WorksType.Pipeline] = new("管道", "pipeline"),
        [WorksType.DetachedFactory] = new("独立厂房", "detached factory"),
        [WorksType.CommunicationsLine] = new("通信线路", "communications line"),

        [WorksActivity.New] = new("新建", "new"),
        [WorksActivity.Rebuild] = new("改建", "rebuilding"),
        [WorksActivity.Expand] = new("扩建", "expansion"),
        [WorksActivity.Existing] = new("已建成", "existing"),

        [WorksLocation.Urban] = new("城镇", "urban"),
        [WorksLocation.Rural] = new("乡村", "rural"),

        [DuctType.SharedUnderground] = new("共用地下管道", "shared underground duct"),
        [DuctType.Aerial] = new("架空", "aerial line"),
        [DuctType.OwnUnderground] = new("自建地下管道", "own underground duct"),

        [SystemKind.Business] = new("业务系统", "business system"),
        [SystemKind.CommunityPlatform] = new("社区信息平台", "community platform"),
        [SystemKind.CityManagementPlatform] = new("城市管理平台", "city management platform"),
        [SystemKind.TopLevelPlatform] = new("顶层平台", "top-level platform"),

        [SecurityProfileItem.ResponsiblePerson] = new("安全责任人", "person responsible"),
        [SecurityProfileItem.ProtectionMeasures] = new("防护措施", "protection measures"),
        [SecurityProfileItem.DisasterBackup] = new("灾难备份", "disaster backup"),
        [SecurityProfileItem.Recovery] = new("应急恢复", "recovery"),

        [NetworkKind.GovernmentPrivate] = new("政务专网", "private government network"),
        [NetworkKind.UnifiedGovernment] = new("统一的政务网络", "the unified government network"),

        [BaseDatabase.Population] = new("人口基础库", "population database"),
        [BaseDatabase.LegalPerson] = new("法人基础库", "legal person database"),
        [BaseDatabase.Geospatial] = new("地理空间基础库", "geospatial database"),
        [BaseDatabase.MacroEconomy] = new("宏观经济基础库", "macro-economy database"),
        [BaseDatabase.Credit] = new("信用基础库", "credit database"),

        [ResourceKind.Business] = new("业务库", "business database"),
        [ResourceKind.Base] = new("基础库", "base database"),

        [NegotiationTopic.Content] = new("内容", "content"),
        [NegotiationTopic.Scope] = new("范围", "scope"),
        [NegotiationTopic.Purpose] = new("用途", "purpose"),
        [NegotiationTopic.Method] = new("方式", "method"),

        [NegotiationResult.Agreed] = new("协商一致", "agreed"),
        [NegotiationResult.NoAgreement] = new("协商不成", "no agreement"),

        [RefusalGround.StateSecret] = new("国家秘密", "state secret"),
        [RefusalGround.TradeSecret] = new("商业秘密", "trade secret"),
        [RefusalGround.PersonalPrivacy] = new("个人隐私", "personal privacy"),
        [RefusalGround.InternalDocument] = new("内部文件", "internal document"),
        [RefusalGround.NotReady] = new("尚不具备共享条件", "not ready to be shared"),
        [RefusalGround.StatutoryException] = new("法定例外", "statutory exception"),

        [PublicationChannel.PublicServicePlatform] = new("公共服务平台", "the public service platform"),
        [PublicationChannel.OwnWebsite] = new("本单位网站", "the unit's own website"),
        [PublicationChannel.Gazette] = new("政府公报", "the gazette"),
        [PublicationChannel.PressConference] = new("新闻发布会", "a press conference"),

        [ServiceItem.ServiceCommitment] = new("服务承诺", "service commitment"),
        [ServiceItem.Fees] = new("收费", "fees"),
        [ServiceItem.Procedure] = new("办事程序", "procedure"),

        [HomepageItem.EntityInfo] = new("主体信息", "who runs it"),
        [HomepageItem.PermitProof] = new("许可证明", "proof of the permit"),
        [HomepageItem.ServiceRules] = new("服务规则", "rules of the service"),
        [HomepageItem.ServiceProcess] = new("服务流程", "process of the service"),

        [MerchantMaterial.Identity] = new("身份证明", "proof of identity"),
        [MerchantMaterial.BusinessLicence] = new("营业执照", "business licence"),
        [MerchantMaterial.CreditMaterial] = new("信用材料", "credit material"),
    };
}
