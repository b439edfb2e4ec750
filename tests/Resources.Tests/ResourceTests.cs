using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Resources;

/// <summary>Registering, updating, using and forwarding resources in each city.</summary>
public class ResourceTests
{
    private static readonly RegisterResource Register = new() { CityCode = "wuxi", Name = "法人库", OwnerType = OwnerType.StateOrgan };

    [Theory]
    [InlineData("wuxi", "wuxi-35-2")]
    [InlineData("jilin", "jilin-27-2")]
    public void A_shareable_resource_has_a_system_behind_it(string city, string provision)
    {
        var register = Register with { CityCode = city, Shareable = true, BackingSystem = " " };
        Lives.NewResource().By(ProviderUnit).When(register).ThenRefusedBy($"{provision} backingSystemRequired");
        var story = Lives.NewResource().By(ProviderUnit).When(register with { BackingSystem = "法人系统" }).ThenIsDone();
        Assert.Equal([provision], story.State.Law.Basis);
        Lives.NewResource().By(ProviderUnit).When(Register with { CityCode = city, Shareable = false }).ThenIsDone();
    }

    [Fact]
    public void A_resource_that_is_retired_or_found_secret_leaves_the_catalogue_with_a_tombstone()
    {
        var listed = Lives.Registered("tianjin", new Description { OwnerType = OwnerType.StateOrgan, IsPublic = true });
        var retired = Lives.NewResource().By(ProviderUnit).Given(listed, new ResourceListedInCatalogue());
        Assert.Equal(["resource_catalogue_entries"], retired.Rows.Select(r => r.Table.Name));
        retired.When(new RetireResource()).ThenIsDone();
        Assert.Equal(["resource_catalogue_entries/p1"], retired.Rows.Select(r => r.Key));

        var secret = Lives.NewResource().Given(listed, new ResourceListedInCatalogue()).By(SecrecyAuthority);
        secret.When(new DetermineSecrecy { IsSecret = true }).Then(new ResourceFoundSecret());
        Forgotten.Assert(secret, ["resource_catalogue_entries/p1"], "法人库", "市场局");
        secret.By(ProviderUnit).When(new RetireResource()).ThenRejected(422, "notApplicable");
    }

    [Fact]
    public void In_Tianjin_a_shareable_resource_has_the_fields_of_the_catalogue()
    {
        var register = Register with { CityCode = "tianjin", Shareable = true, Content = "c", SharingMethod = "m" };
        Lives.NewResource().By(ProviderUnit).When(register).ThenRefusedBy("tianjin-16-2 catalogueFieldMissing");
        Lives.NewResource().By(ProviderUnit).When(register with { ResponsiblePerson = "p" }).ThenIsDone();
    }

    [Fact]
    public void In_Beijing_a_business_database_uses_the_base_databases()
    {
        var register = Register with { CityCode = "beijing", Kind = ResourceKind.Business };
        Lives.NewResource().By(ProviderUnit).When(register).ThenRefusedBy("beijing-18-2a baseDatabaseUsageRequired");
        Lives.NewResource().By(ProviderUnit).When(register with { UsesBaseDatabase = true }).ThenIsDone();
        Lives.NewResource().By(ProviderUnit).When(register with { OwnerType = OwnerType.Enterprise }).ThenIsDone();
    }

    [Theory]
    [InlineData("wuxi", BaseDatabase.Credit, "wuxi-33-1")]
    [InlineData("jilin", BaseDatabase.Geospatial, "jilin-26-1")]
    [InlineData("jilin", BaseDatabase.MacroEconomy, null)]
    [InlineData("zhengzhou", BaseDatabase.MacroEconomy, "zhengzhou-18-1")]
    [InlineData("zhengzhou", BaseDatabase.Credit, null)]
    [InlineData("beijing", BaseDatabase.Population, "beijing-18-1")]
    [InlineData("tianjin", BaseDatabase.LegalPerson, "tianjin-16-3")]
    public void A_base_database_rests_on_the_list_of_its_city(string city, BaseDatabase type, string? provision)
    {
        var story = Lives.NewResource().By(ProviderUnit).When(Register with { CityCode = city, BaseType = type }).ThenIsDone();
        Assert.Equal(provision is null ? [] : [provision], story.State.Law.Basis);
        Assert.True(story.State.Description.IsBaseDatabase);
    }

    [Theory]
    [InlineData("wuxi", OwnerType.PublicServiceUnit, "wuxi-37-1 UpdateResource  Pending")]
    [InlineData("wuxi", OwnerType.StateOrgan, "wuxi-35-1 UpdateResource  Pending")]
    [InlineData("jilin", OwnerType.StateOrgan, "jilin-27-1 UpdateResource  Pending")]
    [InlineData("jilin", OwnerType.PublicServiceUnit, "jilin-28-1 UpdateResource  Pending")]
    [InlineData("beijing", OwnerType.StateOrgan, "beijing-17-2 UpdateResource 2024-09-03 Pending")]
    public void A_resource_is_updated_in_its_cycle(string city, OwnerType owner, string duty)
    {
        var story = Lives.NewResource().On(2024, 6, 3).By(ProviderUnit).When(Register with { CityCode = city, OwnerType = owner, UpdateCycle = "P3M" }).ThenIsDone();
        Assert.Contains(duty, Lives.DutiesOf(city, new(2024, 6, 4), m => ResourceFacts.Establish(m, story.State)));
        story.When(new RetireResource { Reason = "停用" }).ThenIsDone();
        Assert.DoesNotContain(Lives.DutiesOf(city, new(2024, 6, 4), m => ResourceFacts.Establish(m, story.State)), d => d.Contains("UpdateResource", StringComparison.Ordinal));
    }

    [Fact]
    public void In_Beijing_an_update_starts_the_cycle_anew()
    {
        var story = Lives.NewResource().On(2024, 6, 3).Given(Lives.Registered("beijing", new Description { OwnerType = OwnerType.StateOrgan, UpdateCycle = "P3M" }));
        story.On(2024, 8, 30).When(new UpdateResource()).Then(new ResourceUpdated());
        Assert.Contains("beijing-17-2 UpdateResource 2024-11-30 Pending", Lives.DutiesOf("beijing", new(2024, 9, 4), m => ResourceFacts.Establish(m, story.State)));
    }

    [Fact]
    public void In_Zhengzhou_a_resource_is_supplied_to_the_platform()
    {
        var story = Lives.NewResource().Given(Lives.Registered("zhengzhou"));
        Assert.Contains("zhengzhou-19-1 SupplyToPlatform  Pending", Duties());
        story.When(new SupplyToPlatform()).ThenIsDone();
        Assert.Contains("zhengzhou-19-1 SupplyToPlatform  Met", Duties());

        IEnumerable<string> Duties() => Lives.DutiesOf("zhengzhou", new(2024, 6, 4), m => ResourceFacts.Establish(m, story.State));
    }

    [Fact]
    public void In_Wuxi_shared_data_are_used_for_work_and_go_to_nobody_else()
    {
        var story = Lives.NewResource().By(RequesterUnit).Knowing(Sharing.At("s1"), Lives.Granted("wuxi", "p1")).Given(Lives.Registered("wuxi"));
        story.When(new UseData { SharingId = "s1", Purpose = "营销" }).ThenRefusedBy("wuxi-36-1b purposeExceeded");
        story.When(new UseData { SharingId = "s1", ForWork = true }).Then(new ResourceUsed(null, true, null, "s1"));
        story.When(new ForwardSharedData { SharingId = "s1", Recipient = "某公司" }).ThenRefusedBy("wuxi-36-1b thirdPartyForbidden");

        var copy = Lives.NewResource().By(RequesterUnit).Given(Lives.Registered("wuxi", new Description { ObtainedBySharing = true }));
        copy.When(new ForwardSharedData { Recipient = "某公司" }).ThenRefusedBy("wuxi-36-1b thirdPartyForbidden");
        copy.When(new UseData()).ThenRefusedBy("wuxi-36-1b purposeExceeded");
    }

    [Theory]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public void Where_the_law_is_silent_shared_data_may_be_passed_on(string city)
    {
        var story = Lives.NewResource().By(RequesterUnit).Given(Lives.Registered(city, new Description { ObtainedBySharing = true }));
        var told = story.When(new ForwardSharedData { Recipient = " 某公司 " });
        told.Then(new SharedDataForwarded("某公司", null));
        Assert.True(told.Decision!.IsSilent);
    }

    [Theory]
    [InlineData("wuxi", OwnerType.Enterprise, "wuxi-38-2")]
    [InlineData("beijing", OwnerType.CreditAgency, "beijing-23-2")]
    public void Collected_data_are_used_for_what_was_consented_to(string city, OwnerType collector, string provision)
    {
        var story = Lives.NewResource().By(RequesterUnit).Knowing(Collection.At("c1"), Lives.Collected(city, collector, "授信"))
            .Given(Lives.Registered(city) with { CollectionId = "c1" });
        story.When(new UseData { Purpose = "营销" }).ThenRefusedBy($"{provision} purposeExceeded");
        story.When(new UseData { Purpose = "授信" }).Then(new ResourceUsed("授信", null, "c1", null));
        Assert.Equal([provision], story.State.Law.Basis);
    }

    [Fact]
    public void In_Zhengzhou_anybody_uses_public_information()
    {
        var story = Lives.NewResource().By(RequesterUnit).Given(Lives.Registered("zhengzhou", new Description { IsPublic = true })).When(new UseData()).ThenIsDone();
        Assert.Equal(["zhengzhou-20-2"], story.State.Law.Basis);
    }
}
