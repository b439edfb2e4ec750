using System.Text.Json.Serialization;
using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A unit collects a data item.</summary>
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

    public override string? City(GrainId id, Collection collection) => CityCode;

    public override void Establish(Matter matter, Collection collection, CommandContext context)
    {
        Footing().Establish(matter);
        matter.With(Args.CollectData.Reason, Reason.Said());
    }

    public override IEnumerable<IEvent<Collection>> Decide(Collection collection, CommandContext context)
    {
        var collector = Collector ?? new Unit(context.Caller.Unit ?? "");
        Order.NotBlank(Item, "item");
        Order.NotBlank(collector.Name, "collector.name");
        return collection.CollectedOn is null
            ? [new DataCollected(CityCode, Item.Trim(), collector, Footing(), Reason.Said())]
            : throw Order.Exists("该采集已登记", "The collection is already registered.");
    }

    private CollectionFooting Footing() => new()
    {
        CollectorType = CollectorType,
        ItemHasSource = ItemHasSource,
        PurposeStated = PurposeStated,
        ConsentGiven = ConsentGiven,
        ConsentedPurposes = ConsentedPurposes is null ? null : [.. ConsentedPurposes.Select(p => p.Said()).OfType<string>()],
        LegalBasis = LegalBasis.Said(),
    };
}

internal sealed record DataCollected(string City, string Item, Unit Collector, CollectionFooting Footing, string? Reason) : IEvent<Collection>
{
    public Collection Apply(Collection state, EventContext context) => state with
    {
        City = City,
        Item = Item,
        Collector = Collector,
        Footing = Footing,
        Reason = Reason,
        CollectedOn = context.On,
        Law = state.Law.After(context),
    };
}
