using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>
/// Sanctions (contract, step 4): no legal basis, no sanction. Lists what the law provides for the recorded conduct and
/// checks the one asked for, unless an outside law is named as its basis.
/// </summary>
internal static class Sanctioning
{
    public static ImmutableArray<AvailableSanction> Provide(
        Edition edition, Act act, Matter matter, ref CiteSet cites, ref ImmutableArray<Refusal>.Builder? refusals)
    {
        var provided = Conduct(matter) is { } conduct ? Array.FindAll(edition.Sanctions, r => r.Violations.Contains(conduct)) : [];
        var available = ImmutableArray.CreateBuilder<AvailableSanction>();
        foreach (var rule in provided)
        {
            cites.Add(rule.Provision);
            var sanction = new AvailableSanction(rule.Kind, rule.By, rule.Minimum, rule.Maximum, rule.Provision);
            if (rule.When.Holds(matter) && !available.Contains(sanction))
            {
                available.Add(sanction);
            }
        }

        if (act == Acts.ImposeSanction && !Args.ImposeSanction.LegalBasis.Holds(matter))
        {
            Check(provided, matter, ref refusals);
        }

        return available.DrainToImmutable();
    }

    private static void Check(SanctionRule[] provided, Matter matter, ref ImmutableArray<Refusal>.Builder? refusals)
    {
        if (provided.Length == 0)
        {
            if (refusals is null)
            {
                var outsideLaw = Remedy.Of(Args.ImposeSanction.LegalBasis.Entry, "须援引规定该处理的法律法规", "must name the law that provides the sanction", "…");
                Refuse(provision: null, "noSanctionProvided", outsideLaw, ref refusals);
            }

            return;
        }

        var asked = Args.ImposeSanction.Kind.TryGet(matter, out var kind) ? Array.FindAll(provided, r => r.Kind == kind) : [];
        if (asked.Length == 0)
        {
            foreach (var provision in provided.Select(r => r.Provision).Distinct().OrderBy(p => p.Id, StringComparer.Ordinal))
            {
                var kinds = provided.Where(r => r.Provision == provision).Select(r => r.Kind).Distinct().ToArray();
                Refuse(provision, "sanctionKindNotProvided", Args.ImposeSanction.Kind.In(kinds).RemedyFor(matter, wanted: true), ref refusals);
            }
        }

        foreach (var rule in asked)
        {
            if (rule.By is { } by && !Roles.StandsFor(by, matter))
            {
                var competent = FactType.Label(by);
                Refuse(rule.Provision, "issuerNotCompetent", Remedy.Of(Facts.Actor.Role.Entry, $"须为{competent.Zh}", $"must be {competent.En}", by), ref refusals);
            }

            if (!rule.When.Holds(matter))
            {
                Refuse(rule.Provision, "conditionNotMet", rule.When.RemedyFor(matter, wanted: true), ref refusals);
            }

            if (rule.Minimum is { } minimum && rule.Maximum is { } maximum)
            {
                CheckAmount(rule, minimum, maximum, matter, ref refusals);
            }
        }
    }

    private static void CheckAmount(SanctionRule rule, decimal minimum, decimal maximum, Matter matter, ref ImmutableArray<Refusal>.Builder? refusals)
    {
        var range = Remedy.Of(
            Args.ImposeSanction.Amount.Entry,
            $"须在{FactType.ShowValue(minimum)}元至{FactType.ShowValue(maximum)}元之间且大于零",
            $"must be from {FactType.ShowValue(minimum)} to {FactType.ShowValue(maximum)} CNY and above zero",
            maximum);
        if (!Args.ImposeSanction.Amount.TryGet(matter, out var amount))
        {
            Refuse(rule.Provision, "amountRequired", range, ref refusals);
        }
        else if (amount < minimum || amount <= 0)
        {
            Refuse(rule.Provision, "belowMinimum", range, ref refusals);
        }
        else if (amount > maximum)
        {
            Refuse(rule.Provision, "aboveMaximum", range, ref refusals);
        }
    }

    private static ViolationKind? Conduct(Matter matter)
    {
        if (Facts.Violation.Kind.TryGet(matter, out var violation))
        {
            return violation;
        }

        return Facts.StaffMember.Misconduct.TryGet(matter, out var misconduct)
            ? misconduct switch
            {
                Misconduct.Dereliction => ViolationKind.Dereliction,
                Misconduct.AbuseOfPower => ViolationKind.AbuseOfPower,
                _ => ViolationKind.Favouritism,
            }
            : null;
    }

    private static void Refuse(Provision? provision, string code, Remedy? remedy, ref ImmutableArray<Refusal>.Builder? refusals) =>
        (refusals ??= ImmutableArray.CreateBuilder<Refusal>()).Add(new Refusal(provision, code, Reasons.For(code, provision), remedy));
}
