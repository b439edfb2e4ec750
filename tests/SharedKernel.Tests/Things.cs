using InfoGov.Finding;

namespace InfoGov.Tests;

/// <summary>Something that can be mistaken for another, with a name, a unit and items.</summary>
internal sealed record Thing(string? Name, string? Unit, string? City, string? Item, bool IsSource)
{
    public static readonly EntityKind<Thing> Kind = new("thing", new Thing(null, null, null, null, IsSource: false))
    {
        City = (_, thing) => thing.City,
        Outline = thing => thing.Name is null ? null : new Outline(thing.Name, thing.Unit),
        Likeness = thing => new Likeness(thing.Name, thing.Unit)
        {
            Items = thing.Item is null ? [] : [thing.Item],
            SourceOf = thing.IsSource ? [thing.Item!] : [],
        },
    };

    public static EntityId Id(string key) => new("thing", key);
}

/// <summary>Names a thing; its item is looked for first.</summary>
internal sealed record NameThing(string? Name, string? Unit = null, string? Item = null, string Where = "bareville", bool IsSource = false) : Command<Thing>
{
    public override string? City(EntityId id, Thing state) => Where;

    public override Likeness? LooksFor(Thing state, Caller caller) => Item is null ? null : new Likeness(Item) { Items = [Item] };

    public override IEnumerable<IEvent<Thing>> Decide(Thing state, CommandContext context) => context.Found.Any(c => c.Because.Contains(LikenessReason.IsSource))
        ? throw Order.Refuse(409, "hasSource", "已有来源", string.Join(' ', context.Found.Select(c => c.Id.Key)))
        : [new ThingNamed(Name, Unit, Where, Item, IsSource)];
}

internal sealed record ThingNamed(string? Name, string? Unit, string? City, string? Item, bool IsSource) : IEvent<Thing>
{
    public Thing Apply(Thing state, EventContext context) => new(Name, Unit, City, Item, IsSource);
}

/// <summary>A grain for each thing.</summary>
[Orleans.GrainType("thing")]
internal sealed class ThingGrain(CommandWay way) : EntityGrain<Thing>(way)
{
    public static EntityKind<Thing> Description => Thing.Kind;
}
