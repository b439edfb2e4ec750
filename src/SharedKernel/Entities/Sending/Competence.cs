using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Whether an act lies within the area and the authorities of a city's regulation. It is asked where agencies act; the
/// contract's questions are not limited by it, nor is anybody by what a profile leaves open.
/// </summary>
public static class Competence
{
    /// <summary>What stands against an area: that it is none of the city's. Null when nothing does, also where the profile leaves its areas open.</summary>
    public static Problem? Check(Jurisdiction city, string area) =>
        city.Profile.Divisions.IsEmpty || city.Profile.NameOfArea(area) is not null ? null : Problems.AreaOutsideCity(city, area);

    /// <summary>
    /// What stands against the act: the caller's area or that of the matter is none of the city's, or the regulation knows no
    /// informatization authority of the caller's level. Null when nothing does; areas given by code are then named.
    /// </summary>
    public static Problem? Check(Jurisdiction city, Matter matter)
    {
        var profile = city.Profile;
        if (!profile.Divisions.IsEmpty)
        {
            foreach (var fact in (Fact<string>[])[Facts.Actor.Area, Facts.Subject.Area])
            {
                if (!fact.TryGet(matter, out var area))
                {
                    continue;
                }

                if (profile.NameOfArea(area) is not { } name)
                {
                    return Problems.AreaOutsideCity(city, area);
                }

                // The law compares areas as texts.
                matter.With(fact, name);
                if (ReferenceEquals(fact, Facts.Subject.Area) && Facts.Project.Exists.Holds(matter) && !Facts.Project.Level.TryGet(matter, out _))
                {
                    matter.With(Facts.Project.Level, profile.LevelOfArea(name));
                }
            }
        }

        return Facts.Actor.Role.TryGet(matter, out var role) && profile.ExcludingProvision(role) is { } provision
            ? Problems.RoleNotCompetent(city, role, provision)
            : null;
    }
}
