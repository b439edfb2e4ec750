using InfoGov.Duties;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>A duty as pages show it.</summary>
internal static class DutyJson
{
    /// <summary>A duty as the law alone answers it for the facts of a day.</summary>
    public static object Of(StandingDuty duty, Matter matter, bool english) => new
    {
        type = duty.Type.ToString(),
        actor = duty.Actor,
        to = duty.To,
        due = duty.Due,
        status = duty.Status,
        every = duty.Every,
        overdueSince = duty.Status == DutyStatus.Overdue ? duty.Due?.AddDays(1) : null,
        reckonedFrom = duty.ReckonedFrom(matter).Select(f => new { fact = f.Fact, label = FactCatalogue.Find(f.Fact)?.Label.In(english), value = f.Value }),
        provision = duty.Provision.Id,
        summary = duty.Provision.Summary.In(english),
    };

    /// <summary>A duty on record, as it stands on a day.</summary>
    public static object Of(Duty duty, Jurisdiction? city, DateOnly today, bool english) => new
    {
        number = duty.Number,
        type = duty.Type.ToString(),
        actor = duty.Actor,
        to = duty.To,
        due = duty.Due,
        status = duty.StateOn(today),
        every = duty.Every,
        since = duty.Since,
        overdueSince = duty.OverdueSince ?? (duty.StateOn(today) == DutyState.Overdue ? duty.Due?.AddDays(1) : null),
        endedOn = duty.EndedOn,
        endedBy = duty.EndedBy,
        reckonedFrom = duty.From.Select(f => new { fact = f.Fact, label = FactCatalogue.Find(f.Fact)?.Label.In(english), value = f.Value }),
        provision = duty.Provision,
        summary = city.SummaryOf(duty.Provision, today)?.In(english),
    };
}
