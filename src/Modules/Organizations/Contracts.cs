using InfoGov.Finding;
using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Units and what is known of them: qualifications, findings, applications; trainings and experts.</summary>
public sealed class OrganizationsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Organizations;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        new GrainKind<Organization>(Organization.Kind, Organization.None)
        {
            City = (_, organization) => organization.City,
            Facts = OrganizationFacts.Establish,
            Subjects = [Facts.Organization.Exists],
            Outline = organization => new Outline(organization.Name, organization.Name, "registered"),
            Stages = ["registered"],
            Likeness = organization => new Likeness(organization.Name) { Code = organization.CreditCode },
        },
        new GrainKind<Training>(Training.Kind, Training.None)
        {
            City = (_, training) => training.City,
            Facts = (matter, training) => matter.With(Facts.Training.Topic, training.Topic),
            Outline = training => new Outline(training.Topic, training.Unit, "recorded"),
            Stages = ["recorded"],
        },
        new GrainKind<Expert>(Expert.Kind, Expert.None)
        {
            City = (_, expert) => expert.City,
            Facts = (matter, expert) => matter.With(Facts.Expert.Field, expert.Field),
            Outline = expert => new Outline(expert.Name, expert.Unit, expert.RetiredOn is null ? "registered" : "retired"),
            Stages = ["registered", "retired"],
            Likeness = expert => expert.RetiredOn is not null ? null : new Likeness(expert.Name, expert.Unit),
        },
    ];
}

/// <summary>A unit: a state organ, an enterprise, a contractor.</summary>
public sealed record Organization
{
    /// <summary>The kind of its grain.</summary>
    public const string Kind = "organization";

    /// <summary>One that is not registered.</summary>
    public static readonly Organization None = new();

    /// <summary>The city whose law governs it; null before it is registered.</summary>
    public string? City { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    public OwnerType? Type { get; init; }

    /// <summary>Unified social credit code (GB 32100-2015, 18 characters).</summary>
    public string? CreditCode { get; init; }

    /// <summary>Its qualifications, past ones included, in the order in which they were recorded.</summary>
    public IReadOnlyList<Qualification> Qualifications { get; init; } = [];

    /// <summary>What was found about rectifications it had to make.</summary>
    public IReadOnlyList<RectificationFinding> Findings { get; init; } = [];

    /// <summary>Funds it applied for.</summary>
    public IReadOnlyList<FundApplication> Applications { get; init; } = [];

    /// <summary>True once it is registered.</summary>
    public bool IsRegistered => City is not null;

    /// <summary>The address of an organization.</summary>
    public static GrainId At(string key) => new(Kind, key);

    /// <summary>The qualification of a kind that holds on a day, the highest grade first; null when none does.</summary>
    public Qualification? QualificationOn(DateOnly day, QualificationKind kind) =>
        Qualifications.Where(q => q.Kind == kind && q.HoldsOn(day)).MaxBy(q => q.Grade ?? 0);

    /// <summary>
    /// The last valid day of the qualification that holds on a day, or, when none does, of the one that ran out last
    /// before it; null when it had none or it has no end.
    /// </summary>
    public DateOnly? QualificationExpiry(DateOnly day, QualificationKind kind) =>
        QualificationOn(day, kind) is { } valid
            ? valid.ExpiresOn
            : Qualifications.Where(q => q.Kind == kind && q.ExpiresOn < day).Max(q => q.ExpiresOn);
}

/// <summary>A qualification, valid from its first to its last day, both included; without a last day it has no end.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Grade">The grade; a higher number is higher.</param>
/// <param name="ValidFrom">The first valid day.</param>
/// <param name="ExpiresOn">The last valid day.</param>
/// <param name="GrantedBy">Who granted it.</param>
/// <param name="RevokedOn">The first day on which it no longer holds because it was revoked.</param>
public sealed record Qualification(QualificationKind Kind, long? Grade, DateOnly ValidFrom, DateOnly? ExpiresOn, string GrantedBy, DateOnly? RevokedOn = null)
{
    /// <summary>True when it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(ExpiresOn < day) && !(RevokedOn <= day);
}

/// <summary>What the authority found about a rectification, and for which project.</summary>
public sealed record RectificationFinding(RectificationResult Result, DateOnly FoundOn, string? Project);

/// <summary>An application for funds.</summary>
public sealed record FundApplication(FundingKind Kind, DateOnly AppliedOn, string? Purpose, decimal? Amount);
