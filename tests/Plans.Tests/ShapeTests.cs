using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Plans;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(PlansModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Select(t => t.Name)];

    public static TheoryData<string> Stored => [.. Shape.Events(Module).Append(typeof(Plan)).Append(typeof(AnnualPlan)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) =>
        Shape.AssertOffered(Of(command), new PlansModule().Kinds.Select(k => k.Name));

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    [Fact]
    public void Every_act_on_plans_and_annual_plans_has_a_command()
    {
        var acts = Acts.All.Where(a => a.Entity is "plan" or "annualPlan").Select(a => a.Name).ToArray();
        Assert.Equal(13, acts.Length);
        Assert.Empty(acts.Except(Commands.Select(c => c.Data)));
    }

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
