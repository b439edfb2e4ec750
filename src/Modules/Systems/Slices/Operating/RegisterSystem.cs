using System.Text.Json.Serialization;
using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Systems;

/// <summary>The unit that owns or operates an information system registers it.</summary>
[Slice(Module.Systems, InformationSystem.Kind, Opens = true), SentBy(Role.OwnerOperator)]
internal sealed record RegisterSystem : Command<InformationSystem>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    /// <summary>The unit that owns or operates it; that of the sender unless said.</summary>
    public Owner? Owner { get; init; }

    public SystemKind? Kind { get; init; }

    public OwnerType? OwnerType { get; init; }

    public NetworkBasis? Network { get; init; }

    public bool? UnsuitableForInternet { get; init; }

    public bool? IsSecret { get; init; }

    public bool? IsImportant { get; init; }

    public bool? GovernmentInvested { get; init; }

    public bool? ServesPublic { get; init; }

    /// <summary>The key of the area it is for, if that is registered here.</summary>
    public string? AreaId { get; init; }

    /// <summary>The key of the project it is built by, if that is kept here.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Community platforms that the area has already; what is known of a registered area wins.</summary>
    public long? CommunityPlatformCount { get; init; }

    /// <summary>City management platforms that the area has already; what is known of a registered area wins.</summary>
    public long? CityManagementPlatformCount { get; init; }

    public override Act Act => Acts.RegisterSystem;

    public override string? City(EntityId id, InformationSystem system) => CityCode;

    public override IEnumerable<EntityId> Reads(InformationSystem system) =>
        [.. AreaId is null ? [] : (EntityId[])[AreaStanding.At(AreaId)], .. BuiltBy.Reads(ProjectId)];

    public override void Establish(Matter matter, InformationSystem system, CommandContext context)
    {
        SystemFacts.Describe(matter, Description());
        matter
            .With(Facts.InformationSystem.IsSecret, IsSecret)
            .With(Facts.Area.CommunityPlatformCount, Area(context)?.CommunityPlatforms ?? CommunityPlatformCount)
            .With(Facts.Area.CityManagementPlatformCount, Area(context)?.CityManagementPlatforms ?? CityManagementPlatformCount);
    }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        if (IsSecret == true)
        {
            // Secret systems are left to another law everywhere; nothing of one may be kept here.
            var by = string.Join(", ", context.Decision?.Cites.Select(p => p.Id) ?? []);
            throw Order.Refuse(422, "routedOut", $"涉密系统不适用本办法，不予登记 {by}".TrimEnd(), $"A state-secret system is left to another law and is not stored. {by}".TrimEnd(), "isSecret");
        }

        system.MustNotBeSecret();
        if (system.Stage != Stage.None)
        {
            throw Order.Refuse(409, "exists", "该系统已登记", "The system is already registered.");
        }

        var owner = Owner ?? new Owner(context.Caller.Unit ?? "");
        Order.NotBlank(Name, "name");
        Order.NotBlank(owner.Name, "owner.name");
        var area = Area(context);
        if (area is not null && area.City != CityCode)
        {
            throw Order.Refuse(400, "unknownArea", "该城市没有此区域", "There is no such area in the city.", "areaId");
        }

        BuiltBy.Check(ProjectId, CityCode, context);
        return
        [
            new SystemRegistered(
                CityCode, Name.Trim(), owner, Description(),
                area?.CommunityPlatforms ?? CommunityPlatformCount, area?.CityManagementPlatforms ?? CityManagementPlatformCount, AreaId, ProjectId),
        ];
    }

    private AreaStanding? Area(CommandContext context) => AreaId is null ? null : context.Read<AreaStanding>(AreaStanding.At(AreaId));

    private Description Description() => new()
    {
        Kind = Kind,
        OwnerType = OwnerType,
        Network = Network,
        UnsuitableForInternet = UnsuitableForInternet,
        IsImportant = IsImportant,
        GovernmentInvested = GovernmentInvested,
        ServesPublic = ServesPublic,
    };
}

/// <summary>A system was registered. The counts of platforms are of that day and belong to its history, not to the system.</summary>
internal sealed record SystemRegistered(
    string City,
    string Name,
    Owner Owner,
    Description Description,
    long? CommunityPlatformCount,
    long? CityManagementPlatformCount,
    string? AreaId = null,
    string? ProjectId = null) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) => system with
    {
        City = City,
        Name = Name,
        Owner = Owner,
        Description = Description,
        AreaId = AreaId,
        ProjectId = ProjectId,
        Stage = Stage.Registered,
        Days = system.Days with { Registered = context.On },
    };
}
