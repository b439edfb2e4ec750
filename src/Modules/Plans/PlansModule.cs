using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Plans;

/// <summary>Informatization plans from drafting to adjustment, and annual plans of projects.</summary>
public sealed class PlansModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Plans;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicPlans.Plans)
        .AddSingleton(PublicPlans.Reports)
        .AddSingleton(PublicPlans.Notices)
        .AddSingleton(PublicPlans.Consultations)
        .AddSingleton(PublicPlans.AnnualPlans);
}
