namespace InfoGov.Law;

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
