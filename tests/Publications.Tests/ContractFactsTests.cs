using System.Reflection;
using System.Text;
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
    private static readonly string[] AllCities = ["wuxi", "jilin", "zhengzhou", "beijing", "tianjin"];

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
        var separator = facts.Length > 2 ? "," : "";
        var withActor = $$"""{{facts[..^1]}}{{separator}}"actor":{"role":"{{FactType.ShowValue(role)}}"} }""";
        var body = $$"""{"city":"wuxi","act":"{{act}}","on":"2024-06-03","facts":{{withActor}},"args":{{args}}}""";
        var request = ContractReader.ReadDecide(Encoding.UTF8.GetBytes(body));
        var matter = asked();
        Assert.Equal(Established(request.Matter), Established(matter));
        foreach (var city in AllCities)
        {
            Assert.Equal(Answer(city, request.Act, request.Matter), Answer(city, request.Act, matter));
        }
    }

    [Fact]
    public void Every_act_of_the_module_is_compared() => Assert.Equal(
        Shape.Commands(typeof(PublicationsModule).Assembly).Select(c => c.Name).Where(c => Acts.Find(c) is not null).Order(StringComparer.Ordinal),
        Questions.Keys.Order(StringComparer.Ordinal));

    internal static IEnumerable<(string Name, Condition Fact)> Catalogue(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType.IsAssignableTo(typeof(Condition)))
            .Select(f => ($"{type.Name}.{f.Name}", (Condition)f.GetValue(null)!))
            .Concat(type.GetNestedTypes().SelectMany(Catalogue));

    private static string Answer(string city, Act act, Matter matter)
    {
        var decision = Cities.Of(city).Decide(act, matter);
        return string.Join('\n',
        [
            $"{city} {decision.Outcome} {string.Join(' ', decision.Cites.Select(p => p.Id))}",
            .. decision.Refusals.Select(r => $"{r.Provision?.Id} {r.Code} {r.Requires}"),
            .. decision.Warnings.Select(w => $"{w.Provision.Id} {w.Code}"),
            .. decision.Obligations.Select(o => $"{o.Type} {o.Actor} {o.To} {o.Due} {o.Every} {o.Provision.Id}"),
            .. decision.Disclosures.Select(d => $"{d.Set} {d.Provision.Id}"),
        ]);
    }

    /// <summary>Every fact and argument that holds, by its place in the catalogue.</summary>
    private static string[] Established(Matter matter) =>
        [.. Catalogue(typeof(Facts)).Concat(Catalogue(typeof(Args))).Where(f => f.Fact.Holds(matter)).Select(f => f.Name)];
}
