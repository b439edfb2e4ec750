using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Supervision;

/// <summary>Unlawful conduct and its sanctions, misconduct of staff, inspections and evaluations.</summary>
public sealed class SupervisionModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Supervision;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicEvaluations.ServiceLevel)
        .AddSingleton(PublicEvaluations.Results)
        .AddSingleton(PublicSanctions.Sanctions)
        .AddSingleton(PublicSanctions.FundingBans);
}
