using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Publications;

/// <summary>
/// A grain asks the law the same question as a body of <c>POST /api/compliance/decide</c> with the same facts: the same
/// things are established, and every city gives the same answer.
/// </summary>
public class ContractFactsTests
{
    private static readonly Dictionary<string, (Func<Matter> Asked, Role Role, string Facts, string Args)> Questions = new(StringComparer.Ordinal)
    {
        ["PublishInformation"] = (
            () => Lives.NewPublication().By(StateOrgan).MatterOf(new PublishInformation
            {
                CityCode = "beijing", Title = "t", OrganizationType = OwnerType.StateOrgan, Publisher = " p ", ResponsiblePerson = "r",
                Channels = [PublicationChannel.Gazette, PublicationChannel.PublicServicePlatform], Livelihood = true, ProhibitedContent = false,
            }),
            StateOrgan,
            """{"organization":{"type":"stateOrgan"},"publication":{"publisher":"p","responsiblePerson":"r","channels":["gazette","publicServicePlatform"],"livelihood":true,"prohibitedContent":false}}""", "{}"),
        ["SubmitDisclosureRequest"] = (
            () => Lives.NewRequest().By(Citizen).MatterOf(new SubmitDisclosureRequest { CityCode = "beijing", Addressee = "a", Subject = "s", ReplyDueOn = new(2024, 7, 1) }),
            Citizen, """{"request":{"receivedOn":"2024-06-03","replyDueOn":"2024-07-01"}}""", "{}"),
    };

    public static TheoryData<string> AllActs => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(AllActs))]
    public void A_grain_asks_what_the_contract_asks(string act)
    {
        var (asked, role, facts, args) = Questions[act];
        SameQuestion.Compare(act, asked(), facts, args, role);
    }

    [Fact]
    public void Every_act_of_the_module_is_compared() => Assert.Equal(
        Shape.Commands(typeof(PublicationsModule).Assembly).Select(c => c.Name).Where(c => Acts.Find(c) is not null).Order(StringComparer.Ordinal),
        Questions.Keys.Order(StringComparer.Ordinal));
}
