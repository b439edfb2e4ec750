using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Projects;

public class NetworkTests
{
    private static readonly RegisterPrivateNetwork New = new() { CityCode = "wuxi", Name = "专网", Owner = new Unit("某局"), Kind = NetworkKind.GovernmentPrivate, IsNew = true };

    [Fact]
    public void Wuxi_is_silent_on_private_networks()
    {
        var story = Story().When(New).ThenIsDone();
        Assert.Equal(("wuxi", "专网"), (story.State.City, story.State.Name));
        story.When(New).ThenRejected(409, "exists");
    }

    [Fact]
    public void Beijing_knows_no_exception() =>
        Story().When(New with { CityCode = "beijing", StatePrescribed = true }).ThenRefusedBy("beijing-29-3a newPrivateNetwork");

    [Fact]
    public void Jilin_excepts_what_the_State_prescribes()
    {
        Story().When(New with { CityCode = "jilin" }).ThenRefusedBy("jilin-21-2a newPrivateNetwork");
        Story().When(New with { CityCode = "jilin", StatePrescribed = true }).ThenIsDone();
    }

    private static Story<Network> Story() => new Story<Network>(new ProjectsModule().Kinds.OfType<EntityKind<Network>>().Single()).By(Role.StateOrgan);
}
