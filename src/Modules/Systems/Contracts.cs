using InfoGov.Grains;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Systems;

/// <summary>Information systems and their security, incidents, and websites of state organs.</summary>
public sealed class SystemsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Systems;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        new GrainKind<InformationSystem>(InformationSystem.Kind, InformationSystem.None, [KeySystemRows.Entries], KeySystemRows.Of)
        {
            City = (_, system) => system.City,
            Facts = SystemFacts.Establish,
        },
        new GrainKind<Incident>(Incident.Kind, Incident.None)
        {
            City = (_, incident) => incident.City,
            Facts = IncidentFacts.Establish,
        },
        new GrainKind<Website>(Website.Kind, Website.None)
        {
            City = (_, website) => website.City,
            Facts = Website.Establish,
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton(PublicSystems.KeySystems);
}
