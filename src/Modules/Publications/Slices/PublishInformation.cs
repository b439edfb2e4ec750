using System.Text.Json.Serialization;
using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>A unit publishes information. It appears in the public sets into which the law orders it.</summary>
[Slice(Module.Disclosure, Publication.Kind, Opens = true), SentBy(Role.StateOrgan, Role.PublicServiceUnit, Role.InternetOperator)]
internal sealed record PublishInformation : Command<Publication>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit whose information it is; that of the sender unless said.</summary>
    public string? Unit { get; init; }

    /// <summary>What that unit is.</summary>
    public OwnerType? OrganizationType { get; init; }

    public string? Publisher { get; init; }

    public string? ResponsiblePerson { get; init; }

    public IReadOnlyList<PublicationChannel>? Channels { get; init; }

    public bool? Livelihood { get; init; }

    public bool? ProhibitedContent { get; init; }

    /// <summary>The organ that issued the document; the unit unless said.</summary>
    public string? IssuedBy { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>What of a public service it is about.</summary>
    public ServiceItem? Kind { get; init; }

    public string? Content { get; init; }

    public override Act Act => Acts.PublishInformation;

    public override string? City(GrainId id, Publication publication) => CityCode;

    public override void Establish(Matter matter, Publication publication, CommandContext context) => Responsibility().Establish(matter);

    public override IEnumerable<IEvent<Publication>> Decide(Publication publication, CommandContext context)
    {
        if (publication.PublishedOn is not null)
        {
            throw Order.Exists("该信息已发布", "The information is already published.");
        }

        var unit = Unit ?? context.Caller.Unit;
        Order.NotBlank(Title, "title");
        Order.NotBlank(unit, "unit");
        var content = new Content
        {
            Title = Title.Trim(),
            Unit = unit!.Trim(),
            IssuedBy = IssuedBy.Said(),
            DocumentNumber = DocumentNumber.Said(),
            Kind = Kind,
            Text = Content.Said(),
        };
        return
        [
            new InformationPublished(
                CityCode, content, Responsibility(), Ordered(context, DisclosureSet.GovernmentInfoItems), Ordered(context, DisclosureSet.PublicServiceDisclosures)),
        ];
    }

    /// <summary>The provisions that order it into a set, in ordinal order.</summary>
    private static IReadOnlyList<string> Ordered(CommandContext context, DisclosureSet set) => context.Decision is { Outcome: DecisionOutcome.Allowed } decision
        ? [.. decision.Disclosures.Where(d => d.Set == set).Select(d => d.Provision.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];

    private Responsibility Responsibility() => new()
    {
        OrganizationType = OrganizationType,
        Publisher = Publisher.Said(),
        ResponsiblePerson = ResponsiblePerson.Said(),
        Channels = Channels,
        Livelihood = Livelihood,
        ProhibitedContent = ProhibitedContent,
    };
}

internal sealed record InformationPublished(
    string City,
    Content Content,
    Responsibility Responsibility,
    IReadOnlyList<string> AsGovernmentInfo,
    IReadOnlyList<string> AsPublicService) : IEvent<Publication>
{
    public Publication Apply(Publication state, EventContext context) => state with
    {
        City = City,
        Content = Content,
        Responsibility = Responsibility,
        AsGovernmentInfo = AsGovernmentInfo,
        AsPublicService = AsPublicService,
        PublishedOn = context.On,
        Law = state.Law.After(context),
    };
}
