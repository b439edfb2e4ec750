namespace InfoGov.Law;

/// <summary>What a city's text orders into public sets, asked from the side of an act.</summary>
public static class PublicOrders
{
    /// <summary>Every order of a city that is in force on a day.</summary>
    public static IEnumerable<DisclosureRule> InForce(Jurisdiction city, DateOnly day) =>
        city.Provisions.Where(p => p.IsInForce(day)).SelectMany(p => p.Rules).OfType<DisclosureRule>();

    /// <summary>The orders for an act, each with what is missing for it in a matter; nothing is missing where it holds.</summary>
    public static IReadOnlyList<PublicOrder> Of(Jurisdiction city, Act act, Matter matter) =>
    [
        .. InForce(city, matter.On).Where(rule => rule.Act == act)
            .Select(rule => new PublicOrder(rule.Set, rule.Provision, rule.When.Holds(matter), rule.When.RemedyFor(matter, wanted: true))),
    ];
}

/// <summary>An order to make the subject of an act public.</summary>
/// <param name="Set">The set it is to appear in.</param>
/// <param name="Provision">The provision that orders it.</param>
/// <param name="Holds">It is ordered in this matter.</param>
/// <param name="Missing">What would make it hold; null where no change of facts does.</param>
public sealed record PublicOrder(DisclosureSet Set, Provision Provision, bool Holds, Remedy? Missing);
