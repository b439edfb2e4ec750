using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>A regulation as the public may read it: its head and its provisions, recorded whenever a plugin brings another text.</summary>
public sealed record RegulationText(Text CityName, DateOnly EffectiveFrom, RegulationHeader Header, ImmutableArray<ProvisionText> Provisions)
{
    /// <summary>The text a plugin brings.</summary>
    public static RegulationText Of(Jurisdiction city) =>
        new(city.Name, city.EffectiveFrom, city.Header, [.. city.Provisions.Select(ProvisionText.Of)]);
}

/// <summary>A provision in one version, with the acts and duties it governs.</summary>
public sealed record ProvisionText(
    string Id,
    int Article,
    string Paragraph,
    ProvisionKind Kind,
    Module Module,
    Text Summary,
    Coverage Coverage,
    string? CoverageNote,
    string? Reading,
    DateOnly From,
    DateOnly? Until,
    ImmutableArray<string> Acts,
    ImmutableArray<string> Duties)
{
    /// <summary>What the public may read of a provision.</summary>
    public static ProvisionText Of(Provision provision) => new(
        provision.Id,
        provision.Article,
        provision.Paragraph,
        provision.Kind,
        provision.Module,
        provision.Summary,
        provision.Coverage,
        provision.CoverageNote,
        provision.Interpretation,
        provision.From,
        provision.Until,
        [.. provision.Rules.SelectMany(ActsOf).Select(act => act.Name).Distinct(StringComparer.Ordinal)],
        [.. provision.Rules.OfType<DutyRule>().Select(duty => duty.Type.ToString()).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<Act> ActsOf(Rule rule) => rule switch
    {
        Requirement requirement => [requirement.Act],
        Permission permission => [permission.Act],
        RouteOut { Act: { } act } => [act],
        DutyRule duty => duty.OnActs,
        DisclosureRule disclosure => [disclosure.Act],
        SanctionRule => [Law.Acts.ImposeSanction, Law.Acts.RecordStaffMisconduct],
        _ => [],
    };
}
