using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>
/// Information resources: their registration and updating, their sharing between units, the collection and use of data,
/// connections to the unified network, and the structure of the sharing catalogue. None of it is public.
/// </summary>
public sealed class ResourcesModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Resources;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        new GrainKind<Resource>(Resource.Kind, Resource.None)
        {
            City = (_, resource) => resource.City,
            Facts = ResourceFacts.Establish,
        },
        new GrainKind<Sharing>(Sharing.Kind, Sharing.None)
        {
            City = (_, sharing) => sharing.City,
            Facts = Sharing.Establish,
        },
        new GrainKind<Collection>(Collection.Kind, Collection.None)
        {
            City = (_, collection) => collection.City,
            Facts = Collection.Establish,
        },
        new GrainKind<Connection>(Connection.Kind, Connection.None)
        {
            City = (_, connection) => connection.City,
            Facts = Connection.Establish,
        },
        new GrainKind<Catalogue>(Catalogue.Kind, Catalogue.None)
        {
            City = (_, catalogue) => catalogue.City,
        },
    ];
}
