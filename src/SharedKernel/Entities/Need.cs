using System.Collections;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>A code, and what it means where that is known.</summary>
public sealed record Coded(string Code, Text? Label)
{
    /// <summary>A value of a closed list, or any other as it is written.</summary>
    public static Coded Of(object value) => new(FactType.ShowValue(value), value is Enum choice ? FactType.LabelOf(choice) : null);
}

/// <summary>An act that brings what is missing: its URL, the member of its body, and who may send it.</summary>
/// <param name="Act">Its name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Url">Where it is sent; <c>{id}</c> stands for an entity that is another one (the plan a project rests on, its contractor), or not known here.</param>
/// <param name="Member">The member of its body; null where the act itself, or its sender, is what is missing.</param>
/// <param name="SentBy">Who may send it, so that it brings this.</param>
/// <param name="IsThis">It is the very act that was refused: the member goes into the same body.</param>
public sealed record SuppliedBy(string Act, Text Label, string Url, string? Member, IReadOnlyList<Coded> SentBy, bool IsThis);

/// <summary>One thing that is missing, and how it is had.</summary>
/// <param name="Fact">The path of the fact; <c>stage</c> where an act has to come first.</param>
/// <param name="Label">What the fact is.</param>
/// <param name="Wanted">What it has to be.</param>
/// <param name="Example">A value of the member that would do; null where none is at hand.</param>
/// <param name="Given">What it is now.</param>
/// <param name="Missing">The elements that a list lacks.</param>
/// <param name="OneIsEnough">One of the missing elements is enough.</param>
/// <param name="SuppliedBy">The acts that bring it, the nearest first.</param>
public sealed record Need(
    string Fact,
    Text Label,
    Text Wanted,
    object? Example,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Text? Given,
    IReadOnlyList<Coded> Missing,
    bool OneIsEnough,
    IReadOnlyList<SuppliedBy> SuppliedBy)
{
    /// <summary>Stands for the path of a fact where an act is missing that has to come first.</summary>
    public const string Stage = "stage";

    private const int MostWays = 6;

    /// <summary>The act that has to come before one that is out of order; none where none would help.</summary>
    /// <param name="problem">Why it was rejected.</param>
    /// <param name="offers">What can be sent here.</param>
    /// <param name="entity">The entity it was sent to.</param>
    public static IReadOnlyList<Need> Of(Problem problem, Offers offers, EntityId entity)
    {
        OfferedCommand[] ways = [.. problem.First.Select(offers.Find).OfType<OfferedCommand>()];
        return ways.Length == 0 ? [] :
        [
            new Need(
                Stage,
                new Text("前一步骤", "the step before it"),
                new Text($"先办理：{string.Join("或", ways.Select(way => way.Label.Zh))}", $"first: {string.Join(" or ", ways.Select(way => way.Label.En))}"),
                Example: null,
                Given: null,
                Missing: [],
                OneIsEnough: ways.Length > 1,
                [.. ways.Select(way => new SuppliedBy(way.Name, way.Label, way.Kind == entity.Kind ? way.Route.Replace("{id}", entity.Key, StringComparison.Ordinal) : way.Route, Member: null, [.. way.Senders.Select(role => Coded.Of(role))], IsThis: false))]),
        ];
    }

    /// <summary>What a remedy asks for.</summary>
    /// <param name="remedy">The remedy; null where nothing helps.</param>
    /// <param name="act">The act that was refused.</param>
    /// <param name="offers">What can be sent here.</param>
    /// <param name="key">The key of the entity it was sent to; null where it opens one or none is known.</param>
    public static IReadOnlyList<Need> Of(Remedy? remedy, string act, Offers offers, string? key) => remedy is null ? [] : [.. remedy.Changes.Select(change => Of(change, act, offers, key))];

    private static Need Of(Change change, string act, Offers offers, string? key)
    {
        var refused = offers.Find(act);
        (Supply Supply, OfferedCommand Offered)[] ways =
        [
            .. Supplies.Of(change.Fact, act)
                .Select(supply => (Supply: supply, Offered: offers.Find(supply.Command)))
                .Where(way => way.Offered is not null && (refused is null || !refused.Opens || way.Offered.Opens || way.Offered.Kind != refused.Kind))
                .Select(way => (way.Supply, way.Offered!))
                .Take(MostWays),
        ];
        var example = ways is [var (first, offered), ..] && first.Member is { } member ? Fit(change, offered.TypeOf(member)) : Plain(change.Value);
        return new Need(
            change.Fact.Path,
            change.Fact.Label,
            change.Wanted,
            example,
            change.Given is { } given ? FactType.Label(given) : null,
            [.. change.Missing.Select(Coded.Of)],
            change.OneIsEnough,
            [.. ways.Select(way => Way(way.Supply, way.Offered, change, act, refused, key))]);
    }

    private static SuppliedBy Way(Supply supply, OfferedCommand offered, Change change, string act, OfferedCommand? refused, string? key) => new(
        offered.Name,
        Supplies.Label(offered.Name),
        key is not null && !supply.OfAnother && refused?.Kind == offered.Kind ? offered.Route.Replace("{id}", key, StringComparison.Ordinal) : offered.Route,
        supply.Member,
        [.. Senders(supply, offered, change).Select(role => Coded.Of(role))],
        offered.Name == act && !supply.OfAnother);

    /// <summary>Where the fact is who did it, the one whose doing is wanted.</summary>
    private static IEnumerable<Role> Senders(Supply supply, OfferedCommand offered, Change change) =>
        supply.Sender is { } sender ? [sender]
        : supply.Member is null && change.Value is Role wanted && offered.Senders.Any(role => Roles.StandsFor(role, wanted)) ? [wanted]
        : offered.Senders;

    /// <summary>The example as the member takes it: a list where it takes one, a single element where it takes one.</summary>
    private static object? Fit(Change change, Type? type)
    {
        var value = Plain(change.Value);
        if (type is null || value is null)
        {
            return value;
        }

        var isList = type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
        return value switch
        {
            Array list when !isList => change.Missing.IsEmpty ? list.Length == 0 ? null : list.GetValue(0) : change.Missing[0],
            not Array when isList => new[] { ElementOf(type) is { IsEnum: true } choices ? Enum.GetValues(choices).GetValue(0) : "…" },
            bool when type == typeof(string) => "…",
            bool when type == typeof(long) => 1L,
            bool when type != typeof(bool) => null,
            DateOnly when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ => value,
        };
    }

    private static Type? ElementOf(Type list) => list.GetElementType() ?? list.GetGenericArguments().FirstOrDefault();

    private static object? Plain(object? value) => value is Period period ? period.ToString() : value;
}
