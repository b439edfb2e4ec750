using InfoGov.Slices;

namespace InfoGov.Publications;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(PublicationsModule).Assembly;

    /// <summary>What the installation itself sends, and what an applicant does by the code of a request.</summary>
    private static readonly string[] Inside = ["RecomputeReplyDue", "SetDisclosureTerms", "ObjectToReply", "WithdrawRequest"];

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Select(t => t.Name).Except(Inside, StringComparer.Ordinal)];

    public static TheoryData<string> Stored =>
        [.. Shape.Events(Module).Concat(new PublicationsModule().Kinds.Select(k => k.StateType)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new PublicationsModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
