using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>A provider admits a merchant to its service.</summary>
[Slice(Module.Development, Provider.Kind), SentBy(Role.EcommerceProvider)]
internal sealed record RegisterMerchant : Command<Provider>
{
    public required string Name { get; init; }

    /// <summary>What of the merchant was verified.</summary>
    public IReadOnlyList<MerchantMaterial>? Verification { get; init; }

    /// <summary>Whether that was backed up.</summary>
    public bool? Backup { get; init; }

    public override Act Act => Acts.RegisterMerchant;

    public override void Establish(Matter matter, Provider provider, CommandContext context) => matter
        .With(Facts.Provider.MerchantVerification, Verification)
        .With(Facts.Provider.Backup, Backup);

    public override IEnumerable<IEvent<Provider>> Decide(Provider provider, CommandContext context)
    {
        provider.Require(context);
        return [new MerchantRegistered(Order.NotBlank(Name, "name"), Verification, Backup)];
    }
}

internal sealed record MerchantRegistered(string Name, IReadOnlyList<MerchantMaterial>? Verification, bool? Backup) : EntryEvent<Provider>
{
    protected override Provider Happen(Provider provider, EventContext context) =>
        provider with { Merchants = [.. provider.Merchants, new Merchant(Name, Verification, Backup, context.On)] };
}
