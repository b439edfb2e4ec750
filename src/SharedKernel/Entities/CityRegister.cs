using System.Collections.Frozen;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Which cities are known and enabled, for questions that must not wait for the log. The standing itself is a grain; this
/// is its latest state as this host has seen it, refreshed at once by a change here and within a second by one elsewhere.
/// </summary>
public sealed class CityRegister(Lawbook lawbook, EntityMemory memory)
{
    private FrozenDictionary<string, CityStanding> standings = FrozenDictionary<string, CityStanding>.Empty;

    /// <summary>Every city whose plugin is loaded.</summary>
    public IEnumerable<Jurisdiction> Loaded => lawbook.All;

    /// <summary>The enabled cities, in the order of their codes.</summary>
    public IEnumerable<Jurisdiction> Enabled => lawbook.All.Where(city => IsEnabled(city.Code)).OrderBy(city => city.Code, StringComparer.Ordinal);

    /// <summary>The law of a known city.</summary>
    public Jurisdiction Law(string code) => lawbook.Find(code) ?? throw new ArgumentException($"No plugin of {code} is loaded.", nameof(code));

    /// <summary>True for a city that is enabled or once was: its law and its public records stay readable.</summary>
    public bool IsKnown(string code) => standings.TryGetValue(code, out var standing) && standing.Known;

    /// <summary>True for a city that takes commands.</summary>
    public bool IsEnabled(string code) => standings.TryGetValue(code, out var standing) && standing.Enabled;

    /// <summary>The standing of a city as last seen.</summary>
    public CityStanding? StandingOf(string code) => standings.GetValueOrDefault(code);

    /// <summary>Reads the standings from the log.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        var fresh = new Dictionary<string, CityStanding>(StringComparer.Ordinal);
        foreach (var city in lawbook.All)
        {
            var (standing, _) = await memory.Read<CityStanding>(new EntityId("city", city.Code), cancellation);
            fresh[city.Code] = standing;
        }

        standings = fresh.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
