using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>Preferential support that an enterprise was granted.</summary>
internal sealed record Enterprise : LegalEntry
{
    public const string Kind = "enterprise";

    public static readonly Enterprise None = new();

    public Support? Support { get; init; }
}

/// <summary>Under what scheme which enterprise is supported, and how.</summary>
internal sealed record Support(string Name, EnterpriseKind? Kind, bool? IsRecognised, bool? OwnsIntellectualProperty, SupportScheme? Scheme, string? Measure)
{
    public void Establish(Matter matter) => matter
        .With(Facts.Enterprise.Kind, Kind)
        .With(Facts.Enterprise.IsRecognised, IsRecognised)
        .With(Facts.Enterprise.OwnsIntellectualProperty, OwnsIntellectualProperty);
}
