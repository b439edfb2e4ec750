using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Resources;

/// <summary>A grain for each <see cref="Connection"/>.</summary>
[GrainType(Connection.Kind)]
internal sealed class ConnectionGrain(CommandWay way) : EntityGrain<Connection>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Connection> Description { get; } = new(Connection.Kind, Connection.None)
    {
        City = (_, connection) => connection.City,
        Facts = Connection.Establish,
        Subjects = [Facts.Connection.Exists],
        Readers = Readers.OfUnit,
        Outline = connection => new Outline(connection.Name, connection.Owner.Name, connection.ConnectedOn is null ? "approved" : "connected"),
        Stages = ["approved", "connected"],
        Likeness = connection => new Likeness(connection.Name, connection.Owner.Name),
    };
}
