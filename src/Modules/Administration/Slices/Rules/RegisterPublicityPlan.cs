using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A plan to make the regulation known.</summary>
internal sealed record Publicity : LegalEntry
{
    public const string Kind = "publicity";

    public static readonly Publicity None = new();

    public string Title { get; init; } = "";

    /// <summary>Its phases, in order.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    public static void Establish(Matter matter, Publicity publicity) => matter.With(Facts.Publicity.PhaseCount, CountOf(publicity.Phases));

    /// <summary>The number of phases; none is not established.</summary>
    public static long? CountOf(IReadOnlyList<string>? phases) => phases is { Count: > 0 } ? phases.Count : null;
}

/// <summary>The authority registers a publicity plan.</summary>
[Slice(Module.Administration, Publicity.Kind, Opens = true), SentBy(Role.InformatizationAuthority)]
internal sealed record RegisterPublicityPlan : OpenEntry<Publicity>
{
    public required string Title { get; init; }

    /// <summary>The phases, in order.</summary>
    public IReadOnlyList<string>? Phases { get; init; }

    public override Act Act => Acts.RegisterPublicityPlan;

    public override void Establish(Matter matter, Publicity publicity, CommandContext context) => matter.With(Facts.Publicity.PhaseCount, Publicity.CountOf(Phases));

    protected override EntryOpened<Publicity> Open(CommandContext context) =>
        new PublicityPlanRegistered(CityCode, Order.NotBlank(Title, "title"), [.. (Phases ?? []).Select(phase => Order.NotBlank(phase, "phases"))]);
}

internal sealed record PublicityPlanRegistered(string City, string Title, IReadOnlyList<string> Phases) : EntryOpened<Publicity>(City)
{
    protected override Publicity Open(Publicity publicity, EventContext context) => publicity with { Title = Title, Phases = Phases };
}
