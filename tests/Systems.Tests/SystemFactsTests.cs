using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Systems;

public class SystemFactsTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    private static readonly InformationSystem Known = new()
    {
        City = "x",
        Stage = Stage.InUse,
        Description = new Description
        {
            Kind = SystemKind.Business,
            OwnerType = OwnerType.StateOrgan,
            Network = NetworkBasis.Internet,
            UnsuitableForInternet = true,
            IsImportant = true,
            GovernmentInvested = true,
            ServesPublic = true,
        },
        SecurityFile = new SecurityFile
        {
            Profile = [SecurityProfileItem.Recovery],
            EmergencyPlan = true,
            ContentMonitoring = true,
            CertificateStatement = true,
        },
        ProtectionLevel = 3,
        LevelFiled = true,
        SecurityTest = new SecurityTest(Outcome.Passed, "b", BodyQualified: true, Day),
        SecuritySystemOperational = true,
        LastDrillOn = Day,
        LastRiskAssessmentOn = Day,
        OperationCostBudgeted = true,
        KeyListing = new KeyListing(Day, Day, "p", []),
        Days = new Days { Built = Day },
    };

    [Fact]
    public void A_system_of_which_everything_is_known_establishes_every_fact_about_systems_but_secrecy() =>
        Assert.Equal(["InformationSystem.IsSecret"], Absent(typeof(Facts.InformationSystem), m => SystemFacts.Establish(m, Known)));

    [Fact]
    public void An_incident_establishes_every_fact_about_incidents()
    {
        var incident = new Incident
        {
            Level = Level.City,
            OccurredOn = Day,
            IsPublicService = true,
            Measures = [new IncidentStep("m", Day)],
            Records = [new IncidentStep("r", Day)],
            Reports = [new IncidentReport(Role.Police, Day)],
        };
        Assert.Empty(Absent(typeof(Facts.Incident), m => IncidentFacts.Establish(m, incident)));
    }

    [Fact]
    public void A_website_establishes_every_fact_about_websites()
    {
        var website = new Website
        {
            OwnerType = OwnerType.StateOrgan,
            PortalLink = true,
            UnifiedStyle = true,
            IsOutsourced = true,
            OutsourcingNorm = true,
            Domain = "a.cn",
            Reviews = [new DomainReview("a.cn", Role.CityInformatizationAuthority, Outcome.Passed, Day)],
        };
        Assert.Empty(Absent(typeof(Facts.Website), m => Website.Establish(m, website)));
    }

    [Fact]
    public void What_does_not_exist_or_was_decommissioned_establishes_nothing()
    {
        var matter = new Matter(Day);
        SystemFacts.Establish(matter, InformationSystem.None);
        SystemFacts.Establish(matter, Known with { Stage = Stage.Decommissioned });
        IncidentFacts.Establish(matter, Incident.None);
        Website.Establish(matter, Website.None);
        Assert.DoesNotContain(SameQuestion.Catalogue(typeof(Facts)), f => f.Fact.Holds(matter));
    }

    private static IEnumerable<string> Absent(Type facts, Action<Matter> establish)
    {
        var matter = new Matter(Day);
        establish(matter);
        return SameQuestion.Catalogue(facts).Where(f => !f.Fact.Holds(matter)).Select(f => f.Name);
    }
}
