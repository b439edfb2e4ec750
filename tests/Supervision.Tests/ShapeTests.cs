using InfoGov.Slices;

namespace InfoGov.Supervision;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(SupervisionModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Where(t => t.GetCustomAttributes(typeof(Entities.SliceAttribute), inherit: false).Length > 0 && t != typeof(ReportViolation)).Select(t => t.Name)];

    public static TheoryData<string> Stored => [.. Shape.Events(Module).Append(typeof(Violation)).Append(typeof(StaffMember)).Append(typeof(Inspection)).Append(typeof(Evaluation)).Select(t => t.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new SupervisionModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    /// <summary>The catalogue names citizens; an organ that comes upon unlawful conduct reports it too.</summary>
    [Fact]
    public void A_citizen_and_any_organ_report_a_violation()
    {
        var sentBy = typeof(ReportViolation).GetCustomAttributes(typeof(Entities.SentByAttribute), inherit: false).Cast<Entities.SentByAttribute>().Single();
        Law.Role[] admitted = [Law.Role.Citizen, Law.Role.CityInformatizationAuthority, Law.Role.Police, Law.Role.DistrictGovernment, Law.Role.StateOrgan];
        Assert.All(admitted, role => Assert.True(sentBy.Admits(new Entities.Caller("k", role))));
        Assert.False(sentBy.Admits(new Entities.Caller("k", Law.Role.Contractor)));
    }

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
