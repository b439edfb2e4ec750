using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Resources;

/// <summary>Collecting data, connecting, and the catalogue.</summary>
public class CollectionTests
{
    private static readonly CollectData Collect = new() { CityCode = "wuxi", Item = "企业名称", CollectorType = OwnerType.StateOrgan };

    [Fact]
    public void In_Wuxi_what_has_a_source_is_not_collected_again_and_others_ask_for_consent()
    {
        Lives.NewCollection().By(CollectorUnit).When(Collect with { ItemHasSource = true, Reason = "急需" }).ThenRefusedBy("wuxi-38-1 oneSource");
        Lives.NewCollection().By(CollectorUnit).When(Collect with { ItemHasSource = false }).ThenIsDone();
        var company = Collect with { CollectorType = OwnerType.Enterprise, PurposeStated = true };
        Lives.NewCollection().By(CollectorUnit).When(company).ThenRefusedBy("wuxi-38-2 consentRequired");
        Lives.NewCollection().By(CollectorUnit).When(company with { ConsentGiven = true, ConsentedPurposes = ["授信"] }).ThenIsDone();
    }

    [Fact]
    public void What_is_on_record_of_another_unit_is_a_source_whatever_the_collector_states()
    {
        var source = new Candidate(Resource.At("r1"), "企业名称", "市场监管局", "registered", [LikenessReason.IsSource, LikenessReason.SameItem]);
        var collect = Collect with { Collector = new Unit("税务局"), ItemHasSource = false };
        Lives.NewCollection().By(CollectorUnit).Finding(source).When(collect).ThenRefusedBy("wuxi-38-1 oneSource");
        var justified = Lives.NewCollection().By(CollectorUnit).Finding(source).When(collect with { CityCode = "beijing", LegalBasis = "某条例", Reason = "来源停更" }).ThenIsDone().State;
        Assert.Equal((true, "r1"), (justified.Footing.ItemHasSource, justified.SourceId));

        Lives.NewCollection().By(CollectorUnit).Finding(source with { Unit = "税务 局" }).When(collect).ThenIsDone();
        var warned = Lives.NewCollection().By(CollectorUnit).Finding(source with { Because = [LikenessReason.SameItem] }).When(collect with { ItemHasSource = null }).ThenIsDone().State;
        Assert.Equal((null, null), (warned.Footing.ItemHasSource, warned.SourceId));
    }

    [Fact]
    public void A_unit_is_the_source_of_what_it_registers_or_was_the_first_to_collect()
    {
        var first = Lives.NewCollection().By(CollectorUnit).When(Collect with { ItemHasSource = false }).ThenIsDone().State;
        Assert.Equal(["企业名称"], DataItems.Of(first)!.SourceOf);
        Assert.Empty(DataItems.Of(first with { Footing = first.Footing with { ItemHasSource = null } })!.SourceOf);

        var register = new RegisterResource { CityCode = "wuxi", Name = "企业库", CollectionId = "c1", Content = "名称、注册号" };
        var resource = Lives.NewResource().By(ProviderUnit).Knowing(Collection.At("c1"), first).When(register).ThenIsDone().State;
        Assert.Equal(["企业名称", "企业库"], DataItems.Of(resource)!.SourceOf);
        Assert.Equal(["企业名称", "企业库", "名称", "注册号"], DataItems.Of(resource)!.Items);
        Assert.Empty(DataItems.Of(resource with { Description = resource.Description with { ObtainedBySharing = true } })!.SourceOf);
        Assert.Null(DataItems.Of(resource with { Days = resource.Days with { Retired = resource.Days.Registered } }));
    }

    [Fact]
    public void In_Beijing_a_state_organ_collects_by_law_and_again_only_with_a_reason()
    {
        var collect = Collect with { CityCode = "beijing", ItemHasSource = true };
        Lives.NewCollection().By(CollectorUnit).When(collect).ThenRefusedBy("beijing-17-2 legalBasisRequired", "beijing-17-3 duplicateCollection");
        var story = Lives.NewCollection().By(CollectorUnit).When(collect with { LegalBasis = "某条例", Reason = "来源停更" }).ThenIsDone();
        Assert.Equal(["beijing-17-2", "beijing-17-3"], story.State.Law.Basis);
    }

    [Theory]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("tianjin")]
    public void Elsewhere_the_law_is_silent_on_collecting(string city) =>
        Assert.True(Lives.NewCollection().By(CollectorUnit).When(Collect with { CityCode = city, ItemHasSource = true }).Decision!.IsSilent);

    [Fact]
    public void In_Beijing_a_connection_is_approved_by_an_authority_and_meets_the_norms()
    {
        var connect = new ConnectToUnifiedNetwork { CityCode = "beijing", Name = "业务系统", ApprovedBy = Police };
        Lives.NewConnection().By(StateOrgan).When(connect).ThenRefusedBy("beijing-29-2b connectionApprovalMissing", "beijing-29-2b normsNotMet");
        Lives.NewConnection().By(StateOrgan).When(connect with { ApprovedBy = DistrictInformatizationAuthority, NormsCompliant = true }).ThenIsDone();
        Lives.NewConnection().By(StateOrgan).When(connect with { CityCode = "wuxi" }).ThenIsDone();
    }

    [Fact]
    public void In_Zhengzhou_the_city_lays_down_the_structure_of_the_catalogue()
    {
        var edit = new EditCatalogueStructure { CityCode = "zhengzhou", Sections = [new CatalogueSection("A", "法人")] };
        Lives.NewCatalogue().By(DistrictInformatizationAuthority).When(edit).ThenRefusedBy("zhengzhou-18-2 cityAuthorityRequired");
        var story = Lives.NewCatalogue().By(CityInformatizationAuthority);
        story.When(edit with { Sections = [] }).ThenRejected(400, "invalid", "sections");
        story.When(edit with { Sections = [new("A", "a"), new("A", "b")] }).ThenRejected(400, "invalid", "sections");
        story.When(edit with { Sections = [new("A", "a"), new("B", " ")] }).ThenRejected(400, "invalid", "sections[1].name");
        Assert.Equal(["zhengzhou-18-2"], story.When(edit).ThenIsDone().State.Law.Basis);
        story.When(edit).ThenRejected(409, "exists");
    }
}
