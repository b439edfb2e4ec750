using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>The text of a regulation as it stands from one day until its next change, with its rules sorted by act.</summary>
internal sealed class Edition
{
    private static readonly ActRules Silent = new([], [], []);
    private readonly FrozenDictionary<Act, ActRules> byAct;

    // A kind of entity has one list of groups; there are as many entries as kinds.
    private readonly ConcurrentDictionary<IReadOnlyList<FactGroup>, DutyRule[]> bySubjects = new(ReferenceEqualityComparer.Instance);

    public Edition(ImmutableArray<Provision> provisions, DateOnly from, Func<Rule, Rule>? amend = null)
    {
        From = from;
        Provisions = [.. provisions.Where(p => p.IsInForce(from))];
        Ordinal = [.. Provisions.OrderBy(p => p.Id, StringComparer.Ordinal)];
        Ranks = Ordinal.Select((p, i) => (p, i)).ToFrozenDictionary(x => x.p, x => x.i);
        var rules = Provisions.SelectMany(p => p.Rules).Select(rule => amend?.Invoke(rule) ?? rule).ToArray();
        RouteOuts = [.. rules.OfType<RouteOut>()];
        SecretRegimes = [.. rules.OfType<SecretRegime>()];
        Duties = [.. rules.OfType<DutyRule>()];
        StandingDuties = [.. Duties.Where(d => d.Standing)];
        Sanctions = [.. rules.OfType<SanctionRule>()];
        byAct = Acts.All.Concat(Registers.All.Select(register => register.Act)).ToFrozenDictionary(act => act, act => new ActRules(
            [.. rules.Where(r => (r as Requirement)?.Act == act || (r as Permission)?.Act == act || (r as RegisterRule)?.Register.Act == act)],
            [.. rules.OfType<DutyRule>().Where(d => d.OnActs.Contains(act))],
            [.. rules.OfType<DisclosureRule>().Where(d => d.Act == act)]));
    }

    public DateOnly From { get; }

    /// <summary>The provisions in force, in the order of the regulation.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>The same in ordinal order of the ids.</summary>
    public ImmutableArray<Provision> Ordinal { get; }

    public FrozenDictionary<Provision, int> Ranks { get; }

    public RouteOut[] RouteOuts { get; }

    public SecretRegime[] SecretRegimes { get; }

    public DutyRule[] Duties { get; }

    public DutyRule[] StandingDuties { get; }

    public SanctionRule[] Sanctions { get; }

    /// <summary>The standing duties of an entity whose facts are of these groups.</summary>
    public DutyRule[] StandingOf(IReadOnlyList<FactGroup> subjects) =>
        bySubjects.GetOrAdd(subjects, static (groups, all) => [.. all.Where(rule => rule.IsOf(groups))], StandingDuties);

    public ActRules For(Act act) => byAct.GetValueOrDefault(act, Silent);

    internal sealed record ActRules(Rule[] Conditions, DutyRule[] Duties, DisclosureRule[] Disclosures);
}
