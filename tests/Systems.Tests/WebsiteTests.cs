using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Systems;

public class WebsiteTests
{
    private static readonly RegisterWebsite Register = new() { CityCode = "beijing", Name = "门户", Owner = new Owner("某局"), OwnerType = OwnerType.StateOrgan };

    [Fact]
    public void A_site_of_a_state_organ_in_Beijing_is_linked_with_the_portal_in_its_style()
    {
        Lives.NewWebsite().By(StateOrgan).When(Register).ThenRefusedBy("beijing-30-1 portalLinkRequired", "beijing-30-1 unifiedStyleRequired");
        var story = Lives.NewWebsite().By(StateOrgan).When(Register with { PortalLink = true, UnifiedStyle = true }).ThenIsDone();
        Assert.Equal(["beijing-30-1"], story.State.LegalBasis);
        story.When(Register with { PortalLink = true, UnifiedStyle = true }).ThenRejected(409, "exists");
    }

    [Fact]
    public void Tianjin_warns_of_a_site_run_by_others_without_norms()
    {
        var told = Lives.NewWebsite().By(StateOrgan).When(Register with { CityCode = "tianjin", IsOutsourced = true });
        told.ThenIsDone();
        Assert.Equal("outsourcingNormMissing", Assert.Single(told.Decision!.Warnings).Code);
    }

    [Fact]
    public void A_domain_in_Beijing_is_reviewed_by_the_citys_authority()
    {
        var story = Lives.NewWebsite().Given(Lives.Site("beijing")).By(StateOrgan);
        var domain = new RegisterDomain { Domain = "www.example.gov.cn" };
        story.When(domain).ThenRefusedBy("beijing-30-2 cityDomainReviewMissing");
        Review(story, DistrictInformatizationAuthority, Outcome.Passed);
        story.By(StateOrgan).When(domain).ThenRefusedBy("beijing-30-2 cityDomainReviewMissing");
        Review(story, CityInformatizationAuthority, Outcome.Failed);
        story.By(StateOrgan).When(domain).ThenRefusedBy("beijing-30-2 cityDomainReviewMissing");
        Review(story, CityInformatizationAuthority, Outcome.Passed);
        Review(story, DistrictInformatizationAuthority, Outcome.Failed);
        story.By(StateOrgan).When(new RegisterDomain { Domain = "other.gov.cn" }).ThenRefusedBy("beijing-30-2 cityDomainReviewMissing");
        story.When(domain).Then(new DomainRegistered("www.example.gov.cn"));
        story.When(domain).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void Only_a_site_of_a_state_organ_needs_that_review() =>
        Lives.NewWebsite().Given(Lives.Site("beijing", OwnerType.PublicServiceUnit)).When(new RegisterDomain { Domain = " A.CN " }).Then(new DomainRegistered("a.cn"));

    [Fact]
    public void Elsewhere_a_domain_needs_no_review() =>
        Assert.True(Lives.NewWebsite().Given(Lives.Site("wuxi")).When(new RegisterDomain { Domain = "a.cn" }).Decision!.IsSilent);

    [Fact]
    public void A_domain_belongs_to_a_site_and_has_a_name()
    {
        Lives.NewWebsite().When(new RecordDomainReview { Domain = "a.cn", Result = Outcome.Passed }).ThenRejected(404, "notFound");
        Lives.NewWebsite().Given(Lives.Site("wuxi")).When(new RegisterDomain { Domain = " " }).ThenRejected(400, "invalid", "domain");
        Lives.NewWebsite().Given(Lives.Site("wuxi")).When(new RegisterDomain { Domain = "a.cn", On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
    }

    private static void Review(Story<Website> story, Role by, Outcome result) =>
        story.By(by).When(new RecordDomainReview { Domain = "WWW.example.gov.cn", Result = result }).Then(new DomainReviewRecorded("www.example.gov.cn", by, result));
}
