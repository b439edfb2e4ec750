using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InfoGov.Law;

/// <summary>
/// What a regulation says about its own city: what it applies to and where, which authorities it makes competent at which
/// levels, who cooperates, and on what it is silent. Everything is read from the city's own text in our own words and names
/// the provision it rests on; what the text does not say stays empty. <see cref="Empty"/> limits nothing.
/// </summary>
public sealed record CityProfile
{
    /// <summary>The profile of a city that brings none.</summary>
    public static readonly CityProfile Empty = new();

    /// <summary>The city itself as a division; null when no areas are listed.</summary>
    public Division? City { get; init; }

    /// <summary>The counties, districts and statistical zones of the city; empty when the profile lists none.</summary>
    public ImmutableArray<Division> Divisions { get; init; } = [];

    /// <summary>Where the divisions come from.</summary>
    public string? DivisionSource { get; init; }

    /// <summary>The id of the provision that confines the regulation to the area of the city.</summary>
    public string? Territory { get; init; }

    /// <summary>The activities the regulation applies to.</summary>
    public ImmutableArray<ScopeItem> Scope { get; init; } = [];

    /// <summary>What the regulation lays down for the whole field without a condition for any act.</summary>
    public ImmutableArray<Principle> Principles { get; init; } = [];

    /// <summary>The organs the regulation makes competent, the highest level first.</summary>
    public ImmutableArray<CompetentAuthority> Authorities { get; init; } = [];

    /// <summary>The departments that cooperate, in the order in which the text names them.</summary>
    public ImmutableArray<CooperatingDepartment> Departments { get; init; } = [];

    /// <summary>Zones to which the regulation gives a standing of their own.</summary>
    public ImmutableArray<SpecialZone> Zones { get; init; } = [];

    /// <summary>On what one could expect a rule and finds none.</summary>
    public ImmutableArray<Silence> Silences { get; init; } = [];

    /// <summary>The ids of the provisions it rests on.</summary>
    [JsonIgnore]
    public IEnumerable<string> Provisions =>
    [
        .. Territory is null ? [] : (string[])[Territory],
        .. Scope.Select(s => s.Provision),
        .. Principles.Select(p => p.Provision),
        .. Authorities.SelectMany(a => a.Provisions),
        .. Departments.SelectMany(d => d.Provisions),
        .. Zones.SelectMany(z => z.Provisions),
    ];

    /// <summary>The name of an area of the city given by name or code, compared exactly; null when it is none of its areas.</summary>
    public string? NameOfArea(string area)
    {
        bool Is(string? code, string name) => string.Equals(name, area, StringComparison.Ordinal) || string.Equals(code, area, StringComparison.Ordinal);

        // Zones first: where a zone is a division as well, the regulation's own name for it counts.
        return Zones.FirstOrDefault(zone => Is(zone.Code, zone.Name.Zh) || string.Equals(zone.DivisionName, area, StringComparison.Ordinal))?.Name.Zh
            ?? Divisions.FirstOrDefault(division => Is(division.Code, division.Name))?.Name
            ?? (City is { } city && Is(city.Code, city.Name) ? city.Name : null);
    }

    /// <summary>The level of an area of the city given by name or code; null when it is none of its areas.</summary>
    public Level? LevelOfArea(string area)
    {
        var name = NameOfArea(area);
        return name is null ? null
            : Zones.Any(zone => zone.Name.Zh == name) ? Level.Zone
            : Divisions.FirstOrDefault(division => division.Name == name)?.Level ?? City?.Level;
    }

    /// <summary>
    /// The id of the provision that names the levels of informatization authorities, when <paramref name="role"/> is such an
    /// authority of a level that neither it nor any zone of the regulation knows; null when the role may be competent.
    /// </summary>
    public string? ExcludingProvision(Role role)
    {
        if (role is < Role.CityInformatizationAuthority or > Role.ZoneInformatizationAuthority
            || (role == Role.ZoneInformatizationAuthority && !Zones.IsEmpty)
            || Authorities.Any(authority => authority.Role == role))
        {
            return null;
        }

        return Authorities
            .Where(authority => authority.Role is >= Role.CityInformatizationAuthority and <= Role.ZoneInformatizationAuthority)
            .SelectMany(authority => authority.Provisions)
            .FirstOrDefault();
    }
}

/// <summary>An administrative division: its statistical code, its official name, its level.</summary>
public sealed record Division(string Code, string Name, Level Level);

/// <summary>An activity to which the regulation applies.</summary>
public sealed record ScopeItem(Text Activity, string Provision);

/// <summary>What the regulation lays down for the whole field.</summary>
public sealed record Principle(Text Saying, string Provision);

/// <summary>An organ that the regulation makes competent.</summary>
/// <param name="Name">What the city's text calls it.</param>
/// <param name="Role">Its role in the catalogue; null where none fits.</param>
/// <param name="Levels">The levels at which the text knows it; empty below the district.</param>
/// <param name="Competence">What it is competent for, in our own words.</param>
/// <param name="Provisions">The ids of the provisions; the first one establishes it.</param>
public sealed record CompetentAuthority(Text Name, Role? Role, ImmutableArray<Level> Levels, Text Competence, ImmutableArray<string> Provisions);

/// <summary>A department that cooperates, by the name the text gives it; no role where the catalogue has none that fits.</summary>
public sealed record CooperatingDepartment(Text Name, Role? Role, ImmutableArray<string> Provisions);

/// <summary>A zone with a standing of its own.</summary>
/// <param name="Name">What the text calls it.</param>
/// <param name="Code">Its code where it is a statistical division as well.</param>
/// <param name="DivisionName">Its name as a statistical division, where that differs.</param>
/// <param name="Standing">What the regulation says of it, in our own words.</param>
/// <param name="Provisions">The ids of the provisions.</param>
public sealed record SpecialZone(Text Name, string? Code, string? DivisionName, Text Standing, ImmutableArray<string> Provisions);

/// <summary>A topic on which the text has no rule, or leaves it to another law.</summary>
public sealed record Silence(Text Topic, Text Note);
