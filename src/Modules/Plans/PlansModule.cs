using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>Informatization plans from drafting to adjustment, and annual plans of projects.</summary>
public sealed class PlansModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Plans;
}
