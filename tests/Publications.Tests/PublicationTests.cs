using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Publications;

/// <summary>Publishing in each city, and what of it is public.</summary>
public class PublicationTests
{
    private static readonly PublishInformation Publish = new() { CityCode = "wuxi", Title = " 通告 ", Unit = "某局", OrganizationType = OwnerType.StateOrgan };

    [Fact]
    public void In_Wuxi_publisher_and_responsible_person_are_named()
    {
        Lives.NewPublication().By(StateOrgan).When(Publish with { Publisher = "某局" }).ThenRefusedBy("wuxi-40-1 publisherRequired");
        var story = Lives.NewPublication().By(StateOrgan).When(Publish with { Publisher = "某局", ResponsiblePerson = "张三" }).ThenIsDone();
        Assert.Equal(["wuxi-40-1"], story.State.Law.Basis);
        Assert.Empty(Lives.RowsOf(story));
    }

    [Theory]
    [InlineData("jilin", "jilin-29-2")]
    [InlineData("zhengzhou", "zhengzhou-28-1")]
    [InlineData("beijing", "beijing-36-1")]
    public void Prohibited_content_is_not_published(string city, string provision)
    {
        Lives.NewPublication().By(InternetOperator).When(Publish with { CityCode = city, ProhibitedContent = true }).ThenRefusedBy($"{provision} prohibitedContent");
        Lives.NewPublication().By(InternetOperator).When(Publish with { CityCode = city, ProhibitedContent = false }).ThenIsDone();
    }

    [Fact]
    public void In_Zhengzhou_public_services_use_the_platform()
    {
        var publish = Publish with { CityCode = "zhengzhou", OrganizationType = OwnerType.PublicServiceUnit, Livelihood = true, Channels = [PublicationChannel.OwnWebsite] };
        Lives.NewPublication().By(PublicServiceUnit).When(publish).ThenRefusedBy("zhengzhou-22-1 platformChannelRequired");
        var story = Lives.NewPublication().By(PublicServiceUnit).When(publish with { Channels = [PublicationChannel.OwnWebsite, PublicationChannel.PublicServicePlatform] }).ThenIsDone();
        Assert.Empty(Lives.RowsOf(story));
    }

    [Theory]
    [InlineData("beijing", OwnerType.AuthorizedOrganization, "beijing-19-1")]
    [InlineData("tianjin", OwnerType.StateOrgan, "tianjin-15-2")]
    public void Government_information_is_public_where_a_provision_orders_it(string city, OwnerType type, string provision)
    {
        var publish = Publish with { CityCode = city, OrganizationType = type, ResponsiblePerson = "张三", DocumentNumber = "1号", Content = "全文" };
        var story = Lives.NewPublication().On(2024, 6, 3).By(StateOrgan).When(publish).ThenIsDone();
        var (table, values) = Assert.Single(Lives.RowsOf(story));
        Assert.Equal("government_info_items", table);
        Assert.Equal(["p1", city, provision, "某局", new DateOnly(2024, 6, 3), "通告", "某局", "1号"], values);
        story.When(new WithdrawPublication { Reason = "有误" }).Then(new PublicationWithdrawn("有误"));
        Assert.Empty(Lives.RowsOf(story));
        story.When(new WithdrawPublication { Reason = "有误" }).ThenRejected(409, "wrongStage");

        var secret = Lives.NewPublication().On(2024, 6, 3).By(StateOrgan).When(publish).ThenIsDone();
        secret.By(SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).Then(new PublicationFoundSecret());
        Forgotten.Assert(secret, ["government_info_items/p1"], "通告", "某局", "张三", "1号", "全文");
        Assert.Equal(Lives.GoneFrom(story), Lives.GoneFrom(secret));
        secret.By(StateOrgan).When(new WithdrawPublication { Reason = "有误" }).ThenRejected(422, "notApplicable");
    }

    [Fact]
    public void In_Beijing_public_services_are_disclosed_and_the_responsible_person_is_not()
    {
        var publish = Publish with { CityCode = "beijing", OrganizationType = OwnerType.PublicServiceUnit, Publisher = "水务集团", ResponsiblePerson = "张三", Kind = ServiceItem.Fees, Content = "水价" };
        var (table, values) = Assert.Single(Lives.RowsOf(Lives.NewPublication().On(2024, 6, 3).By(PublicServiceUnit).When(publish).ThenIsDone()));
        Assert.Equal("public_service_disclosures", table);
        Assert.Equal(["p1", "beijing", "beijing-20-1a", "水务集团", new DateOnly(2024, 6, 3), "某局", "fees", "水价"], values);
    }

    [Theory]
    [InlineData("jilin", OwnerType.StateOrgan)]
    [InlineData("zhengzhou", OwnerType.StateOrgan)]
    [InlineData("tianjin", OwnerType.PublicServiceUnit)]
    [InlineData("beijing", OwnerType.Enterprise)]
    public void What_no_provision_orders_is_not_public(string city, OwnerType type) =>
        Assert.Empty(Lives.RowsOf(Lives.NewPublication().By(StateOrgan).When(Publish with { CityCode = city, OrganizationType = type }).ThenIsDone()));

    [Fact]
    public void A_publication_has_a_title_and_a_unit_and_is_made_once()
    {
        var story = Lives.NewPublication();
        story.When(new WithdrawPublication { Reason = "r" }).ThenRejected(404, "notFound");
        story.When(Publish with { CityCode = "tianjin", Title = "" }).ThenRejected(400, "invalid", "title");
        story.When(Publish with { CityCode = "tianjin", Unit = null }).ThenRejected(400, "invalid", "unit");
        story.When(Publish with { CityCode = "tianjin" }).ThenIsDone();
        story.When(Publish with { CityCode = "tianjin" }).ThenRejected(409, "exists");
    }

    [Fact]
    public void A_body_is_the_command() => Assert.Equal(
        Json.Of(Publish with { Title = "t", Channels = [PublicationChannel.PressConference], Kind = ServiceItem.Procedure }),
        Json.Of(Json.Read<PublishInformation>("""{"city":"wuxi","title":"t","unit":"某局","organizationType":"stateOrgan","channels":["pressConference"],"kind":"procedure"}""")));
}
