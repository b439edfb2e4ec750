using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>A survey of the industry.</summary>
internal sealed record Survey : LegalEntry
{
    public const string Kind = "survey";

    public static readonly Survey None = new();

    public SurveyContent? Content { get; init; }
}

/// <summary>What was surveyed and by whom.</summary>
internal sealed record SurveyContent(string Topic, IReadOnlyList<Role>? CoSigners, string? Findings)
{
    public void Establish(Matter matter) => matter.With(Facts.Survey.CoSigners, CoSigners);
}
