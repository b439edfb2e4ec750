using System.Collections.Immutable;
using System.Numerics;

namespace InfoGov.Law;

/// <summary>
/// How a decision is made (contract, "How a decision is made"): the day, secret matters, the rules of the act in the order
/// of the regulation, sanctions, then what follows from an allowed act. Grains and the compliance API both come through here.
/// </summary>
public static class Deciding
{
    private static readonly Fact<bool>[] SecretFacts = [Facts.Project.IsSecret, Facts.InformationSystem.IsSecret, Facts.Plan.IsSecret];

    private static readonly Act AnyOtherStep = new("", Module.Compliance, "", "", "", []);

    /// <summary>The matter is a state secret of any kind.</summary>
    public static bool ConcernsSecret(Matter matter) => Array.Exists(SecretFacts, secret => secret.Holds(matter));

    /// <summary>What the law of the city says about an act.</summary>
    public static Decision Decide(this Jurisdiction city, Act act, Matter matter)
    {
        if (city.EditionOn(matter.On) is not { } edition || matter.On < city.EffectiveFrom)
        {
            return NotApplicable(city.Commencement is { } commencement ? [commencement] : [], textVersion: null);
        }

        if (RoutedOut(edition, act, matter, out var routedBy))
        {
            return NotApplicable(routedBy, edition.From);
        }

        var rules = edition.For(act);
        var cites = new CiteSet(edition);
        ImmutableArray<Refusal>.Builder? refusals = null;
        ImmutableArray<Warning>.Builder? warnings = null;
        foreach (var rule in rules.Conditions)
        {
            if (!rule.When.Holds(matter))
            {
                continue;
            }

            cites.Add(rule.Provision);
            if (rule is not Requirement requirement || requirement.Need.Holds(matter))
            {
                continue;
            }

            var message = Reasons.For(requirement.Code, requirement.Provision);
            if (requirement.Refuses)
            {
                (refusals ??= ImmutableArray.CreateBuilder<Refusal>()).Add(
                    new Refusal(requirement.Provision, requirement.Code, message, requirement.Need.RemedyFor(matter, wanted: true)?.In(matter)));
            }
            else
            {
                (warnings ??= ImmutableArray.CreateBuilder<Warning>()).Add(new Warning(requirement.Provision, requirement.Code, message));
            }
        }

        ImmutableArray<AvailableSanction> sanctions = [];
        if (act == Acts.ImposeSanction || act == Acts.RecordStaffMisconduct)
        {
            sanctions = Sanctioning.Provide(edition, act, matter, ref cites, ref refusals);
        }

        if (refusals is not null)
        {
            return new Decision(DecisionOutcome.Refused, refusals.DrainToImmutable(), Drain(warnings), [], [], sanctions, cites.ToArray(), edition.From);
        }

        var obligations = ImmutableArray<Obligation>.Empty;
        foreach (var duty in rules.Duties)
        {
            if (!duty.When.Holds(matter) || duty.Met.Holds(matter))
            {
                continue;
            }

            cites.Add(duty.Provision);
            var obligation = new Obligation(duty.Type, duty.Actor, duty.To, DueOf(duty, matter), duty.Every, duty.Provision);
            obligations = obligations.Contains(obligation) ? obligations : obligations.Add(obligation);
        }

        var disclosures = ImmutableArray<PublicAppearance>.Empty;
        foreach (var rule in rules.Disclosures)
        {
            if (rule.When.Holds(matter))
            {
                cites.Add(rule.Provision);
                var disclosure = new PublicAppearance(rule.Set, rule.Provision);
                disclosures = disclosures.Contains(disclosure) ? disclosures : disclosures.Add(disclosure);
            }
        }

        return new Decision(DecisionOutcome.Allowed, [], Drain(warnings), obligations, disclosures, sanctions, cites.ToArray(), edition.From);
    }

    /// <summary>The standing duties of a matter under the law of the city.</summary>
    public static DutyList DutiesOf(this Jurisdiction city, Matter matter) => city.DutiesOf(matter, subjects: null);

    /// <summary>The same of an entity alone: the duties that hang on facts of these groups. The list of groups is to be the same object each time.</summary>
    internal static DutyList DutiesOf(this Jurisdiction city, Matter matter, IReadOnlyList<FactGroup>? subjects)
    {
        if (city.EditionOn(matter.On) is not { } edition || matter.On < city.EffectiveFrom)
        {
            return new DutyList([], city.Commencement is { } commencement ? [commencement] : []);
        }

        if (RoutedOut(edition, act: null, matter, out var routedBy))
        {
            return new DutyList([], routedBy);
        }

        var cites = new CiteSet(edition);
        var duties = ImmutableArray.CreateBuilder<StandingDuty>();
        foreach (var rule in subjects is null ? edition.StandingDuties : edition.StandingOf(subjects))
        {
            if (!rule.When.Holds(matter))
            {
                continue;
            }

            cites.Add(rule.Provision);
            var due = DueOf(rule, matter);
            var status = rule.Met.Holds(matter) ? DutyStatus.Met : matter.On > due ? DutyStatus.Overdue : DutyStatus.Pending;
            var duty = new StandingDuty(rule.Type, rule.Actor, rule.To, due, status, rule.Every, rule.Provision) { Rule = rule };
            if (!duties.Any(duty.IsSame))
            {
                duties.Add(duty);
            }
        }

        return new DutyList(duties.DrainToImmutable(), cites.ToArray());
    }

    /// <summary>
    /// True when the two laws cannot differ on an act on a day: the same rules, none of which reads the thresholds where
    /// <paramref name="otherThresholds"/> are supposed.
    /// </summary>
    public static bool DecidesAlike(this Jurisdiction city, Jurisdiction other, Act act, DateOnly day, bool otherThresholds)
    {
        if (city.EditionOn(day) is not { } one || other.EditionOn(day) is not { } two)
        {
            return city.EditionOn(day) is null && other.EditionOn(day) is null;
        }

        var (a, b) = (one.For(act).Conditions, two.For(act).Conditions);
        return act != Acts.ImposeSanction && act != Acts.RecordStaffMisconduct
            && a.SequenceEqual(b) && one.RouteOuts.SequenceEqual(two.RouteOuts) && one.SecretRegimes.SequenceEqual(two.SecretRegimes)
            && !(otherThresholds && a.Any(r => ReadsThresholds(r.When) || (r is Requirement { Need: var need } && ReadsThresholds(need))));

        static bool ReadsThresholds(Condition condition) => condition.FactsRead().Contains(Facts.Thresholds.Entry);
    }

    /// <summary>Every duty rule in force on a day, standing or not.</summary>
    internal static IEnumerable<DutyRule> DutyRules(this Jurisdiction city, DateOnly day) => city.EditionOn(day)?.Duties ?? [];

    /// <summary>The provisions by which a secret matter is left to another law, in all but the acts that the city governs itself.</summary>
    public static ImmutableArray<Provision> RoutedOutBy(this Jurisdiction city, Matter matter) =>
        city.EditionOn(matter.On) is { } edition && RoutedOut(edition, AnyOtherStep, matter, out var by) ? by : [];

    /// <summary>True when the act, or the duties when no act is given, are left to another law.</summary>
    private static bool RoutedOut(Edition edition, Act? act, Matter matter, out ImmutableArray<Provision> by)
    {
        var cites = new CiteSet(edition);
        foreach (var rule in edition.RouteOuts)
        {
            if ((rule.Act is null || rule.Act == act) && rule.When.Holds(matter))
            {
                cites.Add(rule.Provision);
            }
        }

        foreach (var regime in edition.SecretRegimes)
        {
            if (act is not null && !regime.Acts.Contains(act) && regime.When.Holds(matter))
            {
                cites.Add(regime.Provision);
            }
        }

        by = cites.ToArray();
        return !by.IsEmpty || Array.Exists(SecretFacts, secret => secret.Holds(matter) && !GovernedHere(secret));

        bool GovernedHere(Fact<bool> secret) => Array.Exists(
            edition.SecretRegimes,
            regime => ReferenceEquals(regime.Secret, secret) && (act is null || regime.Acts.Contains(act)));
    }

    private static DateOnly? DueOf(DutyRule rule, Matter matter) =>
        rule.Due is { } due && due.TryGet(matter, out var day) ? day : null;

    private static ImmutableArray<T> Drain<T>(ImmutableArray<T>.Builder? builder) => builder?.DrainToImmutable() ?? [];

    private static Decision NotApplicable(ImmutableArray<Provision> cites, DateOnly? textVersion) =>
        new(DecisionOutcome.NotApplicable, [], [], [], [], [], cites, textVersion);
}

/// <summary>Provisions cited by one decision: one bit for each, read out in ordinal order of the ids.</summary>
internal struct CiteSet(Edition edition)
{
    private UInt128 low;
    private UInt128 high;

    public void Add(Provision provision)
    {
        var rank = edition.Ranks[provision];
        if (rank < 128)
        {
            low |= UInt128.One << rank;
        }
        else
        {
            high |= UInt128.One << (rank - 128);
        }
    }

    public readonly ImmutableArray<Provision> ToArray()
    {
        var count = (int)(UInt128.PopCount(low) + UInt128.PopCount(high));
        if (count == 0)
        {
            return [];
        }

        var provisions = new Provision[count];
        var next = 0;
        Read(low, 0, edition, provisions, ref next);
        Read(high, 128, edition, provisions, ref next);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(provisions);
    }

    private static void Read(UInt128 bits, int offset, Edition edition, Provision[] into, ref int next)
    {
        while (bits != UInt128.Zero)
        {
            var rank = (int)UInt128.TrailingZeroCount(bits);
            into[next++] = edition.Ordinal[offset + rank];
            bits &= bits - UInt128.One;
        }
    }
}
