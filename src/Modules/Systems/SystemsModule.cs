using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Systems;

/// <summary>Information systems and their security, incidents, and websites of state organs.</summary>
public sealed class SystemsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Systems;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton(PublicSystems.KeySystems).AddSingleton(PublicSystems.Systems);
}
