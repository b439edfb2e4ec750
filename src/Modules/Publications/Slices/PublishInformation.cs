using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Publications;

/// <summary>A unit publishes information. It appears in the public sets into which the law orders it.</summary>
[Slice(Module.Disclosure, Publication.Kind, Opens = true), SentBy(Role.StateOrgan, Role.PublicServiceUnit, Role.InternetOperator)]
internal sealed record PublishInformation : Command<Publication>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit whose information it is; the name of its organization unless said, else that of the sender.</summary>
    public string? Unit { get; init; }

    /// <summary>The key of that unit, if it is registered here; it then learns what of its services is public.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>What that unit is; what is known of a registered one wins.</summary>
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

    public override string? City(EntityId id, Publication publication) => CityCode;

    public override void Establish(Matter matter, Publication publication, CommandContext context) => Responsibility(context).Establish(matter);

    public override IEnumerable<EntityId> Reads(Publication publication) => Organization.Reads(OrganizationId);

    public override IEnumerable<IEvent<Publication>> Decide(Publication publication, CommandContext context)
    {
        if (publication.PublishedOn is not null)
        {
            throw Order.Exists("该信息已发布", "The information is already published.");
        }

        var organization = Organization.Known(OrganizationId, CityCode, context);
        var unit = Unit ?? organization?.Name ?? context.Caller.Unit;
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
                CityCode, content, Responsibility(context), context.OrderedInto(DisclosureSet.GovernmentInfoItems), context.OrderedInto(DisclosureSet.PublicServiceDisclosures), OrganizationId),
        ];
    }

    private Responsibility Responsibility(CommandContext context) => new()
    {
        OrganizationType = OrganizationId is null ? OrganizationType : context.Read<Organization>(Organization.At(OrganizationId)).Type ?? OrganizationType,
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
    IReadOnlyList<string> AsPublicService,
    string? OrganizationId = null) : IEvent<Publication>, IFollowedUp
{
    public IEnumerable<FollowUp> FollowUps(EntityId id) => OrganizationId is { } unit && Content.Kind is { } item
        ? [FollowUp.To(Organization.At(unit), Tell.OfPublishedItem(item))]
        : [];

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
