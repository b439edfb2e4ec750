using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using InfoGov.Calendar;
using InfoGov.Disclosure;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Host.Commands;

/// <summary>
/// What an act that publishes made public: the rows, with their addresses in the feed. Where there is none, why not, and what
/// would make it so.
/// </summary>
internal static class PublishedRows
{
    private static readonly ConditionalWeakTable<Lawbook, FrozenSet<string>> ActsThatDisclose = [];

    /// <summary>True for an act that is said to publish, or by which the text of some city makes something public.</summary>
    public static bool Concern(Slice slice, InfoGovHost host) => slice.Name.StartsWith("publish-", StringComparison.Ordinal)
        || (slice.Act is { } act && ActsThatDisclose.GetValue(host.Lawbook, book => Disclosing(book, host.Time.Today())).Contains(act.Name));

    /// <summary>The rows that came or changed with the act; those it is ordered into where it changed none.</summary>
    public static PublishedRow[] Of(IEnumerable<PublicSet> sets, IReadOnlyList<Row> before, IReadOnlyList<Row> after, IReadOnlyList<PublicOrder> orders)
    {
        var byTable = sets.ToDictionary(s => s.Table.Name, s => s.Name, StringComparer.Ordinal);
        Row[] shown = [.. after.Where(row => byTable.ContainsKey(row.Table.Name))];
        Row[] made = [.. shown.Where(row => !before.Any(old => old.Table.Name == row.Table.Name && old.Values.SequenceEqual(row.Values)))];
        if (made.Length == 0)
        {
            made = [.. shown.Where(row => orders.Any(o => o.Holds && o.Set.ToString() == byTable[row.Table.Name]))];
        }

        return [.. made.Select(row => new PublishedRow(byTable[row.Table.Name], row.Key, $"/odata/{byTable[row.Table.Name]}('{Uri.EscapeDataString(row.Key.Replace("'", "''", StringComparison.Ordinal))}')"))];
    }

    /// <summary>Why nothing became public.</summary>
    /// <param name="host">The host.</param>
    /// <param name="slice">The act.</param>
    /// <param name="city">The city whose law governs it.</param>
    /// <param name="sets">The public sets that entities of the kind can appear in.</param>
    /// <param name="orders">What the city orders for the act, in the matter.</param>
    /// <param name="id">The entity.</param>
    /// <param name="english">The language of the texts.</param>
    public static PublishingWarning Warning(InfoGovHost host, Slice slice, Jurisdiction city, IReadOnlyList<string> sets, IReadOnlyList<PublicOrder> orders, EntityId id, bool english)
    {
        var label = slice.Act?.Label ?? new Text(slice.Name, slice.Name);
        PublishingNeed[] byOthers = [.. PublicOrders.InForce(city, host.Time.Today()).Where(rule => rule.Act != slice.Act && sets.Contains(rule.Set.ToString(), StringComparer.Ordinal)).DistinctBy(rule => rule.Act)
            .Select(rule => (rule, Slice: host.Slices.All.FirstOrDefault(s => s.Act == rule.Act && s.Offer.Kind == id.Kind)))
            .Where(other => other.Slice is not null).Select(other => Step(other.Slice!, other.rule, id, english))];
        var (code, message) = (orders.Count, byOthers.Length) switch
        {
            (> 0, _) => ("notOrderedHere", new Text(
                $"已记录，但没有公开：{city.Name.Zh}的规定只令符合下列条件的“{label.Zh}”公开", $"Recorded, but nothing became public: the regulation of {city.Name.En} orders “{label.En}” published only where the following holds")),
            (0, > 0) => ("publicByAnotherAct", new Text(
                $"已记录，尚未公开：{city.Name.Zh}的规定自下列行为起令其公开", $"Recorded, and not public yet: the regulation of {city.Name.En} makes it public with the following act")),
            _ => ("noOrderInThisCity", new Text(
                $"已记录，但没有公开：{city.Name.Zh}的规定没有令“{label.Zh}”公开的条款，办理什么都不会使其进入公开数据",
                $"Recorded, but nothing became public: no provision of {city.Name.En} orders “{label.En}” published, and no further step puts it into the public data")),
        };
        return new PublishingWarning(code, message.In(english), orders.Count > 0 ? [.. orders.Select(order => Need(order, english))] : byOthers);
    }

    private static PublishingNeed Need(PublicOrder order, bool english) => new(order.Set.ToString(), order.Provision.Id)
    {
        Summary = order.Provision.Summary.In(english),
        Missing = order.Missing?.Changes.Select(change => new MissingFact(change.Fact.Path, change.Fact.Label.In(english), change.Wanted.In(english), change.Value)),
    };

    private static PublishingNeed Step(Slice slice, DisclosureRule rule, EntityId id, bool english) => new(rule.Set.ToString(), rule.Provision.Id)
    {
        Act = slice.Act!.Name,
        Label = slice.Act.Label.In(english),
        Url = slice.Route.Replace("{id}", id.Key, StringComparison.Ordinal),
        SentBy = [.. slice.Senders.Roles],
    };

    private static FrozenSet<string> Disclosing(Lawbook lawbook, DateOnly today) =>
        lawbook.All.SelectMany(city => PublicOrders.InForce(city, today)).Select(rule => rule.Act.Name).ToFrozenSet(StringComparer.Ordinal);
}
