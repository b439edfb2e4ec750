namespace InfoGov;

/// <summary>Who acted, as history keeps it.</summary>
public sealed record ActorRef(string Name, string Role, string? Unit);
