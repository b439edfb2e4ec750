using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Systems;

/// <summary>Information systems and their security, incidents, and websites of state organs.</summary>
public sealed class SystemsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Systems;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<InformationSystem>(InformationSystem.Kind, InformationSystem.None, [KeySystemRows.Entries, KeySystemRows.Systems], KeySystemRows.Of)
        {
            City = (_, system) => system.City,
            Facts = SystemFacts.Establish,
            Subjects = [Facts.InformationSystem.Exists],
            Outline = system => new Outline(system.Name, system.Owner.Name, FactType.ShowValue(system.Stage)),
            Stages = Outline.StagesOf<Stage>(),
            Likeness = InformationSystem.LikenessOf,
        },
        new EntityKind<Incident>(Incident.Kind, Incident.None)
        {
            City = (_, incident) => incident.City,
            Facts = IncidentFacts.Establish,
            Subjects = [Facts.Incident.Exists],
            Outline = incident => new Outline(incident.Title, incident.Owner.Name, incident.ClosedOn is null ? incident.Reports.Count > 0 ? "reported" : "detected" : "closed"),
            Stages = ["detected", "reported", "closed"],
        },
        new EntityKind<Website>(Website.Kind, Website.None)
        {
            City = (_, website) => website.City,
            Facts = Website.Establish,
            Subjects = [Facts.Website.Exists],
            Outline = website => new Outline(website.Name, website.Owner.Name, website.Domain is null ? "registered" : "domainRegistered"),
            Stages = ["registered", "domainRegistered"],
            Likeness = website => new Likeness(website.Name, website.Owner.Name) { Code = website.Domain },
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton(PublicSystems.KeySystems).AddSingleton(PublicSystems.Systems);
}
