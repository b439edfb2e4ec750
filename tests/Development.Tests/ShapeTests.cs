using InfoGov.Slices;

namespace InfoGov.Development;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(DevelopmentModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Where(t => t.GetCustomAttributes(typeof(Entities.SliceAttribute), inherit: false).Length > 0).Select(t => t.Name)];

    public static TheoryData<string> Stored => [.. Shape.Events(Module).Append(typeof(Fund)).Append(typeof(Guide)).Append(typeof(Survey)).Append(typeof(Enterprise)).Append(typeof(Provider)).Select(t => t.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new DevelopmentModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
