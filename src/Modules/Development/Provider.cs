using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Development;

/// <summary>A provider of services to the public, and the merchants it admitted.</summary>
internal sealed record Provider : LegalEntry, ISecretMatter
{
    public const string Kind = "provider";

    public static readonly Provider None = new();

    public ProviderProfile? Profile { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>When it last showed on its homepage what it must, and which provisions order that; null before.</summary>
    public Homepage? Homepage { get; init; }

    /// <summary>Every merchant it admitted, in order.</summary>
    public IReadOnlyList<Merchant> Merchants { get; init; } = [];
}

/// <summary>What a provider is and has. Members named like a fact hold what was established for it.</summary>
internal sealed record ProviderProfile(
    string Name,
    ProviderKind? Kind,
    bool? IsBusiness,
    bool? IcpPermit,
    bool? IcpFiling,
    bool? BusinessLicence,
    IReadOnlyList<HomepageItem>? HomepageItems,
    bool? ComplaintMechanism,
    bool? ConfidentialityCommitment)
{
    /// <summary>The number of its permit or filing.</summary>
    public string? PermitNumber { get; init; }

    /// <summary>The rules of its service, or where they can be read.</summary>
    public string? ServiceRules { get; init; }

    /// <summary>Whether its homepage shows all there is to show.</summary>
    public bool ShowsAll => Enum.GetValues<HomepageItem>().All(item => HomepageItems?.Contains(item) == true);

    public void Establish(Matter matter) => matter
        .With(Facts.Provider.Kind, Kind)
        .With(Facts.Provider.IsBusiness, IsBusiness)
        .With(Facts.Provider.IcpPermit, IcpPermit)
        .With(Facts.Provider.IcpFiling, IcpFiling)
        .With(Facts.Provider.BusinessLicence, BusinessLicence)
        .With(Facts.Provider.HomepageItems, HomepageItems)
        .With(Facts.Provider.ComplaintMechanism, ComplaintMechanism)
        .With(Facts.Provider.ConfidentialityCommitment, ConfidentialityCommitment);
}

/// <summary>A merchant, what of it was verified, and whether that was backed up.</summary>
internal sealed record Merchant(string Name, IReadOnlyList<MerchantMaterial>? Verification, bool? Backup, DateOnly AdmittedOn);

/// <summary>A homepage that shows all there is to show.</summary>
internal sealed record Homepage(DateOnly PublishedOn, IReadOnlyList<string> LegalBasis);
