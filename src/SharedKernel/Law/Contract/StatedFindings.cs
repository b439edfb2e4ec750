using System.Globalization;
using System.Text.Json;

namespace InfoGov.Law;

/// <summary>What the law answered, by provisions, codes, kinds and days: everything that decides and no wording, which another release may mend.</summary>
public static class StatedFindings
{
    /// <summary>The whole answer.</summary>
    public static Dictionary<string, string[]> Of(Decision decision) => new(StringComparer.Ordinal)
    {
        ["outcome"] = [FactType.ShowValue(decision.Outcome)],
        ["refusals"] = [.. decision.Refusals.Select(r => Line(r.Provision?.Id, r.Code, r.Requires))],
        ["warnings"] = [.. decision.Warnings.Select(w => Line(w.Provision.Id, w.Code))],
        ["obligations"] = [.. decision.Obligations.Select(o => Line(o.Provision.Id, o.Type, o.Actor, o.To, o.Due, o.Every))],
        ["disclosures"] = [.. decision.Disclosures.Select(d => Line(d.Provision.Id, d.Set))],
        ["sanctions"] = [.. decision.Sanctions.Select(s => Line(s.Provision.Id, s.Kind, s.By, s.Minimum, s.Maximum))],
        ["cites"] = [.. decision.Cites.Select(p => p.Id)],
    };

    /// <summary>What an event keeps of it.</summary>
    public static Dictionary<string, string[]> Of(LawFinding finding) => new(StringComparer.Ordinal)
    {
        ["outcome"] = [FactType.ShowValue(DecisionOutcome.Allowed)],
        ["warnings"] = [.. finding.Warnings.Select(w => Line(w.Provision, w.Code))],
        ["obligations"] = [.. finding.Obligations.Select(o => Line(o.Provision, o.Type, o.Actor, o.To, o.Due, o.Every))],
        ["cites"] = [.. finding.Cites],
    };

    /// <summary>The parts of a line, with a dash for what is not said; a number is the same however many zeros end it.</summary>
    private static string Line(params object?[] parts) => string.Join(' ', parts.Select(part => part switch
    {
        null or "" => "-",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => FactType.ShowValue(part),
    }));
}
