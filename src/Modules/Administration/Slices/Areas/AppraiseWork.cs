using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>The leading group appraises the informatization work of an area.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.LeadingGroup, Role.InformatizationAuthority)]
internal sealed record AppraiseWork : Command<Area>
{
    public string? Summary { get; init; }

    public override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.Require(context, area.WorkAppraisedOn);
        return [new WorkAppraised(Summary?.Trim())];
    }
}

internal sealed record WorkAppraised(string? Summary) : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) => area with { WorkAppraisedOn = context.On };
}
