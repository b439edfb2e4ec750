using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>
/// Information resources: their registration and updating, their sharing between units, the collection and use of data,
/// connections to the unified network, and the structure of the sharing catalogue. Of it only the catalogue's core metadata of public information is public.
/// </summary>
public sealed class ResourcesModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Resources;
}
