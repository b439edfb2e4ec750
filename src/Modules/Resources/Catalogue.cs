using InfoGov.Entities;
namespace InfoGov.Resources;

/// <summary>The structure of a city's sharing catalogue as it was laid down on a day. Each change is an edition of its own.</summary>
internal sealed record Catalogue
{
    public const string Kind = "catalogue";

    public static readonly Catalogue None = new();

    public string? City { get; init; }

    public IReadOnlyList<CatalogueSection> Sections { get; init; } = [];

    public DateOnly? EditedOn { get; init; }

    public LegalRecord Law { get; init; } = new();
}

/// <summary>A section of the catalogue.</summary>
internal sealed record CatalogueSection(string Code, string Name);
