using InfoGov.Grains;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Administration;

/// <summary>Cities, thresholds and keys; rules, publicity plans and areas.</summary>
public sealed class AdministrationModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Administration;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        ApiKey.Kind,
        new GrainKind<IssuedRules>(IssuedRules.Kind, IssuedRules.None)
        {
            City = (_, r) => r.City,
            Facts = (matter, r) => r.Content?.Establish(matter),
            Subjects = [Facts.Rules.Exists],
            Outline = r => new Outline(r.Content?.Title, Stage: "issued"),
            Stages = ["issued"],
        },
        new GrainKind<Publicity>(Publicity.Kind, Publicity.None)
        {
            City = (_, p) => p.City,
            Facts = Publicity.Establish,
            Outline = p => new Outline(p.Title, Stage: "registered"),
            Stages = ["registered"],
        },
        new GrainKind<Area>(Area.Kind, Area.None, [AreaRows.EmergencyPlans, AreaRows.IndustryDirectories], AreaRows.Of)
        {
            City = (_, area) => area.City,
            Facts = Area.Establish,
            Subjects = [Facts.Area.Exists],
            Outline = area => new Outline(area.Name, area.Name, area.Level is { } level ? FactType.ShowValue(level) : null),
            Stages = Outline.StagesOf<Level>(),
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton<ApiKeys>()
        .AddSingleton(PublicLaw.Cities)
        .AddSingleton(PublicLaw.Regulations)
        .AddSingleton(PublicLaw.Provisions)
        .AddSingleton(PublicLaw.Thresholds)
        .AddSingleton(PublicAreas.EmergencyPlans)
        .AddSingleton(PublicAreas.IndustryDirectories);
}
