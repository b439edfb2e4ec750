using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Organizations;

/// <summary>A unit: a state organ, an enterprise, a contractor.</summary>
public sealed record Organization : ISecretMatter
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

    /// <summary>The rectifications it has to make, at most one open for each project that is named, and what was found about them.</summary>
    public IReadOnlyList<RectificationFinding> Findings { get; init; } = [];

    /// <summary>Funds it applied for.</summary>
    public IReadOnlyList<FundApplication> Applications { get; init; } = [];

    /// <summary>What was recorded of it besides.</summary>
    public Standing Standing { get; init; } = new();

    /// <summary>The day it was dissolved.</summary>
    public DateOnly? DissolvedOn { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>True once it is registered.</summary>
    public bool IsRegistered => City is not null;

    /// <summary>The address of an organization.</summary>
    public static EntityId At(string key) => new(Kind, key);

    /// <summary>What a command reads that names an organization or none.</summary>
    public static IEnumerable<EntityId> Reads(string? key) => key is null ? [] : [At(key)];

    /// <summary>The organization a command names; null when it names none. Rejects one that is not of the city (400 <c>unknownOrganization</c>).</summary>
    public static Organization? Known(string? key, string? city, CommandContext context)
    {
        if (key is null)
        {
            return null;
        }

        var organization = context.Read<Organization>(At(key));
        return organization is { City: { } its, FoundSecretOn: null } && its == city
            ? organization
            : throw Order.Refuse(400, "unknownOrganization", "该城市没有此单位", "There is no such organization in the city.", "organizationId");
    }

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

/// <summary>A rectification: for which project, until when, and what the authority found about it; no result before it did.</summary>
public sealed record RectificationFinding(RectificationResult? Result, DateOnly FoundOn, string? Project, DateOnly? DueOn = null)
{
    /// <summary>It came from a project here, which owes it itself.</summary>
    public bool OwedByProject { get; init; }
}

/// <summary>How a unit is set up and what it did. Members named like a fact hold what was established for it; null is "not established".</summary>
public sealed record Standing
{
    /// <summary>The leader in charge of informatization.</summary>
    public string? ResponsibleLeader { get; init; }

    /// <summary>The unit in charge inside it.</summary>
    public string? ResponsibleUnit { get; init; }

    /// <summary>Its disclosure guide is published.</summary>
    public bool? DisclosureGuidePublished { get; init; }

    /// <summary>Its disclosure catalogue is published.</summary>
    public bool? DisclosureCataloguePublished { get; init; }

    /// <summary>The guide as it was last published; null where that was recorded before the day and the law were.</summary>
    public PublishedAt? Guide { get; init; }

    /// <summary>The catalogue as it was last published; null where that was recorded before the day and the law were.</summary>
    public PublishedAt? Catalogue { get; init; }

    /// <summary>What it made public of its services.</summary>
    public IReadOnlyList<ServiceItem>? PublishedItems { get; init; }

    /// <summary>The last training of its staff.</summary>
    public DateOnly? LastTrainingOn { get; init; }

    /// <summary>The last assessment of its staff.</summary>
    public DateOnly? LastStaffAssessmentOn { get; init; }

    /// <summary>The last assessment of its performance.</summary>
    public DateOnly? LastEvaluatedOn { get; init; }

    /// <summary>The result of the last evaluation that had one, and its day.</summary>
    public EvaluationNote? LastEvaluation { get; init; }

    /// <summary>It looked into how the regulation is carried out.</summary>
    public bool? ResearchActivityRecorded { get; init; }

    /// <summary>The scheme by which it carries out the regulation.</summary>
    public string? ImplementationScheme { get; init; }
}

/// <summary>When something was published, where it can be read, and the provisions that ordered it.</summary>
public sealed record PublishedAt(DateOnly On, string? Url, IReadOnlyList<string> LegalBasis);

/// <summary>The result of an evaluation and its day.</summary>
public sealed record EvaluationNote(Outcome Result, DateOnly On);

/// <summary>What other modules tell a unit when it follows from what happened there; its authority can record the same by hand.</summary>
public static class Tell
{
    /// <summary>Its staff was trained.</summary>
    public static Command<Organization> OfTraining(string topic) => new NoteTraining { Topic = topic };

    /// <summary>It was evaluated.</summary>
    public static Command<Organization> OfEvaluation(EvaluationType? type, Outcome? result) => new RecordEvaluation { Type = type, Result = result };

    /// <summary>It has to rectify a project until a day, or the authority found how it did.</summary>
    public static Command<Organization> OfRectification(string project, DateOnly? dueOn, RectificationResult? result) =>
        new FindRectification { Project = project, DueOn = dueOn, Result = result };

    /// <summary>It made something of its services public.</summary>
    public static Command<Organization> OfPublishedItem(ServiceItem item) => new RecordDisclosure { PublishedItems = [item] };
}

/// <summary>An application for funds.</summary>
public sealed record FundApplication(FundingKind Kind, DateOnly AppliedOn, string? Purpose, decimal? Amount);
