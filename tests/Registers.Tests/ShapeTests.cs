using InfoGov.Slices;

namespace InfoGov.Registers;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(RegistersModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Select(t => t.Name)];

    public static TheoryData<string> Stored => [.. Shape.Events(Module).Append(typeof(RegisterEntry)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new RegistersModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
