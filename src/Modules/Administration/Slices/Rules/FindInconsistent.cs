using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>An organ finds rules inconsistent with the regulation; they are amended or repealed.</summary>
[Slice(Module.Administration, IssuedRules.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments, Role.LegislativeOffice)]
internal sealed record FindInconsistent : Command<IssuedRules>
{
    public string? Reason { get; init; }

    public override IEnumerable<IEvent<IssuedRules>> Decide(IssuedRules rules, CommandContext context)
    {
        rules.Require(context);
        return [new RulesFoundInconsistent(Reason?.Trim())];
    }
}

internal sealed record RulesFoundInconsistent(string? Reason) : EntryEvent<IssuedRules>
{
    protected override IssuedRules Happen(IssuedRules rules, EventContext context) =>
        rules with { InconsistentSince = context.On, AmendedOrRepealedOn = null };
}
