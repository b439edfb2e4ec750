using InfoGov.Entities;

namespace InfoGov.Organizations;

/// <summary>An expert whom a city can ask.</summary>
internal sealed record Expert : LegalEntry
{
    public const string Kind = "expert";

    public static readonly Expert None = new();

    public string Name { get; init; } = "";

    public string? Field { get; init; }

    /// <summary>Where the expert works.</summary>
    public string? Unit { get; init; }

    public DateOnly? RetiredOn { get; init; }
}
