using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Resources;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(ResourcesModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Select(t => t.Name)];

    public static TheoryData<string> Stored =>
        [.. Shape.Events(Module).Concat(new ResourcesModule().Kinds.Select(k => k.StateType)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new ResourcesModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    [Fact]
    public void Every_act_on_resources_has_a_command() =>
        Assert.Empty(Acts.All.Where(a => a.Module == Law.Module.Resources).Select(a => a.Name).Except(Commands.Select(c => c.Data)));

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
