using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>Funds, guides, surveys and support for the industry, and service providers.</summary>
public sealed class DevelopmentModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Development;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Fund>(Fund.Kind, Fund.None)
        {
            City = (_, f) => f.City,
            Facts = (matter, f) => f.Allocation?.Establish(matter),
            Subjects = [Facts.Fund.Exists],
            Outline = f => new Outline(f.Allocation?.Recipient, f.Allocation?.Recipient, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Guide>(Guide.Kind, Guide.None)
        {
            City = (_, g) => g.City,
            Facts = (matter, g) => g.Content?.Establish(matter),
            Subjects = [Facts.Guide.Exists],
            Outline = g => new Outline(g.Content?.Title, null, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Survey>(Survey.Kind, Survey.None)
        {
            City = (_, s) => s.City,
            Facts = (matter, s) => s.Content?.Establish(matter),
            Subjects = [Facts.Survey.Exists],
            Outline = s => new Outline(s.Content?.Topic, null, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Enterprise>(Enterprise.Kind, Enterprise.None)
        {
            City = (_, e) => e.City,
            Facts = (matter, e) => e.Support?.Establish(matter),
            Subjects = [Facts.Enterprise.Exists],
            Outline = e => new Outline(e.Support?.Name, e.Support?.Name, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Provider>(Provider.Kind, Provider.None)
        {
            City = (_, p) => p.City,
            Facts = (matter, p) => p.Profile?.Establish(matter),
            Subjects = [Facts.Provider.Exists],
            Outline = p => new Outline(p.Profile?.Name, p.Profile?.Name, "recorded"),
            Stages = ["recorded"],
            Likeness = p => new Likeness(p.Profile?.Name, p.Profile?.Name),
        },
    ];
}
