using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>Information systems and their security, incidents, and websites of state organs.</summary>
public sealed class SystemsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Systems;
}
