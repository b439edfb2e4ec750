namespace InfoGov;

/// <summary>Who acted, as history keeps it.</summary>
public sealed record ActorRef(
    string Name, string Role, string? Unit, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Key = null);
