namespace InfoGov.Entities;

/// <summary>A command that is no act and says in which area of the city an entity lies: one of the city's, for every later act would be refused elsewhere.</summary>
public interface IPlaced
{
    /// <summary>The area, by name or code; null where it says none.</summary>
    string? Area { get; }
}
