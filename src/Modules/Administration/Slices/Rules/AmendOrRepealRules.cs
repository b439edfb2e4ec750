using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Those who issued rules amend or repeal them.</summary>
[Slice(Module.Administration, IssuedRules.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record AmendOrRepealRules : Command<IssuedRules>
{
    public required bool Repealed { get; init; }

    public string? Summary { get; init; }

    public override IEnumerable<IEvent<IssuedRules>> Decide(IssuedRules rules, CommandContext context)
    {
        rules.Require(context, rules.InconsistentSince);
        return [new RulesAmendedOrRepealed(Repealed, Summary?.Trim())];
    }
}

internal sealed record RulesAmendedOrRepealed(bool Repealed, string? Summary) : EntryEvent<IssuedRules>
{
    protected override IssuedRules Happen(IssuedRules rules, EventContext context) => rules with { AmendedOrRepealedOn = context.On };
}
