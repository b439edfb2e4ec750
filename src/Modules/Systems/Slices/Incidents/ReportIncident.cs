using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Systems;

/// <summary>The owner of a system enters a security incident. Reporting it to an authority is a step of its own.</summary>
[Called("登记安全事件", "Enter a security incident")]
[Slice(Module.Systems, Incident.Kind, Opens = true), SentBy(Role.OwnerOperator)]
internal sealed record ReportIncident : Command<Incident>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit it happened to; the owner of the system unless said, else the unit of the sender.</summary>
    public Owner? Owner { get; init; }

    /// <summary>The key of the system it happened to, if that is registered here.</summary>
    public string? SystemId { get; init; }

    public Level? Level { get; init; }

    /// <summary>The day it occurred; the day of the command unless said.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>Whether it concerns a public service; as the system serves the public unless said.</summary>
    public bool? IsPublicService { get; init; }

    public override string? City(EntityId id, Incident incident) => CityCode;

    public override IEnumerable<EntityId> Reads(Incident incident) => SystemId is null ? [] : [InformationSystem.At(SystemId)];

    public override IEnumerable<IEvent<Incident>> Decide(Incident incident, CommandContext context)
    {
        if (incident.OccurredOn is not null)
        {
            throw Order.Refuse(409, "exists", "该事件已登记", "The incident is already registered.");
        }

        var system = SystemId is null ? null : context.Read<InformationSystem>(InformationSystem.At(SystemId));
        system?.MustNotBeSecret();
        if (system is not null && !string.Equals(system.City, CityCode, StringComparison.Ordinal))
        {
            throw Order.Refuse(400, "unknownSystem", "该城市没有此系统", "There is no such system in the city.", "systemId");
        }

        var occurred = OccurredOn ?? context.On;
        if (occurred > context.On)
        {
            throw Order.Refuse(400, "invalid", "发生日晚于报告日", "The incident has not occurred on that day.", "occurredOn");
        }

        var owner = Owner ?? system?.Owner ?? new Owner(context.Caller.Unit ?? "");
        Order.NotBlank(Title, "title");
        Order.NotBlank(owner.Name, "owner.name");
        return [new IncidentReported(CityCode, Title.Trim(), owner, SystemId, Level, occurred, IsPublicService ?? system?.Description.ServesPublic)];
    }
}

internal sealed record IncidentReported(
    string City,
    string Title,
    Owner Owner,
    string? SystemId,
    Level? Level,
    DateOnly OccurredOn,
    bool? IsPublicService) : IncidentEvent
{
    protected override Incident Happen(Incident incident, EventContext context) => incident with
    {
        City = City,
        Title = Title,
        Owner = Owner,
        SystemId = SystemId,
        Level = Level,
        OccurredOn = OccurredOn,
        IsPublicService = IsPublicService,
    };
}
