using InfoGov.Duties;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>A duty as pages show it.</summary>
internal static class DutyJson
{
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
        summary = (city?.Provisions.LastOrDefault(p => p.Id == duty.Provision && p.From <= today) ?? city?.Provisions.FirstOrDefault(p => p.Id == duty.Provision))?.Summary.In(english),
    };
}
