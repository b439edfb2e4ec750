using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A unit requests that a resource be shared with it.</summary>
[Slice(Module.Resources, Sharing.Kind, Opens = true), SentBy(Role.RequesterUnit)]
internal sealed record RequestSharing : Command<Sharing>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>The key of the resource.</summary>
    public required string ResourceId { get; init; }

    /// <summary>The unit that requests; that of the sender unless said.</summary>
    public Unit? Requester { get; init; }

    public OwnerType? RequesterType { get; init; }

    public string? Purpose { get; init; }

    public override Act Act => Acts.RequestSharing;

    public override string? City(EntityId id, Sharing sharing) => CityCode;

    public override IEnumerable<EntityId> Reads(Sharing sharing) => [Resource.At(ResourceId)];

    public override void Establish(Matter matter, Sharing sharing, CommandContext context)
    {
        ResourceFacts.Establish(matter, context.Read<Resource>(Resource.At(ResourceId)));
        matter.With(Facts.Sharing.RequesterType, RequesterType);
    }

    public override IEnumerable<IEvent<Sharing>> Decide(Sharing sharing, CommandContext context)
    {
        if (sharing.Days.Requested is not null)
        {
            throw Order.Exists("该共享申请已提出", "The request was made already.");
        }

        var resource = context.Read<Resource>(Resource.At(ResourceId));
        if (resource.City != CityCode)
        {
            throw Order.Refuse(400, "unknownResource", "该城市没有此资源", "There is no such resource in the city.", "resourceId");
        }

        resource.RequireInService();
        var requester = Requester ?? new Unit(context.Caller.Unit ?? "");
        Order.NotBlank(requester.Name, "requester.name");
        Order.NotBefore(context, resource.Days.Registered);
        return [new SharingRequested(CityCode, ResourceId, requester, RequesterType, Purpose.Said())];
    }
}

internal sealed record SharingRequested(string City, string ResourceId, Unit Requester, OwnerType? RequesterType, string? Purpose) : SharingEvent
{
    protected override Sharing Happen(Sharing sharing, EventContext context) => sharing with
    {
        City = City,
        ResourceId = ResourceId,
        Requester = Requester,
        RequesterType = RequesterType,
        Purpose = Purpose,
        Stage = SharingStage.Requested,
        Days = sharing.Days with { Requested = context.On },
    };
}
