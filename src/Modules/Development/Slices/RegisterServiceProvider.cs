using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>A service provider is registered.</summary>
[Slice(Module.Development, Provider.Kind, Opens = true), SentBy(Role.InternetOperator, Role.Enterprise)]
internal sealed record RegisterServiceProvider : OpenEntry<Provider>
{
    public required string Name { get; init; }

    public ProviderKind? Kind { get; init; }

    public bool? IsBusiness { get; init; }

    public bool? IcpPermit { get; init; }

    public bool? IcpFiling { get; init; }

    public bool? BusinessLicence { get; init; }

    public IReadOnlyList<HomepageItem>? HomepageItems { get; init; }

    public bool? ComplaintMechanism { get; init; }

    public bool? ConfidentialityCommitment { get; init; }

    /// <summary>The number of its permit or filing.</summary>
    public string? PermitNumber { get; init; }

    /// <summary>The rules of its service, or where they can be read.</summary>
    public string? ServiceRules { get; init; }

    public override Act Act => Acts.RegisterServiceProvider;

    public override void Establish(Matter matter, Provider provider, CommandContext context) => Profile(Name).Establish(matter);

    protected override EntryOpened<Provider> Open(CommandContext context) => new ServiceProviderRegistered(CityCode, Profile(Order.NotBlank(Name, "name")));

    private ProviderProfile Profile(string name) =>
        new(name, Kind, IsBusiness, IcpPermit, IcpFiling, BusinessLicence, HomepageItems, ComplaintMechanism, ConfidentialityCommitment) { PermitNumber = PermitNumber, ServiceRules = ServiceRules };
}

internal sealed record ServiceProviderRegistered(string City, ProviderProfile Profile) : EntryOpened<Provider>(City)
{
    protected override Provider Open(Provider provider, EventContext context) => provider with { Profile = Profile };
}
