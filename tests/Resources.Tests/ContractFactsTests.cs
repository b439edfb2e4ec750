using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Resources;

/// <summary>
/// A grain asks the law the same question as a body of <c>POST /api/compliance/decide</c> with the same facts: the same
/// things are established, and every city gives the same answer.
/// </summary>
public class ContractFactsTests
{
    private static readonly Resource Shared = Lives.ResourceOf("beijing", null, new ResourceListedInCatalogue(), new ResourceProtectionReviewed([]));

    private static readonly Dictionary<string, (Func<Matter> Asked, Role Role, string Facts, string Args)> Questions = new(StringComparer.Ordinal)
    {
        ["RegisterResource"] = (
            () => Lives.NewResource().By(ProviderUnit).MatterOf(new RegisterResource
            {
                CityCode = "beijing", Name = "n", Owner = new Unit("市场局"), OwnerType = OwnerType.StateOrgan, Kind = ResourceKind.Base, BaseType = BaseDatabase.Credit,
                Shareable = true, IsPublic = true, Content = "c", SharingMethod = "m", ResponsiblePerson = "p", BackingSystem = "s",
                UsesBaseDatabase = true, ObtainedBySharing = true, UpdateCycle = "P3M", LastUpdatedOn = new(2024, 6, 1),
            }),
            ProviderUnit,
            """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","kind":"base","baseType":"credit","isBaseDatabase":true,"shareable":true,"isPublic":true,"content":"c","sharingMethod":"m","responsiblePerson":"p","backingSystem":"s","usesBaseDatabase":true,"obtainedBySharing":true,"updateCycle":"P3M","lastUpdatedOn":"2024-06-01"}}""", "{}"),
        ["UseData"] = (
            () => Lives.NewResource().By(RequesterUnit).Knowing(Collection.At("c1"), Lives.Collected("wuxi", OwnerType.Enterprise, "授信")).Knowing(Sharing.At("s1"), Lives.Granted("wuxi", "p1"))
                .Given(Lives.Registered("wuxi"), new ResourceListedInCatalogue(), new ResourceProtectionReviewed([])).MatterOf(new UseData { Purpose = "授信", ForWork = true, CollectionId = "c1", SharingId = "s1" }),
            RequesterUnit,
            """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","registered":true,"lastUpdatedOn":"2024-06-03","inCatalogue":true,"protectionReviewed":true,"obtainedBySharing":true},"collection":{"collectorType":"enterprise","consentedPurposes":["授信"]}}""", """{"purpose":"授信","forWork":true}"""),
        ["ForwardSharedData"] = (
            () => Lives.NewResource().By(RequesterUnit).Knowing(Sharing.At("s1"), Lives.Granted("wuxi", "p1"))
                .Given(Lives.Registered("wuxi"), new ResourceListedInCatalogue(), new ResourceProtectionReviewed([]), new ResourceSuppliedToPlatform()).MatterOf(new ForwardSharedData { Recipient = "r", SharingId = "s1" }),
            RequesterUnit, """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","registered":true,"lastUpdatedOn":"2024-06-03","inCatalogue":true,"protectionReviewed":true,"obtainedBySharing":true,"suppliedToPlatform":true}}""", """{"recipient":"r"}"""),
        ["RequestSharing"] = (
            () => Lives.NewSharing().By(RequesterUnit).Knowing(Resource.At("r1"), Shared).MatterOf(new RequestSharing { CityCode = "beijing", ResourceId = "r1", RequesterType = OwnerType.StateOrgan }),
            RequesterUnit, """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","registered":true,"lastUpdatedOn":"2024-06-03","inCatalogue":true,"protectionReviewed":true},"sharing":{"requesterType":"stateOrgan"}}""", "{}"),
        ["GrantSharing"] = (
            () => Lives.Requested("beijing", Shared).By(ProviderUnit).Given(new SharingNegotiated(Lives.AllTopics, NegotiationResult.NoAgreement)).MatterOf(new GrantSharing()),
            ProviderUnit, """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","registered":true,"lastUpdatedOn":"2024-06-03","inCatalogue":true,"protectionReviewed":true},"sharing":{"requesterType":"stateOrgan","negotiation":{"topics":["content","scope","purpose","method"],"result":"noAgreement"}}}""", """{}"""),
        ["RefuseSharing"] = (
            () => Lives.Requested("beijing", Shared).By(ProviderUnit).Given(new SharingNegotiated(Lives.AllTopics, NegotiationResult.NoAgreement)).MatterOf(new RefuseSharing { Ground = RefusalGround.TradeSecret, LegalBasis = "某规定" }),
            ProviderUnit, """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","registered":true,"lastUpdatedOn":"2024-06-03","inCatalogue":true,"protectionReviewed":true},"sharing":{"requesterType":"stateOrgan","negotiation":{"topics":["content","scope","purpose","method"],"result":"noAgreement"}}}""", """{"ground":"tradeSecret","legalBasis":"某规定"}"""),
        ["EscalateSharing"] = (
            () => Lives.Requested("beijing", Shared).By(RequesterUnit).Given(new SharingNegotiated(Lives.AllTopics, NegotiationResult.NoAgreement)).MatterOf(new EscalateSharing()),
            RequesterUnit, """{"resource":{"ownerUnit":"市场局","ownerType":"stateOrgan","registered":true,"lastUpdatedOn":"2024-06-03","inCatalogue":true,"protectionReviewed":true},"sharing":{"requesterType":"stateOrgan","negotiation":{"topics":["content","scope","purpose","method"],"result":"noAgreement"}}}""", """{}"""),
        ["CollectData"] = (
            () => Lives.NewCollection().By(CollectorUnit).MatterOf(new CollectData
            {
                CityCode = "wuxi", Item = "i", CollectorType = OwnerType.CreditAgency, ItemHasSource = true, PurposeStated = true, ConsentGiven = true,
                ConsentedPurposes = ["授信", " "], LegalBasis = "某法", Reason = "r",
            }),
            CollectorUnit, """{"collection":{"collectorType":"creditAgency","itemHasSource":true,"purposeStated":true,"consentGiven":true,"consentedPurposes":["授信"],"legalBasis":"某法"}}""", """{"reason":"r"}"""),
        ["ConnectToUnifiedNetwork"] = (
            () => Lives.NewConnection().By(StateOrgan).MatterOf(new ConnectToUnifiedNetwork { CityCode = "beijing", Name = "n", ApprovedBy = CityInformatizationAuthority, NormsCompliant = true }),
            StateOrgan, """{"connection":{"approvedBy":"cityInformatizationAuthority","normsCompliant":true}}""", "{}"),
        ["EditCatalogueStructure"] = (
            () => Lives.NewCatalogue().By(CityInformatizationAuthority).MatterOf(new EditCatalogueStructure { CityCode = "zhengzhou", Sections = [] }),
            CityInformatizationAuthority, "{}", "{}"),
    };

    public static TheoryData<string> AllActs => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(AllActs))]
    public void A_grain_asks_what_the_contract_asks(string act)
    {
        var (asked, role, facts, args) = Questions[act];
        SameQuestion.Compare(act, asked(), facts, args, role);
    }

    [Fact]
    public void Every_act_of_the_module_is_compared() => Assert.Equal(
        Acts.All.Where(a => a.Module == Law.Module.Resources).Select(a => a.Name).Order(StringComparer.Ordinal),
        Questions.Keys.Order(StringComparer.Ordinal));
}
