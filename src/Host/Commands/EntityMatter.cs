using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>What the law is asked about an entity that stands in the log.</summary>
internal static class EntityMatter
{
    /// <summary>The facts of an entity and its reader on a day; thresholds say themselves from when they are in force.</summary>
    public static Matter Of(InfoGovHost host, EntityKind kind, object state, Jurisdiction? city, Caller caller, DateOnly on)
    {
        var matter = new Matter(on).With(Facts.Actor.Role, caller.Role).With(Facts.Actor.Area, caller.Area);
        if (city is not null && host.Cities.StandingOf(city.Code) is { Thresholds: { IsEmpty: false } thresholds })
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        kind.Establish(matter, state);
        return matter;
    }
}
