using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>A guide for the industry.</summary>
internal sealed record Guide : LegalEntry
{
    public const string Kind = "guide";

    public static readonly Guide None = new();

    public GuideContent? Content { get; init; }
}

/// <summary>What a guide contains and who made it.</summary>
internal sealed record GuideContent(string Title, IReadOnlyList<GuideSection>? Sections, IReadOnlyList<Role>? CoSigners)
{
    public void Establish(Matter matter) => matter
        .With(Facts.Guide.Sections, Sections)
        .With(Facts.Guide.CoSigners, CoSigners);
}
