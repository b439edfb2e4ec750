using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Resources;

/// <summary>The order that no city denies, days, and bodies.</summary>
public class OrderTests
{
    private static readonly RegisterResource Register = new() { CityCode = "tianjin", Name = " 法人库 ", Owner = new Unit("市场局") };

    [Fact]
    public void A_resource_is_registered_once_with_name_owner_and_a_period()
    {
        var story = Lives.NewResource().On(2024, 6, 3);
        story.When(new UpdateResource()).ThenRejected(404, "notFound");
        story.When(Register with { Name = " " }).ThenRejected(400, "invalid", "name");
        story.When(Register with { Owner = new Unit("") }).ThenRejected(400, "invalid", "owner.name");
        story.When(Register with { UpdateCycle = "3 months" }).ThenRejected(400, "invalid", "updateCycle");
        story.When(Register with { LastUpdatedOn = new(2024, 6, 4) }).ThenRejected(400, "invalid", "lastUpdatedOn");
        story.When(Register).Then(new ResourceRegistered("tianjin", "法人库", new Unit("市场局"), new Description(), null, new(2024, 6, 3)));
        story.When(Register).ThenRejected(409, "exists");
    }

    [Fact]
    public void Steps_are_done_in_order_and_not_after_retirement()
    {
        var story = Lives.NewResource().On(2024, 6, 3).Given(Lives.Registered("tianjin"));
        story.When(new UpdateResource { On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
        story.When(new ListInCatalogue()).ThenIsDone();
        story.When(new ListInCatalogue()).ThenRejected(409, "exists");
        story.When(new RecordProtectionReview { Tags = [ProtectionTag.TradeSecret, ProtectionTag.TradeSecret] }).Then(new ResourceProtectionReviewed([ProtectionTag.TradeSecret]));
        story.When(new RetireResource()).ThenIsDone();
        story.When(new UseData()).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void A_collection_or_a_grant_named_in_a_use_is_one_of_this_resource_and_city()
    {
        var story = Lives.NewResource().Given(Lives.Registered("tianjin"))
            .Knowing(Collection.At("c1"), Lives.Collected("wuxi", OwnerType.Enterprise)).Knowing(Sharing.At("s1"), Lives.Granted("tianjin", "other"));
        story.When(new UseData { CollectionId = "c1" }).ThenRejected(400, "unknownCollection", "collectionId");
        story.When(new UseData { SharingId = "s1" }).ThenRejected(400, "unknownSharing", "sharingId");
        story.When(new ForwardSharedData { SharingId = "s1", Recipient = "r" }).ThenRejected(400, "unknownSharing", "sharingId");
        story.When(new ForwardSharedData()).ThenRejected(400, "invalid", "recipient");
    }

    [Fact]
    public void A_body_is_the_command() => Assert.Equal(
        Json.Of(Register with { Name = "n", BaseType = BaseDatabase.MacroEconomy, Shareable = true, UpdateCycle = "P1Y", On = new(2024, 1, 2) }),
        Json.Of(Json.Read<RegisterResource>("""{"city":"tianjin","name":"n","owner":{"name":"市场局"},"baseType":"macroEconomy","shareable":true,"updateCycle":"P1Y","on":"2024-01-02"}""")));
}
