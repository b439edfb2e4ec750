using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Publications;

/// <summary>Something that was published. Members named like a fact hold what was established for it.</summary>
internal sealed record Publication : ISecretMatter
{
    public const string Kind = "publication";

    public static readonly Publication None = new();

    public string? City { get; init; }

    public Content Content { get; init; } = new();

    public Responsibility Responsibility { get; init; } = new();

    public DateOnly? PublishedOn { get; init; }

    /// <summary>The provisions that ordered it into the public set of government information; none when no one did.</summary>
    public IReadOnlyList<string> AsGovernmentInfo { get; init; } = [];

    /// <summary>The provisions that ordered it into the public set of public services; none when no one did.</summary>
    public IReadOnlyList<string> AsPublicService { get; init; } = [];

    public DateOnly? WithdrawnOn { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    public LegalRecord Law { get; init; } = new();

    public static void Establish(Matter matter, Publication publication)
    {
        if (publication is { PublishedOn: not null, WithdrawnOn: null })
        {
            publication.Responsibility.Establish(matter);
        }
    }
}

/// <summary>What is published.</summary>
internal sealed record Content
{
    public string Title { get; init; } = "";

    /// <summary>The unit whose information it is.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The organ that issued the document; the unit unless said.</summary>
    public string? IssuedBy { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>What of a public service it is about.</summary>
    public ServiceItem? Kind { get; init; }

    public string? Text { get; init; }
}

/// <summary>Who publishes, how, and what it is said not to be.</summary>
internal sealed record Responsibility
{
    public OwnerType? OrganizationType { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The person who answers for it; never public.</summary>
    public string? ResponsiblePerson { get; init; }

    public IReadOnlyList<PublicationChannel>? Channels { get; init; }

    public bool? Livelihood { get; init; }

    public bool? ProhibitedContent { get; init; }

    public void Establish(Matter matter) => matter
        .With(Facts.Organization.Type, OrganizationType)
        .With(Facts.Publication.Publisher, Publisher)
        .With(Facts.Publication.ResponsiblePerson, ResponsiblePerson)
        .With(Facts.Publication.Channels, Channels)
        .With(Facts.Publication.Livelihood, Livelihood)
        .With(Facts.Publication.ProhibitedContent, ProhibitedContent);
}
