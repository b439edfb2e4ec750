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

    public override IEnumerable<IEvent<Provider>> Decide(Provider provider, CommandContext context)
    {
        provider.Require(context);
        return [new ProviderUpdated(IcpPermit, IcpFiling, BusinessLicence, HomepageItems, ComplaintMechanism, ConfidentialityCommitment)];
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
    protected override Provider Happen(Provider provider, EventContext context) => provider.Profile is not { } known ? provider : provider with
    {
        Profile = known with
        {
            IcpPermit = IcpPermit ?? known.IcpPermit,
            IcpFiling = IcpFiling ?? known.IcpFiling,
            BusinessLicence = BusinessLicence ?? known.BusinessLicence,
            HomepageItems = HomepageItems ?? known.HomepageItems,
            ComplaintMechanism = ComplaintMechanism ?? known.ComplaintMechanism,
            ConfidentialityCommitment = ConfidentialityCommitment ?? known.ConfidentialityCommitment,
        },
    };
}
