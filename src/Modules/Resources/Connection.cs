using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A connection to the unified government network. Members named like a fact hold what was established for it.</summary>
internal sealed record Connection
{
    public const string Kind = "connection";

    public static readonly Connection None = new();

    public string? City { get; init; }

    /// <summary>What is connected: a system or a network.</summary>
    public string Name { get; init; } = "";

    public Unit Owner { get; init; } = new("");

    /// <summary>The authority that approved it, as its owner states.</summary>
    public Role? ApprovedBy { get; init; }

    public bool? NormsCompliant { get; init; }

    public DateOnly? ConnectedOn { get; init; }

    public LegalRecord Law { get; init; } = new();

    public static void Establish(Matter matter, Connection connection) => matter
        .With(Facts.Connection.ApprovedBy, connection.ApprovedBy)
        .With(Facts.Connection.NormsCompliant, connection.NormsCompliant);
}
