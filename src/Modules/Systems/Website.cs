using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>A website of a state organ and its domain. Members named like a fact hold what was established for it.</summary>
internal sealed record Website
{
    public const string Kind = "website";

    public static readonly Website None = new();

    public string? City { get; init; }

    public string Name { get; init; } = "";

    public Owner Owner { get; init; } = new("");

    public OwnerType? OwnerType { get; init; }

    public bool? PortalLink { get; init; }

    public bool? UnifiedStyle { get; init; }

    public bool? IsOutsourced { get; init; }

    public bool? OutsourcingNorm { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The registered domain, in lower case.</summary>
    public string? Domain { get; init; }

    public DateOnly? DomainRegisteredOn { get; init; }

    /// <summary>Every review of a domain for it, in order.</summary>
    public IReadOnlyList<DomainReview> Reviews { get; init; } = [];

    /// <summary>The provisions its acts so far rested on, in ordinal order.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    public static void Establish(Matter matter, Website website)
    {
        matter
            .With(Facts.Website.OwnerType, website.OwnerType)
            .With(Facts.Website.PortalLink, website.PortalLink)
            .With(Facts.Website.UnifiedStyle, website.UnifiedStyle)
            .With(Facts.Website.IsOutsourced, website.IsOutsourced)
            .With(Facts.Website.OutsourcingNorm, website.OutsourcingNorm);
        website.EstablishReview(matter, website.Domain);
    }

    /// <summary>
    /// The one review of a domain the law is asked about: the latest of the city's authority, else the latest. A review
    /// of a lower authority takes nothing from that of the city.
    /// </summary>
    public void EstablishReview(Matter matter, string? domain)
    {
        var review = Reviews.Where(r => string.Equals(r.Domain, domain, StringComparison.Ordinal))
            .OrderBy(r => r.By == Role.CityInformatizationAuthority).LastOrDefault();
        matter
            .With(Facts.Website.DomainReview.By, review?.By)
            .With(Facts.Website.DomainReview.Result, review?.Result);
    }

    /// <summary>A domain as it is compared and kept.</summary>
    public static string Normal(string domain) => domain.Trim().ToLowerInvariant();

    /// <summary>Rejects a step on a website that does not exist (404), and one before its registration (409 <c>tooEarly</c>).</summary>
    public void Require(CommandContext context)
    {
        if (RegisteredOn is null)
        {
            throw Order.Refuse(404, "notFound", "没有此网站", "There is no such website.");
        }

        Order.NotBefore(context, RegisteredOn);
    }
}

/// <summary>A review of a domain by an authority.</summary>
internal sealed record DomainReview(string Domain, Role? By, Outcome Result, DateOnly ReviewedOn);
