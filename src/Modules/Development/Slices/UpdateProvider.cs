using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>What a provider has or shows changes: permits, its homepage, how it handles complaints. Null members stay.</summary>
[Called("更新服务机构信息", "Update a provider")]
[Slice(Module.Development, Provider.Kind), SentBy(Role.InternetOperator, Role.EcommerceProvider, Role.Enterprise)]
internal sealed record UpdateProvider : Command<Provider>
{
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

    public override IEnumerable<IEvent<Provider>> Decide(Provider provider, CommandContext context)
    {
        provider.Require(context);
        return
        [
            new ProviderUpdated(IcpPermit, IcpFiling, BusinessLicence, HomepageItems, ComplaintMechanism, ConfidentialityCommitment)
            {
                PermitNumber = PermitNumber,
                ServiceRules = ServiceRules,
                // What orders it are the duties to publish it that the provider has or had.
                Homepage = HomepageItems is null && provider.Homepage is not null ? null : new(context.On, [.. context.Life.Duties.Where(duty => duty.Type == DutyType.PublishHomepage).Select(duty => duty.Provision).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
            },
        ];
    }
}

internal sealed record ProviderUpdated(
    bool? IcpPermit,
    bool? IcpFiling,
    bool? BusinessLicence,
    IReadOnlyList<HomepageItem>? HomepageItems,
    bool? ComplaintMechanism,
    bool? ConfidentialityCommitment) : EntryEvent<Provider>
{
    public string? PermitNumber { get; init; }

    public string? ServiceRules { get; init; }

    public Homepage? Homepage { get; init; }

    protected override Provider Happen(Provider provider, EventContext context) => provider.Profile is not { } known ? provider : provider with
    {
        Homepage = Homepage ?? provider.Homepage,
        Profile = known with
        {
            IcpPermit = IcpPermit ?? known.IcpPermit,
            IcpFiling = IcpFiling ?? known.IcpFiling,
            BusinessLicence = BusinessLicence ?? known.BusinessLicence,
            HomepageItems = HomepageItems ?? known.HomepageItems,
            ComplaintMechanism = ComplaintMechanism ?? known.ComplaintMechanism,
            ConfidentialityCommitment = ConfidentialityCommitment ?? known.ConfidentialityCommitment,
            PermitNumber = PermitNumber ?? known.PermitNumber,
            ServiceRules = ServiceRules ?? known.ServiceRules,
        },
    };
}
