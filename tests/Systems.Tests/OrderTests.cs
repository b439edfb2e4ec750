using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Systems;

/// <summary>The order that no city denies, days, and bodies.</summary>
public class OrderTests
{
    private static readonly RegisterSystem Register = new() { CityCode = "wuxi", Name = " 系统 ", Owner = new Owner("某局") };

    [Fact]
    public void A_step_on_no_system_is_not_found() => Lives.NewSystem().When(new RecordBuilt()).ThenRejected(404, "notFound");

    [Fact]
    public void A_system_is_registered_once_with_name_and_owner()
    {
        var story = Lives.NewSystem();
        story.When(Register with { Name = " " }).ThenRejected(400, "invalid", "name");
        story.When(Register with { Owner = new Owner("") }).ThenRejected(400, "invalid", "owner.name");
        story.When(Register).Then(new SystemRegistered("wuxi", "系统", new Owner("某局"), new Description(), null, null));
        story.When(Register).ThenRejected(409, "exists");
        Assert.Equal("unit", Lives.NewSystem().By(Role.OwnerOperator).When(Register with { Owner = null }).ThenIsDone().State.Owner.Name);
    }

    [Fact]
    public void The_law_refuses_before_the_machine_does() =>
        Lives.NewSystem().Given(Lives.Registered("wuxi"), new ProtectionLevelDetermined(3), new SystemPutIntoUse(null)).When(new PutSystemIntoUse())
            .ThenRefusedBy("wuxi-45-2 securityTestMissing");

    [Fact]
    public void A_system_is_built_once_and_put_into_use_once()
    {
        var story = Lives.NewSystem().On(2024, 6, 3).Given(Lives.Registered("zhengzhou"), new SystemBuilt());
        story.When(new RecordBuilt()).ThenRejected(409, "wrongStage");
        story.When(new PutSystemIntoUse { On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
        story.When(new PutSystemIntoUse()).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenRejected(409, "wrongStage");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_level_is_one_to_five(int level) =>
        Lives.NewSystem().Given(Lives.Registered("wuxi")).When(new DetermineProtectionLevel { Level = level }).ThenRejected(400, "invalid", "level");

    [Fact]
    public void A_level_is_determined_before_it_is_filed() =>
        Lives.NewSystem().Given(Lives.Registered("beijing")).When(new FileProtectionLevel()).ThenRejected(409, "wrongStage");

    [Fact]
    public void An_act_may_have_been_done_earlier_but_not_before_registration()
    {
        var story = Lives.NewSystem().On(2024, 3, 1).Given(Lives.Registered("wuxi")).On(2024, 6, 3);
        story.When(new RecordBuilt { On = new(2024, 2, 29) }).ThenRejected(409, "tooEarly", "on");
        story.When(new RecordBuilt { On = new(2024, 3, 1) }).Then(new SystemBuilt());
        Assert.Equal(new DateOnly(2024, 3, 1), story.State.Days.Built);
    }

    [Fact]
    public void A_correction_keeps_what_it_does_not_name()
    {
        var story = Lives.NewSystem().Given(Lives.Registered("wuxi")).When(new CorrectSystem { Name = "新名", IsImportant = true }).ThenIsDone();
        Assert.Equal(("新名", "大数据局", true, OwnerType.StateOrgan), (story.State.Name, story.State.Owner.Name, story.State.Description.IsImportant!.Value, story.State.Description.OwnerType!.Value));
        story.When(new CorrectSystem { Name = "" }).ThenRejected(400, "invalid", "name");
    }

    [Fact]
    public void A_body_is_the_command() => Assert.Equal(
        Json.Of(Register with { Name = "n", Kind = SystemKind.TopLevelPlatform, Network = NetworkBasis.LeasedVpn, CommunityPlatformCount = 1, On = new(2024, 1, 2) }),
        Json.Of(Json.Read<RegisterSystem>("""{"city":"wuxi","name":"n","owner":{"name":"某局"},"kind":"topLevelPlatform","network":"leasedVpn","communityPlatformCount":1,"on":"2024-01-02"}""")));
}
