using System.Reflection;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Slices;

/// <summary>A command asks the law the same question as a body of the contract: the same things are established, and every city answers alike.</summary>
internal static class SameQuestion
{
    private static readonly string[] AllCities = ["wuxi", "jilin", "zhengzhou", "beijing", "tianjin"];

    /// <summary>Compares the command, sent on 2024-06-03, with the facts and arguments of a body.</summary>
    public static void Assert<TState>(Story<TState> story, Command<TState> command, string facts, string args = "{}")
        where TState : class =>
        Compare(command.Act!.Name, story.MatterOf(command), facts, args, story.Caller.Role!.Value);

    /// <summary>Compares what a command asked, sent in a role on 2024-06-03, with the facts and arguments of a body.</summary>
    public static void Compare(string act, Matter asked, string facts, string args, Role role)
    {
        var actor = $$""" "actor":{"role":"{{FactType.ShowValue(role)}}"} """;
        var withActor = facts == "{}" ? $"{{{actor}}}" : $"{facts[..^1]},{actor}}}";
        Compare($$"""{"city":"wuxi","act":"{{act}}","on":"2024-06-03","facts":{{withActor}},"args":{{args}} }""", asked);
    }

    /// <summary>Compares what a command asked with a whole body.</summary>
    public static void Compare(string body, Matter asked)
    {
        var request = ContractReader.ReadDecide(Encoding.UTF8.GetBytes(body));
        Xunit.Assert.Equal(Established(request.Matter), Established(asked));
        Xunit.Assert.Equal(AllCities.Select(c => Answer(c, request.Act, request.Matter)), AllCities.Select(c => Answer(c, request.Act, asked)));
    }

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
            .. decision.Sanctions.Select(s => $"{s.Kind} {s.By} {s.Minimum} {s.Maximum} {s.Provision.Id}"),
        ]);
    }

    /// <summary>Every fact and argument that holds, by its place in the catalogue.</summary>
    private static string[] Established(Matter matter) =>
        [.. Catalogue(typeof(Facts)).Concat(Catalogue(typeof(Args))).Where(f => f.Fact.Holds(matter)).Select(f => f.Name)];

    /// <summary>The facts declared in a group of the catalogue and in those nested in it.</summary>
    public static IEnumerable<(string Name, Condition Fact)> Catalogue(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType.IsAssignableTo(typeof(Condition)))
            .Select(f => ($"{type.Name}.{f.Name}", (Condition)f.GetValue(null)!))
            .Concat(type.GetNestedTypes().SelectMany(Catalogue));
}
