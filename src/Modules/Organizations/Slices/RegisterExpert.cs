using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>The authority registers an expert.</summary>
[Slice(Module.Organizations, Expert.Kind, Opens = true), SentBy(Role.CityInformatizationAuthority)]
internal sealed record RegisterExpert : OpenEntry<Expert>
{
    public required string Name { get; init; }

    public string? Field { get; init; }

    /// <summary>Where the expert works.</summary>
    public string? Unit { get; init; }

    public override Act Act => Acts.RegisterExpert;

    public override void Establish(Matter matter, Expert expert, CommandContext context) => matter.With(Facts.Expert.Field, Field);

    protected override EntryOpened<Expert> Open(CommandContext context) => new ExpertRegistered(CityCode, Order.NotBlank(Name, "name"), Field, Unit);
}

internal sealed record ExpertRegistered(string City, string Name, string? Field, string? Unit) : EntryOpened<Expert>(City)
{
    protected override Expert Open(Expert expert, EventContext context) => expert with { Name = Name, Field = Field, Unit = Unit };
}
