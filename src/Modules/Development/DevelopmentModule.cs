using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>Funds, guides, surveys and support for the industry, and service providers.</summary>
public sealed class DevelopmentModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Development;
}
