using InfoGov.Api;
using InfoGov.Duties;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>A duty of an entity: as it stands on record, or, without a number, as the law alone answers it for the facts of a day.</summary>
internal sealed record DutyAnswer(
    int? Number,
    [property: NamesOf(typeof(DutyType))] string Type,
    Role Actor,
    Role? To,
    DateOnly? Due,
    DutyState Status,
    string? Every,
    DateOnly? Since,
    DateOnly? OverdueSince,
    DateOnly? EndedOn,
    string? EndedBy,
    IEnumerable<ReckonedFromAnswer> ReckonedFrom,
    string Provision,
    string? Summary)
{
    /// <summary>A duty as the law alone answers it for the facts of a day.</summary>
    public static DutyAnswer Of(StandingDuty duty, Matter matter, bool english) => new(
        Number: null, duty.Type.ToString(), duty.Actor, duty.To, duty.Due, Enum.Parse<DutyState>(duty.Status.ToString()), duty.Every, Since: null,
        duty.Status == DutyStatus.Overdue ? duty.Due?.AddDays(1) : null, EndedOn: null, EndedBy: null,
        duty.ReckonedFrom(matter).Select(f => ReckonedFromAnswer.Of(f, english)), duty.Provision.Id, duty.Provision.Summary.In(english));

    /// <summary>A duty on record, as it stands on a day.</summary>
    public static DutyAnswer Of(Duty duty, Jurisdiction? city, DateOnly today, bool english) => new(
        duty.Number, duty.Type.ToString(), duty.Actor, duty.To, duty.Due, duty.StateOn(today), duty.Every, duty.Since,
        duty.OverdueSince ?? (duty.StateOn(today) == DutyState.Overdue ? duty.Due?.AddDays(1) : null), duty.EndedOn, duty.EndedBy,
        duty.From.Select(f => ReckonedFromAnswer.Of(f, english)), duty.Provision,
        city.SummaryOf(duty.Provision, today)?.In(english));
}

/// <summary>A fact a due day was reckoned from.</summary>
internal sealed record ReckonedFromAnswer(string Fact, string? Label, string Value)
{
    public static ReckonedFromAnswer Of(DueFact from, bool english) => new(from.Fact, FactCatalogue.Find(from.Fact)?.Label.In(english), from.Value);
}
