using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Systems;

/// <summary>
/// A grain asks the law the same question as a body of <c>POST /api/compliance/decide</c> with the same facts: the same
/// things are established, and every city gives the same answer.
/// </summary>
public class ContractFactsTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    private static readonly Dictionary<string, (IEvent<InformationSystem>[] Given, Role Role, Command<InformationSystem> Command, string Facts, string Args)> Systems = new(StringComparer.Ordinal)
    {
        ["RegisterSystem"] = ([], OwnerOperator,
            new RegisterSystem { CityCode = "jilin", Name = "n", Kind = SystemKind.CommunityPlatform, OwnerType = OwnerType.StateOrgan, Network = NetworkBasis.Internet, UnsuitableForInternet = true, IsImportant = true, GovernmentInvested = true, ServesPublic = true, CommunityPlatformCount = 2, CityManagementPlatformCount = 0 },
            """{"area":{"communityPlatformCount":2,"cityManagementPlatformCount":0},"system":{"kind":"communityPlatform","ownerType":"stateOrgan","network":"internet","unsuitableForInternet":true,"isImportant":true,"governmentInvested":true,"servesPublic":true}}""", "{}"),
        ["CompleteSystemRegistration"] = ([Lives.Registered("tianjin"), new ProtectionLevelDetermined(2)], OwnerOperator,
            new CompleteSystemRegistration { Profile = [SecurityProfileItem.ResponsiblePerson], EmergencyPlan = true, ContentMonitoring = true, CertificateStatement = true, IsImportant = true },
            Described(""","protectionLevel":2,"profile":["responsiblePerson"],"emergencyPlan":true,"contentMonitoring":true,"certificateStatement":true,"isImportant":true"""), "{}"),
        ["DetermineProtectionLevel"] = ([Lives.Registered("beijing"), new ProtectionLevelDetermined(2), new ProtectionLevelFiled(Police)], OwnerOperator,
            new DetermineProtectionLevel { Level = 3 }, Described(""","protectionLevel":3,"levelFiled":false"""), "{}"),
        ["PutSystemIntoUse"] = ([Lives.Registered("wuxi"), new ProtectionLevelDetermined(4), new ProtectionLevelFiled(null), new SystemBuilt(), new SecurityTestRecorded(Outcome.Passed, "b", BodyQualified: true)], OwnerOperator,
            new PutSystemIntoUse { SecuritySystemOperational = true },
            Described(""","protectionLevel":4,"levelFiled":true,"built":true,"securityTest":{"result":"passed","bodyQualified":true},"securitySystemOperational":true"""), "{}"),
        ["RecordRiskAssessment"] = ([Lives.Registered("wuxi"), new KeySystemPublished("p", ["wuxi-42-1b"])], OwnerOperator,
            new RecordRiskAssessment(), Described(""","inKeyCatalogue":true,"keyListedOn":"2024-06-03" """), "{}"),
        ["ScheduleSecurityInspection"] = ([Lives.Registered("tianjin"), new RiskAssessmentRecorded()], CityInformatizationAuthority,
            new ScheduleSecurityInspection { Kind = SecurityInspectionKind.Security, Participants = [Police, CryptoOffice] },
            Described(""","lastRiskAssessmentOn":"2024-06-03" """)[..^1] + ""","inspection":{"participants":["police","cryptoOffice"]}}""", """{"kind":"security"}"""),
        ["PublishKeySystemCatalogue"] = ([Lives.Registered("wuxi"), new SystemEmergencyPlanRegistered(null), new EmergencyDrillRecorded(), new OperationCostBudgeted(Budgeted: true)], CityInformatizationAuthority,
            new PublishKeySystemCatalogue(), Described(""","emergencyPlan":true,"lastDrillOn":"2024-06-03","operationCostBudgeted":true"""), "{}"),
    };

    private static readonly Dictionary<string, (Func<Matter> Asked, Role Role, string Facts)> Others = new(StringComparer.Ordinal)
    {
        ["CloseIncident"] = (
            () => Lives.NewIncident().On(2024, 6, 3).By(OwnerOperator)
                .Given(Lives.Reported("beijing", Level.County), new IncidentMeasuresTaken("m"), new IncidentRecordsPreserved("r"), new IncidentReportedToAuthority(Police))
                .MatterOf(new CloseIncident()),
            OwnerOperator, """{"incident":{"level":"county","occurredOn":"2024-06-01","measuresTaken":true,"recordsPreserved":true,"reportedTo":"police"}}"""),
        ["RequestRescue"] = (
            () => Lives.NewIncident().On(2024, 6, 3).By(OwnerOperator).Given(Lives.Reported("beijing")).MatterOf(new RequestRescue { IsPublicService = true }),
            OwnerOperator, """{"incident":{"level":"city","occurredOn":"2024-06-01","isPublicService":true}}"""),
        ["RegisterWebsite"] = (
            () => Lives.NewWebsite().On(2024, 6, 3).By(StateOrgan)
                .MatterOf(new RegisterWebsite { CityCode = "beijing", Name = "n", OwnerType = OwnerType.StateOrgan, PortalLink = true, UnifiedStyle = true, IsOutsourced = true, OutsourcingNorm = true }),
            StateOrgan, """{"website":{"ownerType":"stateOrgan","portalLink":true,"unifiedStyle":true,"isOutsourced":true,"outsourcingNorm":true}}"""),
        ["RegisterDomain"] = (
            () => Lives.NewWebsite().On(2024, 6, 3).By(StateOrgan)
                .Given(Lives.Site("beijing"), new DomainReviewRecorded("a.cn", CityInformatizationAuthority, Outcome.Passed))
                .MatterOf(new RegisterDomain { Domain = "A.cn" }),
            StateOrgan, """{"website":{"ownerType":"stateOrgan","portalLink":true,"unifiedStyle":true,"domainReview":{"by":"cityInformatizationAuthority","result":"passed"}}}"""),
    };

    public static TheoryData<string> SystemActs => [.. Systems.Keys];

    public static TheoryData<string> OtherActs => [.. Others.Keys];

    [Theory]
    [MemberData(nameof(SystemActs))]
    public void A_system_asks_what_the_contract_asks(string act)
    {
        var (given, role, command, facts, args) = Systems[act];
        SameQuestion.Compare(act, Lives.NewSystem().On(2024, 6, 3).By(role).Given(given).MatterOf(command), facts, args, role);
    }

    [Theory]
    [MemberData(nameof(OtherActs))]
    public void An_incident_and_a_website_ask_what_the_contract_asks(string act)
    {
        var (asked, role, facts) = Others[act];
        SameQuestion.Compare(act, asked(), facts, "{}", role);
    }

    [Theory]
    [MemberData(nameof(SystemActs))]
    public void What_a_command_brings_stays_with_the_system(string act)
    {
        var (given, role, command, _, _) = Systems[act];
        var story = Lives.NewSystem().On(2024, 6, 3).By(role).Given(given);
        var brought = Kept(story.MatterOf(command));
        var after = new Matter(Day);
        SystemFacts.Establish(after, story.GivenDone(command).State);
        Assert.Empty(brought.Except(Kept(after), StringComparer.Ordinal));

        static string[] Kept(Matter matter) => [.. SameQuestion.Catalogue(typeof(Facts.InformationSystem)).Where(f => f.Fact.Holds(matter)).Select(f => f.Name)];
    }

    [Fact]
    public void Every_act_of_the_module_is_compared() => Assert.Equal(
        Acts.All.Where(a => a.Module == Law.Module.Systems).Select(a => a.Name).Order(StringComparer.Ordinal),
        Systems.Keys.Concat(Others.Keys).Order(StringComparer.Ordinal));

    /// <summary>What <see cref="Lives.Registered"/> describes, as the contract writes it, and more.</summary>
    private static string Described(string more) => $$"""{"system":{"kind":"business","ownerType":"stateOrgan"{{more}} } }""";
}
