namespace InfoGov.Law;

/// <summary>Values of <c>project.category</c>.</summary>
public enum ProjectCategory
{
    Egov,
    Ecommerce,
    PublicBasic,
    PublicBasicPlatform,
    PublicServicePlatform,
    InformationSecurity,
    CityCommunity,
    ResourceDatabase,
    Infrastructure,
    CommunicationsInfrastructure,
    Other,
}

/// <summary>Values of <c>project.kind</c>.</summary>
public enum ProjectKind
{
    Construction,
    ServiceOutsourcing,
}

/// <summary>Values of <c>project.activity</c>.</summary>
public enum ProjectActivity
{
    New,
    Rebuild,
    Expand,
    OperateMaintain,
}

/// <summary>Values of <c>project.state</c>.</summary>
public enum ProjectState
{
    Planned,
    UnderConstruction,
    Completed,
    Accepted,
    InUse,
}

/// <summary>Values of <c>project.technologies</c>.</summary>
public enum Technology
{
    Computer,
    Communication,
    Sensing,
}

/// <summary>Values of <c>project.network</c>.</summary>
public enum NetworkBasis
{
    UnifiedGovernmentNetwork,
    DepartmentLan,
    LeasedVpn,
    CommercialCloud,
    Internet,
}

/// <summary>Values of <c>project.budgetLines</c>.</summary>
public enum BudgetLine
{
    Development,
    Hardware,
    SupervisionFee,
    Security,
}

/// <summary>Values of <c>project.requirementsDocument</c>.</summary>
public enum RequirementTopic
{
    Plan,
    TechnicalNorms,
    Security,
    ResourceSharing,
}

/// <summary>Values of <c>project.reviewOpinion.result</c>.</summary>
public enum Conformity
{
    Conforming,
    Nonconforming,
}

/// <summary>Values of <c>project.reviewOpinion.topics</c>.</summary>
public enum ReviewTopic
{
    NeedsBenefits,
    Layout,
    TechnicalStandards,
    Security,
    ResourceSharing,
}

/// <summary>Values of <c>project.documents</c>.</summary>
public enum FilingDocument
{
    DesignScheme,
    ConstructionScheme,
    SupervisionScheme,
}

/// <summary>Values of <c>project.deliveryMode</c>.</summary>
public enum DeliveryMode
{
    InHouse,
    Outsourced,
}

/// <summary>Values of <c>project.responsibilitySystems</c>.</summary>
public enum ResponsibilitySystem
{
    LegalPerson,
    Supervision,
    Tendering,
    Quality,
}

/// <summary>Values of <c>project.checklist</c>.</summary>
public enum ProjectCheck
{
    TechnicalNorms,
    Security,
    ResourceSharing,
}

/// <summary>Values of <c>project.test.standard</c>.</summary>
public enum TestStandard
{
    National,
    Industry,
    Enterprise,
}

/// <summary>Values of <c>project.managementProfile</c>.</summary>
public enum ManagementItem
{
    Rules,
    ContentUpdate,
    ResourceManagement,
    IntellectualProperty,
    Security,
}

/// <summary>Values of <c>works.type</c>.</summary>
public enum WorksType
{
    Residential,
    Campus,
    Building,
    IndustrialPark,
    Transport,
    ScenicArea,
    Venue,
    Pipeline,
    DetachedFactory,
    CommunicationsLine,
}

/// <summary>Values of <c>works.activity</c>.</summary>
public enum WorksActivity
{
    New,
    Rebuild,
    Expand,
    Existing,
}

/// <summary>Values of <c>works.location</c>.</summary>
public enum WorksLocation
{
    Urban,
    Rural,
}

/// <summary>Values of <c>works.duct</c>.</summary>
public enum DuctType
{
    SharedUnderground,
    Aerial,
    OwnUnderground,
}

/// <summary>Values of <c>thresholds[].key</c>.</summary>
public enum ThresholdKey
{
    SupervisionTender,
}

/// <summary>Values of <c>ApproveProject.args.mode</c>.</summary>
public enum ApprovalMode
{
    Approval,
    Verification,
    Budget,
}

/// <summary>Values of <c>SelectSupervisor.args.method</c>.</summary>
public enum SelectionMethod
{
    Tender,
    DirectAppointment,
}

/// <summary>Values of <c>AwardContract.args.role</c>.</summary>
public enum ContractRole
{
    Design,
    Construction,
    Integration,
    Supervision,
    ServiceSupport,
}

/// <summary>Values of <c>AwardContract.args.procurement</c>.</summary>
public enum ProcurementMethod
{
    CentralizedGovernmentProcurement,
    DecentralizedGovernmentProcurement,
    PrivateTender,
    DirectAward,
}

/// <summary>Values of <c>GrantQualification.args.kind</c>.</summary>
public enum QualificationKind
{
    SystemIntegrator,
    SupervisionUnit,
    SupervisionEngineer,
}
