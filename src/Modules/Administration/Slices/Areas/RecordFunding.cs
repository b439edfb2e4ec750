using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>What funds an area has in a year.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.Government, Role.FinanceAuthority)]
internal sealed record RecordFunding : Command<Area>
{
    /// <summary>The year; that of the day unless said.</summary>
    public long? Year { get; init; }

    public bool? SpecialFundAllocated { get; init; }

    public bool? SpecialFundInBudget { get; init; }

    public bool? IndustryFundAllocated { get; init; }

    public override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.Require(context);
        return [new AreaFundingRecorded(Year ?? context.On.Year, SpecialFundAllocated, SpecialFundInBudget, IndustryFundAllocated)];
    }
}

internal sealed record AreaFundingRecorded(long Year, bool? SpecialFundAllocated, bool? SpecialFundInBudget, bool? IndustryFundAllocated) : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context)
    {
        var known = area.Funding.FirstOrDefault(f => f.Year == Year);
        var funding = new AreaFunding(
            Year,
            SpecialFundAllocated ?? known?.SpecialFundAllocated,
            SpecialFundInBudget ?? known?.SpecialFundInBudget,
            IndustryFundAllocated ?? known?.IndustryFundAllocated);
        return area with { Funding = [.. area.Funding.Where(f => f.Year != Year), funding] };
    }
}
