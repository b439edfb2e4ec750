namespace InfoGov.Law;

/// <summary>Roles of organs, units and persons; the order carries meaning (contract, "Sanctions").</summary>
public enum Role
{
    CityGovernment,
    CountyGovernment,
    DistrictGovernment,
    ZoneCommittee,
    Government,
    TownStreet,
    LeadingGroup,
    InformatizationAuthority,
    CityInformatizationAuthority,
    CountyInformatizationAuthority,
    DistrictInformatizationAuthority,
    ZoneInformatizationAuthority,
    InvestmentAuthority,
    FinanceAuthority,
    AuditAuthority,
    StatisticsAuthority,
    QualityAuthority,
    ScienceAuthority,
    PlanningAuthority,
    ConstructionAuthority,
    PersonnelAuthority,
    SupervisionOrgan,
    AgricultureAuthority,
    MarketRegulator,
    CommsAuthority,
    BroadcastAuthority,
    SectorAuthority,
    Police,
    StateSecurity,
    SecrecyAuthority,
    CryptoOffice,
    LegislativeOffice,
    PeoplesCongress,
    ApprovingAuthority,
    RelevantDepartments,
    StateOrgan,
    PublicServiceUnit,
    CollectorUnit,
    ProviderUnit,
    RequesterUnit,
    ConstructionUnit,
    Contractor,
    OwnerOperator,
    InternetOperator,
    EcommerceProvider,
    Enterprise,
    Citizen,
}

/// <summary>Values of <c>plan.type</c>.</summary>
public enum PlanType
{
    Development,
    Infrastructure,
    Industry,
    Department,
    CrossDepartment,
    ZoneSpecial,
    Special,
    RegulatoryDetailed,
}

/// <summary>Administrative levels.</summary>
public enum Level
{
    City,
    County,
    District,
    Zone,
}

/// <summary>Values of <c>plan.consultation.methods</c>.</summary>
public enum ConsultationMethod
{
    PublicNotice,
    Hearing,
    Argumentation,
    Survey,
}

/// <summary>Values of <c>plan.consultation.groups</c>.</summary>
public enum ConsultedGroup
{
    Public,
    Expert,
}

/// <summary>Values of <c>plan.basis</c>.</summary>
public enum PlanBasis
{
    SuperiorPlan,
    EconomicPlan,
    NationalStrategy,
    UrbanRuralPlan,
    InformatizationPlan,
}

/// <summary>Values of <c>plan.alignment</c>.</summary>
public enum AlignedPlan
{
    Telecom,
    Broadcasting,
    DisasterPrevention,
    NationalDefence,
}

/// <summary>Values of <c>plan.checklist</c>.</summary>
public enum DraftingCheck
{
    ScaleFit,
    DuplicationCheck,
    NationalStrategy,
    SuperiorPlan,
    NeedsForecast,
    Alignment,
}

/// <summary>Values of <c>plan.upperReview.result</c>.</summary>
public enum Outcome
{
    Passed,
    Failed,
}

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

/// <summary>Kinds of owners and units.</summary>
public enum OwnerType
{
    StateOrgan,
    PublicServiceUnit,
    AuthorizedOrganization,
    Enterprise,
    CreditAgency,
    SocialOrganization,
    Individual,
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

/// <summary>Values of <c>system.kind</c>.</summary>
public enum SystemKind
{
    Business,
    CommunityPlatform,
    CityManagementPlatform,
    TopLevelPlatform,
}

/// <summary>Values of <c>system.profile</c>.</summary>
public enum SecurityProfileItem
{
    ResponsiblePerson,
    ProtectionMeasures,
    DisasterBackup,
    Recovery,
}

/// <summary>Values of <c>network.kind</c>.</summary>
public enum NetworkKind
{
    GovernmentPrivate,
    UnifiedGovernment,
}

/// <summary>Values of <c>resource.baseType</c>.</summary>
public enum BaseDatabase
{
    Population,
    LegalPerson,
    Geospatial,
    MacroEconomy,
    Credit,
}

/// <summary>Values of <c>resource.kind</c>.</summary>
public enum ResourceKind
{
    Business,
    Base,
}

/// <summary>Values of <c>sharing.negotiation.topics</c>.</summary>
public enum NegotiationTopic
{
    Content,
    Scope,
    Purpose,
    Method,
}

/// <summary>Values of <c>sharing.negotiation.result</c>.</summary>
public enum NegotiationResult
{
    Agreed,
    NoAgreement,
}

/// <summary>Values of <c>publication.channels</c>.</summary>
public enum PublicationChannel
{
    PublicServicePlatform,
    OwnWebsite,
    Gazette,
    PressConference,
}

/// <summary>Values of <c>evaluation.type</c>.</summary>
public enum EvaluationType
{
    ServiceLevel,
    Egov,
    WorkAppraisal,
    ProjectPerformance,
}

/// <summary>Values of <c>rectification.result</c>.</summary>
public enum RectificationResult
{
    Completed,
    Refused,
    Inadequate,
}

/// <summary>Values of <c>violation.kind</c>.</summary>
public enum ViolationKind
{
    UnqualifiedUndertaking,
    BorrowedQualification,
    GradeExceeded,
    NoEmergencyPlan,
    NoDrill,
    Concealment,
    FalseReport,
    DelayedReport,
    DisclosureFailure,
    LevelNotFiled,
    SecurityNotBuilt,
    DuplicateCollection,
    UnapprovedConnection,
    NewPrivateNetwork,
    DeliveredUnaccepted,
    IllegalDisclosure,
    IllegalSale,
    IllegalAcquisition,
    SpreadIllegalInformation,
    EndangerSecurity,
    AttackSystem,
    ObstructTrade,
    RectificationRefused,
    RectificationInadequate,
    NonconformingProject,
    NonImplementation,
    Dereliction,
    AbuseOfPower,
    Favouritism,
}

/// <summary>Values of <c>staffMember.misconduct</c>.</summary>
public enum Misconduct
{
    Dereliction,
    AbuseOfPower,
    Favouritism,
}

/// <summary>Values of <c>organization.publishedItems</c>.</summary>
public enum ServiceItem
{
    ServiceCommitment,
    Fees,
    Procedure,
}

/// <summary>Values of <c>area.economicPlanInclusion</c>.</summary>
public enum EconomicPlan
{
    LongTerm,
    Annual,
}

/// <summary>Values of <c>area.authorityProfile</c>.</summary>
public enum AuthorityItem
{
    Staff,
    Establishment,
    Functions,
}

/// <summary>Values of <c>area.rulesIssued</c>.</summary>
public enum LocalRules
{
    Sharing,
    Projects,
    Egov,
    Security,
    Ewaste,
}

/// <summary>Values of <c>area.ruralProgramme</c>.</summary>
public enum RuralItem
{
    RuralServices,
    ExpertSystem,
    SpecialtyEcommerce,
}

/// <summary>Values of <c>area.securityBodies</c>.</summary>
public enum SecurityBody
{
    Police,
    StateSecurity,
    SecrecyAuthority,
    CryptoOffice,
}

/// <summary>Values of <c>fund.kind</c>.</summary>
public enum FundKind
{
    SpecialInformatization,
    IndustrySupport,
}

/// <summary>Values of <c>guide.sections</c>.</summary>
public enum GuideSection
{
    Direction,
    Targets,
    Features,
}

/// <summary>Values of <c>rules.kind</c>.</summary>
public enum RulesKind
{
    Standard,
    SpecialFund,
    ProjectAdministration,
    GradedProtection,
    Other,
}

/// <summary>Values of <c>provider.kind</c>.</summary>
public enum ProviderKind
{
    InternetOperator,
    Ecommerce,
    CreditAgency,
}

/// <summary>Values of <c>provider.homepageItems</c>.</summary>
public enum HomepageItem
{
    EntityInfo,
    PermitProof,
    ServiceRules,
    ServiceProcess,
}

/// <summary>Values of <c>provider.merchantVerification</c>.</summary>
public enum MerchantMaterial
{
    Identity,
    BusinessLicence,
    CreditMaterial,
}

/// <summary>Values of <c>enterprise.kind</c>.</summary>
public enum EnterpriseKind
{
    Software,
    IntegratedCircuit,
    Other,
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

/// <summary>Values of <c>ScheduleSecurityInspection.args.kind</c>.</summary>
public enum SecurityInspectionKind
{
    Security,
    RiskAssessment,
}

/// <summary>Values of <c>RefuseSharing.args.ground</c>.</summary>
public enum RefusalGround
{
    StateSecret,
    TradeSecret,
    PersonalPrivacy,
    InternalDocument,
    NotReady,
    StatutoryException,
}

/// <summary>Values of <c>RecordInspection.args.kind</c>.</summary>
public enum InspectionKind
{
    FiscalProject,
    FundUse,
    Market,
    Standards,
    Disclosure,
    CollectionDisclosureSharing,
    PlanExecution,
    Remit,
    Implementation,
    SpecialImplementation,
}

/// <summary>Values of <c>ImposeSanction.args.kind</c>.</summary>
public enum SanctionKind
{
    Fine,
    Warning,
    CorrectionOrder,
    Criticism,
    ShutdownForRectification,
    DisciplineOfResponsiblePersons,
    AdministrativeDiscipline,
    FundingBan,
}

/// <summary>Values of <c>ApplyForFunds.args.kind</c>.</summary>
public enum FundingKind
{
    Construction,
    OperateMaintain,
    Matching,
}

/// <summary>Values of <c>GrantPreferentialSupport.args.scheme</c>.</summary>
public enum SupportScheme
{
    OwnIntellectualProperty,
    SoftwareIntegratedCircuit,
}
