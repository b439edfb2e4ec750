using InfoGov.Grains;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Administration;

/// <summary>Cities, thresholds and keys.</summary>
public sealed class AdministrationModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Administration;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds => [ApiKey.Kind];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton<ApiKeys>()
        .AddSingleton(PublicLaw.Cities)
        .AddSingleton(PublicLaw.Regulations)
        .AddSingleton(PublicLaw.Provisions)
        .AddSingleton(PublicLaw.Thresholds);
}
