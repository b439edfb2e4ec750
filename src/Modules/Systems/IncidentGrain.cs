using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Systems;

/// <summary>A grain for each <see cref="Incident"/>.</summary>
[GrainType(Incident.Kind)]
internal sealed class IncidentGrain(CommandWay way) : EntityGrain<Incident>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Incident> Description { get; } = new(Incident.Kind, Incident.None)
    {
        City = (_, incident) => incident.City,
        Facts = IncidentFacts.Establish,
        Subjects = [Facts.Incident.Exists],
        Readers = Readers.OfUnit,
        Outline = incident => new Outline(incident.Title, incident.Owner.Name, incident.ClosedOn is null ? incident.Reports.Count > 0 ? "reported" : "detected" : "closed"),
        Stages = ["detected", "reported", "closed"],
    };
}
