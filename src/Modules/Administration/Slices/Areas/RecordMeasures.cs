using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Something was done in an area.</summary>
internal sealed record AreaMeasuresRecorded(AreaMeasures Measures) : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) => area with { Measures = area.Measures.With(Measures) };
}

/// <summary>Records what was done in an area; one command for each kind of work.</summary>
internal abstract record RecordMeasures : Command<Area>
{
    public sealed override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.Require(context);
        var measures = Measures();
        return measures == new AreaMeasures()
            ? throw Order.Refuse(400, "invalid", "未载明任何事项", "Nothing was recorded.", "$")
            : [new AreaMeasuresRecorded(measures)];
    }

    protected abstract AreaMeasures Measures();
}
