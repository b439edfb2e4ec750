using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Compliance.Standing;

/// <summary>The year of a city: its filing windows, its duties by month and actor, and how they were kept.</summary>
internal sealed record CityYearAnswer(
    string City,
    int Year,
    DateOnly AsOf,
    DateOnly EffectiveFrom,
    IEnumerable<WindowAnswer> Windows,
    IEnumerable<MonthAnswer> Months,
    OutcomeCounts Total,
    long NoDayGiven,
    IEnumerable<DueEntity>? Entities);

/// <summary>A day the text gives to everybody.</summary>
internal sealed record WindowAnswer(
    [property: NamesOf(typeof(DutyType))] string Type, string Label, Role Actor, Role? To, DateOnly? Due, string? Every, string Provision, string Summary, OutcomeCounts Duties);

/// <summary>A month.</summary>
internal sealed record MonthAnswer(string Month, OutcomeCounts Total, IEnumerable<ActorMonth> Actors);

/// <summary>The duties of an actor in a month.</summary>
internal sealed record ActorMonth(string Actor, OutcomeCounts Total, IEnumerable<DutyMonth> Duties);

/// <summary>The duties of one type under one provision in a month.</summary>
internal sealed record DutyMonth([property: NamesOf(typeof(DutyType))] string Type, string Provision, OutcomeCounts Total);

/// <summary>How many fell due, were kept, kept late, are late, open, or ceased.</summary>
internal sealed record OutcomeCounts(int Due, int Kept, int KeptLate, int Late, int Open, int Lapsed);

/// <summary>A duty with its entity, for those with a key.</summary>
internal sealed record DueEntity(
    [property: Format("date")] string Due,
    [property: NamesOf(typeof(DutyType))] string Type,
    string Actor,
    string Entity,
    string? Url,
    string? Name,
    string? Unit,
    [property: OneOf("kept", "keptLate", "late", "open", "lapsed")] string Outcome,
    [property: Format("date")] string? EndedOn);
