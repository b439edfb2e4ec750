using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>A state organ builds or registers a dedicated network.</summary>
[Slice(Module.Projects, Network.Kind, Opens = true), SentBy(Role.StateOrgan)]
internal sealed record RegisterPrivateNetwork : Command<Network>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    public required Unit Owner { get; init; }

    public NetworkKind? Kind { get; init; }

    public bool? IsNew { get; init; }

    public bool? StatePrescribed { get; init; }

    public bool? DuplicatesExisting { get; init; }

    public override Act Act => Acts.RegisterPrivateNetwork;

    public override string? City(EntityId id, Network network) => CityCode;

    public override void Establish(Matter matter, Network network, CommandContext context) => matter
        .With(Facts.Network.Kind, Kind)
        .With(Facts.Network.IsNew, IsNew)
        .With(Facts.Network.StatePrescribed, StatePrescribed)
        .With(Facts.Network.DuplicatesExisting, DuplicatesExisting);

    public override IEnumerable<IEvent<Network>> Decide(Network network, CommandContext context)
    {
        Opening.NotBlank(Name, "name");
        Opening.NotBlank(Owner.Name, "owner.name");
        return network.RegisteredOn is null
            ? [new PrivateNetworkRegistered(CityCode, Name.Trim(), Owner, Kind, IsNew, StatePrescribed, DuplicatesExisting)]
            : throw Order.Refuse(409, "exists", "该网络已登记", "The network is already registered.");
    }
}

internal sealed record PrivateNetworkRegistered(
    string City,
    string Name,
    Unit Owner,
    NetworkKind? Kind,
    bool? IsNew,
    bool? StatePrescribed,
    bool? DuplicatesExisting) : IEvent<Network>
{
    public Network Apply(Network network, EventContext context) => network with
    {
        City = City,
        Name = Name,
        Owner = Owner,
        Type = Kind,
        IsNew = IsNew,
        StatePrescribed = StatePrescribed,
        DuplicatesExisting = DuplicatesExisting,
        RegisteredOn = context.On,
    };
}
