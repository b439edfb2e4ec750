using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Resources;

/// <summary>The life of a request for sharing in each city.</summary>
public class SharingTests
{
    private static readonly RequestSharing Request = new() { CityCode = "beijing", ResourceId = "r1", RequesterType = OwnerType.StateOrgan };

    private static readonly Description Base = new() { BaseType = BaseDatabase.LegalPerson, IsBaseDatabase = true };

    [Fact]
    public void In_Beijing_state_organs_request_what_is_in_the_catalogue()
    {
        var outside = Lives.ResourceOf("beijing");
        Lives.NewSharing().By(RequesterUnit).Knowing(Resource.At("r1"), outside).When(Request with { RequesterType = OwnerType.Enterprise })
            .ThenIsDone();
        var story = Lives.NewSharing().By(RequesterUnit).Knowing(Resource.At("r1"), Lives.ResourceOf("beijing", null, new ResourceListedInCatalogue())).When(Request).ThenIsDone();
        Assert.Equal(["beijing-21-2b NegotiateSharing"], Lives.Owed(story));
        Lives.NewSharing().By(RequesterUnit).Knowing(Resource.At("r1"), Lives.ResourceOf("beijing", Base)).When(Request).ThenIsDone();
    }

    [Fact]
    public void In_Zhengzhou_a_request_for_what_is_in_the_catalogue_rests_on_the_law()
    {
        var story = Lives.NewSharing().By(RequesterUnit).Knowing(Resource.At("r1"), Lives.ResourceOf("zhengzhou", null, new ResourceListedInCatalogue()))
            .When(Request with { CityCode = "zhengzhou" }).ThenIsDone();
        Assert.Equal(["zhengzhou-20-1a"], story.State.Law.Basis);
    }

    [Fact]
    public void In_Beijing_a_failed_negotiation_is_coordinated_and_granted_with_every_topic()
    {
        var story = Lives.Requested("beijing", Lives.ResourceOf("beijing", null, new ResourceListedInCatalogue())).By(RequesterUnit);
        story.When(new EscalateSharing()).ThenRefusedBy("beijing-21-2b negotiationIncomplete", "beijing-21-2c negotiationFirst");
        story.When(new RecordNegotiation { Topics = [NegotiationTopic.Content, NegotiationTopic.Scope], Result = NegotiationResult.NoAgreement }).ThenIsDone();
        story.When(new GrantSharing()).ThenRefusedBy("beijing-21-2b negotiationIncomplete");
        story.When(new EscalateSharing()).ThenRefusedBy("beijing-21-2b negotiationIncomplete");
        story.When(new RecordNegotiation { Topics = [NegotiationTopic.Method, NegotiationTopic.Purpose] }).ThenIsDone();
        story.When(new EscalateSharing()).Then(new SharingEscalated());
        Assert.Equal(["beijing-21-2c CoordinateSharing"], Lives.Owed(story));
        Assert.Contains("beijing-21-2c CoordinateSharing  Pending", Duties());

        story.By(DistrictInformatizationAuthority).When(new CoordinateSharing { Opinion = " 应予共享 " }).Then(new SharingCoordinated("应予共享"));
        Assert.Empty(story.Owed);
        Assert.Contains("beijing-21-2c CoordinateSharing  Met", Duties());
        story.By(ProviderUnit).When(new GrantSharing()).ThenIsDone();
        Assert.Equal(SharingStage.Granted, story.State.Stage);

        IEnumerable<string> Duties() => Lives.DutiesOf("beijing", new(2024, 6, 4), m => Sharing.Establish(m, story.State));
    }

    [Theory]
    [InlineData("wuxi", "wuxi-39-1")]
    [InlineData("jilin", "jilin-29-1")]
    public void What_needs_protection_is_reviewed_before_sharing(string city, string provision)
    {
        Lives.Requested(city, Lives.ResourceOf(city)).By(ProviderUnit).When(new GrantSharing()).ThenRefusedBy($"{provision} protectionReviewMissing");
        var story = Lives.Requested(city, Lives.ResourceOf(city, null, new ResourceProtectionReviewed([]))).By(ProviderUnit).When(new GrantSharing()).ThenIsDone();
        Assert.Equal([provision], story.State.Law.Basis);
    }

    [Theory]
    [InlineData("zhengzhou")]
    [InlineData("tianjin")]
    public void Elsewhere_sharing_is_granted_as_it_is(string city) =>
        Lives.Requested(city, Lives.ResourceOf(city)).By(ProviderUnit).When(new GrantSharing()).ThenIsDone();

    [Fact]
    public void In_Wuxi_a_refusal_cites_its_basis()
    {
        var story = Lives.Requested("wuxi", Lives.ResourceOf("wuxi")).By(ProviderUnit);
        story.When(new RefuseSharing { Ground = RefusalGround.TradeSecret }).ThenRefusedBy("wuxi-36-1a legalBasisRequired");
        story.When(new RefuseSharing { Ground = RefusalGround.TradeSecret, LegalBasis = "某规定" }).Then(new SharingRefused(RefusalGround.TradeSecret, "某规定"));
    }

    [Fact]
    public void In_Zhengzhou_a_state_organ_is_refused_on_three_grounds_only()
    {
        var story = Lives.Requested("zhengzhou", Lives.ResourceOf("zhengzhou")).By(ProviderUnit);
        story.When(new RefuseSharing { Ground = RefusalGround.InternalDocument, LegalBasis = "某规定" }).ThenRefusedBy("zhengzhou-20-1b groundNotAllowed");
        story.When(new RefuseSharing { Ground = RefusalGround.PersonalPrivacy }).ThenIsDone();
        Lives.Requested("zhengzhou", Lives.ResourceOf("zhengzhou"), OwnerType.Enterprise).When(new RefuseSharing { Ground = RefusalGround.NotReady }).ThenIsDone();
    }

    [Fact]
    public void In_Beijing_a_base_database_is_refused_on_two_grounds_only()
    {
        var story = Lives.Requested("beijing", Lives.ResourceOf("beijing", Base)).By(ProviderUnit);
        story.When(new RefuseSharing { Ground = RefusalGround.TradeSecret }).ThenRefusedBy("beijing-18-2b groundNotAllowed");
        story.When(new RefuseSharing { Ground = RefusalGround.StatutoryException }).ThenRefusedBy("beijing-18-2b groundNotAllowed");
        story.When(new RefuseSharing { Ground = RefusalGround.StatutoryException, LegalBasis = "某法" }).ThenIsDone();
        Lives.Requested("beijing", Lives.ResourceOf("beijing")).When(new RefuseSharing { Ground = RefusalGround.TradeSecret }).ThenIsDone();
    }

    [Fact]
    public void An_answered_request_is_negotiated_no_more_but_a_refusal_may_be_coordinated()
    {
        var story = Lives.Requested("tianjin", Lives.ResourceOf("tianjin")).By(RequesterUnit);
        story.When(new CoordinateSharing { Opinion = "o" }).ThenRejected(409, "wrongStage");
        story.When(new RefuseSharing()).ThenIsDone();
        story.When(new RecordNegotiation { Topics = Lives.AllTopics }).ThenRejected(409, "wrongStage");
        story.When(new GrantSharing()).ThenRejected(409, "wrongStage");
        story.When(new EscalateSharing()).ThenIsDone();
        story.When(new EscalateSharing()).ThenRejected(409, "wrongStage");
        story.When(new CoordinateSharing { Opinion = "o", On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
        story.When(new CoordinateSharing { Opinion = "o" }).ThenIsDone();
        story.When(new GrantSharing()).ThenIsDone();
    }

    [Fact]
    public void A_resource_of_another_city_or_out_of_service_is_not_shared()
    {
        Lives.NewSharing().Knowing(Resource.At("r1"), Lives.ResourceOf("wuxi")).When(Request with { CityCode = "tianjin" }).ThenRejected(400, "unknownResource", "resourceId");
        var retired = Lives.ResourceOf("tianjin", null, new ResourceRetired(null));
        Lives.NewSharing().Knowing(Resource.At("r1"), retired).When(Request with { CityCode = "tianjin" }).ThenRejected(409, "wrongStage");
        Lives.Requested("tianjin", retired).When(new GrantSharing()).ThenRejected(409, "wrongStage");
    }
}
