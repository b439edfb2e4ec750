using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>A fact a rule read, with its value as a request would state it; null where it is absent.</summary>
public sealed record FactReading(Fact Fact, string? Value);

/// <summary>
/// A rule that was considered: whether it applies to the matter, and whether what it needs is there (null where it needs nothing
/// or does not apply).
/// </summary>
public sealed record RuleTrace(Rule Rule, string? Code, bool Applies, bool? Held, ImmutableArray<FactReading> Facts, Remedy? Remedy);

/// <summary>Why a decision came out as it did, and for a refusal what would make it pass; null where nothing would.</summary>
public sealed record Explanation(ImmutableArray<RuleTrace> Rules, Remedy? ToPass);

/// <summary>Explains decisions: every rule considered, and the facts it read.</summary>
public static class Explaining
{
    private const int MostRounds = 12;

    /// <summary>Explains the decision of a city on an act.</summary>
    public static Explanation Explain(this Jurisdiction city, Act act, Matter matter)
    {
        if (city.EditionOn(matter.On) is not { } edition)
        {
            return new Explanation([], ToPass: new Remedy([], city.EffectiveFrom));
        }

        var rules = edition.For(act);
        IEnumerable<Rule> considered =
        [
            .. edition.RouteOuts.Where(r => r.Act is null || r.Act == act),
            .. edition.SecretRegimes,
            .. rules.Conditions,
            .. act == Acts.ImposeSanction || act == Acts.RecordStaffMisconduct ? edition.Sanctions : [],
            .. rules.Duties,
            .. rules.Disclosures,
        ];
        return new Explanation([.. considered.Select(rule => Trace(rule, matter))], WhatWouldPass(city, act, matter));
    }

    private static RuleTrace Trace(Rule rule, Matter matter)
    {
        var applies = rule.When.Holds(matter);
        var need = (rule as Requirement)?.Need ?? (rule as DutyRule)?.Met;
        bool? held = applies && need is not null ? need.Holds(matter) : null;
        var facts = rule.When.FactsRead().Concat(applies && need is not null ? need.FactsRead() : []).Distinct()
            .Select(fact => new FactReading(fact, Show(fact, matter)));
        var remedy = held == false && rule is Requirement ? need!.RemedyFor(matter, wanted: true) : null;
        return new RuleTrace(rule, (rule as Requirement)?.Code, applies, held, [.. facts], remedy);
    }

    private static string? Show(Fact fact, Matter matter) => matter[fact] switch
    {
        null => null,
        Fact => "{…}",
        var value => FactType.ShowValue(value),
    };

    /// <summary>
    /// Applies what the refusals ask for and asks again, because a fact that is now there may bring another rule into play;
    /// null when the act passes as it is or no change of facts makes it pass.
    /// </summary>
    private static Remedy? WhatWouldPass(Jurisdiction city, Act act, Matter matter)
    {
        var decision = city.Decide(act, matter);
        if (decision.Outcome != DecisionOutcome.Refused)
        {
            return null;
        }

        Dictionary<Fact, Change> changes = [];
        DateOnly? day = null;
        for (var round = 0; round < MostRounds && decision.Outcome == DecisionOutcome.Refused; round++)
        {
            foreach (var refusal in decision.Refusals)
            {
                if (refusal.Remedy is not { } remedy)
                {
                    return null;
                }

                day = remedy.EarliestDay is { } earliest && !(day > earliest) ? earliest : day;
                foreach (var change in remedy.Changes)
                {
                    changes[change.Fact] = change;
                }
            }

            if (changes.Values.Any(c => c.Value is null && c.Fact.Type is GroupType))
            {
                break;
            }

            decision = city.Decide(act, matter.Changed(changes.Values, day ?? matter.On));
        }

        return new Remedy([.. changes.Values], day);
    }
}
