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

/// <summary>Administrative levels.</summary>
public enum Level
{
    City,
    County,
    District,
    Zone,
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
