using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Resources;

/// <summary>
/// Information resources: their registration and updating, their sharing between units, the collection and use of data,
/// connections to the unified network, and the structure of the sharing catalogue. Of it only the catalogue's core metadata of public information is public.
/// </summary>
public sealed class ResourcesModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Resources;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Resource>(Resource.Kind, Resource.None, [ResourceRows.Entries], ResourceRows.Of)
        {
            City = (_, resource) => resource.City,
            Facts = ResourceFacts.Establish,
            Subjects = [Facts.Resource.Exists],
            Outline = resource => new Outline(resource.Name, resource.Owner.Name, resource.Days.Retired is null ? "registered" : "retired"),
            Stages = ["registered", "retired"],
            Likeness = DataItems.Of,
        },
        new EntityKind<Sharing>(Sharing.Kind, Sharing.None)
        {
            City = (_, sharing) => sharing.City,
            Facts = Sharing.Establish,
            Subjects = [Facts.Sharing.Exists],
            Outline = sharing => new Outline(sharing.Purpose, sharing.Requester.Name, FactType.ShowValue(sharing.Stage)),
            Stages = Outline.StagesOf<SharingStage>(),
        },
        new EntityKind<Collection>(Collection.Kind, Collection.None)
        {
            City = (_, collection) => collection.City,
            Facts = Collection.Establish,
            Subjects = [Facts.Collection.Exists],
            Outline = collection => new Outline(collection.Item, collection.Collector.Name, "collected"),
            Stages = ["collected"],
            Likeness = DataItems.Of,
        },
        new EntityKind<Connection>(Connection.Kind, Connection.None)
        {
            City = (_, connection) => connection.City,
            Facts = Connection.Establish,
            Subjects = [Facts.Connection.Exists],
            Outline = connection => new Outline(connection.Name, connection.Owner.Name, connection.ConnectedOn is null ? "approved" : "connected"),
            Stages = ["approved", "connected"],
            Likeness = connection => new Likeness(connection.Name, connection.Owner.Name),
        },
        new EntityKind<Catalogue>(Catalogue.Kind, Catalogue.None)
        {
            City = (_, catalogue) => catalogue.City,
            Outline = catalogue => new Outline(catalogue.City, Stage: "edited"),
            Stages = ["edited"],
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton(PublicResources.Entries);
}
