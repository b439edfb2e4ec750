using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>What the fact catalogue knows of an incident.</summary>
internal static class IncidentFacts
{
    private static readonly Value<Role> OwnAuthority = Expressions.AuthorityOf(Facts.Incident.Level);

    public static void Establish(Matter matter, Incident incident) => matter
        .With(Facts.Incident.Level, incident.Level)
        .With(Facts.Incident.OccurredOn, incident.OccurredOn)
        .With(Facts.Incident.MeasuresTaken, incident.Measures.Count == 0 ? null : true)
        .With(Facts.Incident.RecordsPreserved, incident.Records.Count == 0 ? null : true)
        .With(Facts.Incident.IsPublicService, incident.IsPublicService)
        .With(Facts.Incident.ReportedTo, Telling(matter, incident));

    /// <summary>
    /// The one report the law is asked about: that to the informatization authority of the incident's level, else to
    /// another informatization authority, else the latest. A further report takes nothing from the one that was due.
    /// </summary>
    private static Role? Telling(Matter matter, Incident incident)
    {
        var reported = incident.Reports.Select(r => r.To).Reverse().ToArray();
        return OwnAuthority.TryGet(matter, out var own) && reported.Contains(own)
            ? own
            : reported.OrderByDescending(role => Roles.StandsFor(Role.InformatizationAuthority, role)).Cast<Role?>().FirstOrDefault();
    }
}
