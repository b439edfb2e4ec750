using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A state organ connects to the unified government network.</summary>
[Slice(Module.Resources, Connection.Kind, Opens = true), SentBy(Role.StateOrgan)]
internal sealed record ConnectToUnifiedNetwork : Command<Connection>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>What is connected: a system or a network.</summary>
    public required string Name { get; init; }

    /// <summary>Whose it is; that of the sender's unit unless said.</summary>
    public Unit? Owner { get; init; }

    public Role? ApprovedBy { get; init; }

    public bool? NormsCompliant { get; init; }

    public override Act Act => Acts.ConnectToUnifiedNetwork;

    public override string? City(EntityId id, Connection connection) => CityCode;

    public override void Establish(Matter matter, Connection connection, CommandContext context) => matter
        .With(Facts.Connection.ApprovedBy, ApprovedBy)
        .With(Facts.Connection.NormsCompliant, NormsCompliant);

    public override IEnumerable<IEvent<Connection>> Decide(Connection connection, CommandContext context)
    {
        var owner = Owner ?? new Unit(context.Caller.Unit ?? "");
        Order.NotBlank(Name, "name");
        Order.NotBlank(owner.Name, "owner.name");
        return connection.ConnectedOn is null
            ? [new ConnectedToUnifiedNetwork(CityCode, Name.Trim(), owner, ApprovedBy, NormsCompliant)]
            : throw Order.Exists("已接入统一网络", "The connection exists already.");
    }
}

internal sealed record ConnectedToUnifiedNetwork(string City, string Name, Unit Owner, Role? ApprovedBy, bool? NormsCompliant) : IEvent<Connection>
{
    public Connection Apply(Connection state, EventContext context) => state with
    {
        City = City,
        Name = Name,
        Owner = Owner,
        ApprovedBy = ApprovedBy,
        NormsCompliant = NormsCompliant,
        ConnectedOn = context.On,
        Law = state.Law.After(context),
    };
}
