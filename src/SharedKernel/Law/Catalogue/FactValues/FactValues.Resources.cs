namespace InfoGov.Law;

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
