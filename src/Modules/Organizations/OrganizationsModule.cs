using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Units and what is known of them: qualifications, findings, applications; trainings and experts.</summary>
public sealed class OrganizationsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Organizations;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Organization>(Organization.Kind, Organization.None)
        {
            City = (_, organization) => organization.City,
            Facts = OrganizationFacts.Establish,
            Subjects = [Facts.Organization.Exists, Facts.Rectification.Exists],
            Outline = organization => new Outline(organization.Name, organization.Name, "registered"),
            Stages = ["registered"],
            Likeness = organization => organization.DissolvedOn is not null ? null : new Likeness(organization.Name) { Code = organization.CreditCode },
        },
        new EntityKind<Training>(Training.Kind, Training.None)
        {
            City = (_, training) => training.City,
            Facts = (matter, training) => matter.With(Facts.Training.Topic, training.Topic),
            Outline = training => new Outline(training.Topic, training.Unit, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Expert>(Expert.Kind, Expert.None)
        {
            City = (_, expert) => expert.City,
            Facts = (matter, expert) => matter.With(Facts.Expert.Field, expert.Field),
            Outline = expert => new Outline(expert.Name, expert.Unit, expert.RetiredOn is null ? "registered" : "retired"),
            Stages = ["registered", "retired"],
            Likeness = expert => expert.RetiredOn is not null ? null : new Likeness(expert.Name, expert.Unit),
        },
    ];
}
