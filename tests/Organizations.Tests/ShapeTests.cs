using System.Text;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Organizations;

public class ShapeTests
{
    private static readonly System.Reflection.Assembly Module = typeof(OrganizationsModule).Assembly;

    public static TheoryData<string> Commands => [.. Shape.Commands(Module).Select(t => t.Name)];

    public static TheoryData<string> Stored => [.. Shape.Events(Module).Append(typeof(Organization)).Append(typeof(Training)).Append(typeof(Expert)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_offered_as_the_catalogue_says(string command) => Shape.AssertOffered(Of(command), [Organization.Kind, Training.Kind, Expert.Kind]);

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_can_be_read_back(string type) => Shape.AssertRoundTrip(Of(type));

    [Theory]
    [InlineData("wuxi", "2027-06-03")]
    [InlineData("wuxi", "2027-06-04")]
    [InlineData("tianjin", "2024-06-03")]
    public void A_unit_asks_what_the_contract_asks(string city, string on)
    {
        var body = $$"""
            {"city":"{{city}}","act":"ApplyForFunds","on":"{{on}}","args":{"kind":"construction"},
             "facts":{"organization":{"type":"stateOrgan"},"rectification":{"result":"refused","foundOn":"2024-06-03"},"enterprise":{"inNationalFundGuide":true} } }
            """;
        var asked = ContractReader.ReadDecide(Encoding.UTF8.GetBytes(body));
        var story = OrganizationTests.Registered(city).On(2024, 6, 3).Given(new RectificationFound(RectificationResult.Refused, "p1"));
        var command = new ApplyForFunds { Kind = FundingKind.Construction, InNationalFundGuide = true, On = asked.Matter.On };
        Assert.Equal(Answer(asked.Matter), Answer(story.MatterOf(command)));

        string Answer(Matter matter)
        {
            var decision = Cities.Of(city).Decide(Acts.ApplyForFunds, matter);
            return $"{decision.Outcome} {string.Join(' ', decision.Refusals.Select(r => r.Code + r.Requires))} {string.Join(' ', decision.Cites.Select(p => p.Id))}";
        }
    }

    private static Type Of(string name) => Module.GetTypes().Single(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
