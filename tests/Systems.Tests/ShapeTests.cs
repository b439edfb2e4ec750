using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Systems;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(SystemsModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Select(t => t.Name)];

    public static TheoryData<string> Stored =>
        [.. Shape.Events(Module).Append(typeof(InformationSystem)).Append(typeof(Incident)).Append(typeof(Website)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new SystemsModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    [Fact]
    public void Every_act_on_systems_incidents_and_websites_has_a_command() =>
        Assert.Empty(Acts.All.Where(a => a.Module == Law.Module.Systems).Select(a => a.Name).Except(Commands.Select(c => c.Data)));

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
