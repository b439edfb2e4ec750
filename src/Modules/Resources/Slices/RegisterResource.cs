using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The unit that provides an information resource registers it.</summary>
[Slice(Module.Resources, Resource.Kind, Opens = true), SentBy(Role.ProviderUnit)]
internal sealed record RegisterResource : Command<Resource>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    /// <summary>The unit that answers for it; that of the sender unless said.</summary>
    public Unit? Owner { get; init; }

    public OwnerType? OwnerType { get; init; }

    public ResourceKind? Kind { get; init; }

    public BaseDatabase? BaseType { get; init; }

    /// <summary>A resource of a base type, or of the kind of base databases, is one unless said.</summary>
    public bool? IsBaseDatabase { get; init; }

    public bool? Shareable { get; init; }

    public bool? IsPublic { get; init; }

    public string? Content { get; init; }

    public string? SharingMethod { get; init; }

    public string? ResponsiblePerson { get; init; }

    public string? BackingSystem { get; init; }

    public bool? UsesBaseDatabase { get; init; }

    public bool? ObtainedBySharing { get; init; }

    /// <summary>The declared interval of updates in ISO 8601, like <c>P3M</c>.</summary>
    public string? UpdateCycle { get; init; }

    /// <summary>The day its data were last updated; that of the registration unless said.</summary>
    public DateOnly? LastUpdatedOn { get; init; }

    /// <summary>The key of the collection its data come from.</summary>
    public string? CollectionId { get; init; }

    public override Act Act => Acts.RegisterResource;

    public override string? City(EntityId id, Resource resource) => CityCode;

    public override IEnumerable<EntityId> Reads(Resource resource) => CollectionId is null ? [] : [Collection.At(CollectionId)];

    public override void Establish(Matter matter, Resource resource, CommandContext context)
    {
        ResourceFacts.Describe(matter, OwnerOr(context), Description());
        matter.With(Facts.Resource.LastUpdatedOn, LastUpdatedOn);
    }

    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        if (resource.Days.Registered is not null)
        {
            throw Order.Exists("该资源已登记", "The resource is already registered.");
        }

        var owner = OwnerOr(context);
        Order.NotBlank(Name, "name");
        Order.NotBlank(owner.Name, "owner.name");
        Order.NotAfter(context, LastUpdatedOn, "lastUpdatedOn");
        if (UpdateCycle is not null && !Period.TryParse(UpdateCycle, out _))
        {
            throw Order.Refuse(400, "invalid", "更新周期须为 ISO 8601 期间，如 P3M", "The update cycle must be an ISO 8601 period like P3M.", "updateCycle");
        }

        var collection = CollectionId is null ? null : context.Read<Collection>(Collection.At(CollectionId));
        collection?.RequireIn(CityCode);
        return [new ResourceRegistered(CityCode, Name.Trim(), owner, Description(), CollectionId, LastUpdatedOn ?? context.On, collection?.Item)];
    }

    private Unit OwnerOr(CommandContext context) => Owner ?? new Unit(context.Caller.Unit ?? "");

    private Description Description() => new()
    {
        Kind = Kind,
        BaseType = BaseType,
        IsBaseDatabase = IsBaseDatabase ?? (BaseType is not null || Kind == ResourceKind.Base ? true : null),
        OwnerType = OwnerType,
        Shareable = Shareable,
        IsPublic = IsPublic,
        Content = Content.Said(),
        SharingMethod = SharingMethod.Said(),
        ResponsiblePerson = ResponsiblePerson.Said(),
        BackingSystem = BackingSystem.Said(),
        UsesBaseDatabase = UsesBaseDatabase,
        ObtainedBySharing = ObtainedBySharing,
        UpdateCycle = UpdateCycle,
    };
}

internal sealed record ResourceRegistered(
    string City,
    string Name,
    Unit Owner,
    Description Description,
    string? CollectionId,
    DateOnly LastUpdatedOn,
    string? Item = null) : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) => resource with
    {
        City = City,
        Name = Name,
        Owner = Owner,
        Description = Description,
        CollectionId = CollectionId,
        Item = Item,
        LastUpdatedOn = LastUpdatedOn,
        Days = new ResourceDays { Registered = context.On },
    };
}
