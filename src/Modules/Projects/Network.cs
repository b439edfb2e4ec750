using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>A dedicated network of a state organ.</summary>
internal sealed record Network
{
    public const string Kind = "network";

    public static readonly Network None = new();

    public string? City { get; init; }

    public string Name { get; init; } = "";

    public Unit Owner { get; init; } = new("");

    public NetworkKind? Type { get; init; }

    public bool? IsNew { get; init; }

    public bool? StatePrescribed { get; init; }

    public bool? DuplicatesExisting { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The day it was moved onto the unified network.</summary>
    public DateOnly? MigratedOn { get; init; }

    public static void Establish(Matter matter, Network network) => matter
        .With(Facts.Network.Kind, network.Type)
        .With(Facts.Network.IsNew, network.IsNew)
        .With(Facts.Network.StatePrescribed, network.StatePrescribed)
        .With(Facts.Network.DuplicatesExisting, network.DuplicatesExisting)
        .With(Facts.Network.Migrated, network.MigratedOn is null ? null : true);
}
