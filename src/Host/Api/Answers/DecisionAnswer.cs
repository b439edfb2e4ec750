using System.Text.Json.Serialization;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>What the law said to a command. Of a repeated one, what was pinned when it was first recorded.</summary>
internal sealed record DecisionAnswer(
    DecisionOutcome Outcome,
    [property: OneOf("silent", "rule")] string Basis,
    DateOnly? TextVersion,
    IEnumerable<WarningAnswer> Warnings,
    IEnumerable<ObligationAnswer> Obligations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<AppearanceAnswer>? Disclosures,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<SanctionAnswer>? Sanctions,
    IEnumerable<string> Cites)
{
    public static DecisionAnswer Of(Decision decision, bool english) => new(
        decision.Outcome,
        decision.IsSilent ? "silent" : "rule",
        decision.TextVersion,
        decision.Warnings.Select(w => new WarningAnswer(w.Provision.Id, w.Code, w.Message.In(english))),
        decision.Obligations.Select(o => new ObligationAnswer(o.Type.ToString(), o.Actor, o.To, o.Due, o.Every, o.Provision.Id)),
        decision.Disclosures.Select(d => new AppearanceAnswer(d.Set.ToString(), d.Provision.Id)),
        decision.Sanctions.Select(s => new SanctionAnswer(s.Kind, s.By, s.Minimum, s.Maximum, s.Provision.Id)),
        decision.Cites.Select(p => p.Id));

    public static DecisionAnswer Of(LawFinding finding) => new(
        DecisionOutcome.Allowed,
        finding.Cites.Count == 0 ? "silent" : "rule",
        finding.TextVersion,
        finding.Warnings.Select(w => new WarningAnswer(w.Provision, w.Code, Message: null)),
        finding.Obligations.Select(o => new ObligationAnswer(o.Type.ToString(), o.Actor, o.To, o.Due, o.Every, o.Provision)),
        Disclosures: null,
        Sanctions: null,
        finding.Cites);
}

/// <summary>Something the law wants and does not insist on.</summary>
internal sealed record WarningAnswer(string Provision, string Code, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message);

/// <summary>A duty that follows from an act.</summary>
internal sealed record ObligationAnswer([property: NamesOf(typeof(DutyType))] string Type, Role Actor, Role? To, DateOnly? Due, string? Every, string Provision);

/// <summary>A public set in which the subject now appears.</summary>
internal sealed record AppearanceAnswer([property: NamesOf(typeof(DisclosureSet))] string Set, string Provision);

/// <summary>A sanction the law provides for, in yuan.</summary>
internal sealed record SanctionAnswer(SanctionKind Kind, Role? By, decimal? Minimum, decimal? Maximum, string Provision);
