using System.Text.Json.Serialization;
using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>
/// A unit collects a data item. That the item has a source is a fact where another unit of the city is on record as its
/// source, whatever the collector states; otherwise it is what the collector states.
/// </summary>
[Slice(Module.Resources, Collection.Kind, Opens = true), SentBy(Role.CollectorUnit)]
internal sealed record CollectData : Command<Collection>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>The data item: what is collected, not the data.</summary>
    public required string Item { get; init; }

    /// <summary>The unit that collects; that of the sender unless said.</summary>
    public Unit? Collector { get; init; }

    public OwnerType? CollectorType { get; init; }

    public bool? ItemHasSource { get; init; }

    public bool? PurposeStated { get; init; }

    public bool? ConsentGiven { get; init; }

    public IReadOnlyList<string>? ConsentedPurposes { get; init; }

    public string? LegalBasis { get; init; }

    public string? Reason { get; init; }

    public override Act Act => Acts.CollectData;

    public override string? City(EntityId id, Collection collection) => CityCode;

    public override Likeness? LooksFor(Collection collection, Caller caller) => new Likeness(Item) { Items = [Item] };

    public override void Establish(Matter matter, Collection collection, CommandContext context)
    {
        Footing(context).Establish(matter);
        matter.With(Args.CollectData.Reason, Reason.Said());
    }

    public override IEnumerable<IEvent<Collection>> Decide(Collection collection, CommandContext context)
    {
        var collector = CollectorOr(context);
        Order.NotBlank(Item, "item");
        Order.NotBlank(collector.Name, "collector.name");
        return collection.CollectedOn is null
            ? [new DataCollected(CityCode, Item.Trim(), collector, Footing(context), Reason.Said(), SourceIn(context)?.Id.Key)]
            : throw Order.Exists("该采集已登记", "The collection is already registered.");
    }

    private Unit CollectorOr(CommandContext context) => Collector ?? new Unit(context.Caller.Unit ?? "");

    private Candidate? SourceIn(CommandContext context) => context.Found.SourceBesides(CollectorOr(context).Name);

    private CollectionFooting Footing(CommandContext context) => new()
    {
        CollectorType = CollectorType,
        ItemHasSource = SourceIn(context) is null ? ItemHasSource : true,
        PurposeStated = PurposeStated,
        ConsentGiven = ConsentGiven,
        ConsentedPurposes = ConsentedPurposes is null ? null : [.. ConsentedPurposes.Select(p => p.Said()).OfType<string>()],
        LegalBasis = LegalBasis.Said(),
    };
}

internal sealed record DataCollected(string City, string Item, Unit Collector, CollectionFooting Footing, string? Reason, string? SourceId = null) : IEvent<Collection>
{
    public Collection Apply(Collection state, EventContext context) => state with
    {
        City = City,
        Item = Item,
        Collector = Collector,
        Footing = Footing,
        Reason = Reason,
        SourceId = SourceId,
        CollectedOn = context.On,
        Law = state.Law.After(context),
    };
}
