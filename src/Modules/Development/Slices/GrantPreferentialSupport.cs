using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>The authority grants an enterprise preferential support.</summary>
[Slice(Module.Development, Enterprise.Kind, Opens = true), SentBy(Role.CityInformatizationAuthority)]
internal sealed record GrantPreferentialSupport : OpenEntry<Enterprise>
{
    public required string Name { get; init; }

    public EnterpriseKind? Kind { get; init; }

    public bool? IsRecognised { get; init; }

    public bool? OwnsIntellectualProperty { get; init; }

    public SupportScheme? Scheme { get; init; }

    /// <summary>What the support is.</summary>
    public string? Measure { get; init; }

    public override Act Act => Acts.GrantPreferentialSupport;

    public override void Establish(Matter matter, Enterprise enterprise, CommandContext context)
    {
        Support(Name).Establish(matter);
        matter.With(Args.GrantPreferentialSupport.Scheme, Scheme);
    }

    protected override EntryOpened<Enterprise> Open(CommandContext context) => new PreferentialSupportGranted(CityCode, Support(Order.NotBlank(Name, "name")));

    private Support Support(string name) => new(name, Kind, IsRecognised, OwnsIntellectualProperty, Scheme, Measure);
}

internal sealed record PreferentialSupportGranted(string City, Support Support) : EntryOpened<Enterprise>(City)
{
    protected override Enterprise Open(Enterprise enterprise, EventContext context) => enterprise with { Support = Support };
}
