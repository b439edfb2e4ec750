using System.Collections.Frozen;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Grains;

/// <summary>
/// The kinds of grains of an installation: those of the modules, and the two of the shell, cities and refusals. Fails when
/// two kinds, two tables or two types of events share a name.
/// </summary>
public sealed class GrainKinds
{
    private readonly FrozenDictionary<string, GrainKind> byName;

    /// <summary>Registers the kinds of the modules.</summary>
    public GrainKinds(IEnumerable<GrainKind> kinds)
    {
        GrainKind[] all = [CityStanding.Kind, RefusalJournal.Kind, .. kinds];
        Unique("kinds of grains", all.Select(k => k.Name));
        Unique("tables", all.SelectMany(k => k.Tables).Select(t => t.Name));
        EventTypes = [.. all.SelectMany(k => k.EventTypes).Distinct().Select(t => t.Name)];
        Unique("types of events", EventTypes);
        byName = all.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
        Tables = [.. all.SelectMany(k => k.Tables), Citations.Table];
    }

    /// <summary>The projection tables of all kinds.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The names of the events of all kinds.</summary>
    internal IReadOnlyList<string> EventTypes { get; }

    /// <summary>The kind of that name; null when there is none.</summary>
    public GrainKind? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The kind of a grain.</summary>
    public GrainKind Of(GrainId id) => Find(id.Kind) ?? throw new ArgumentException($"There is no kind of grain named {id.Kind}.", nameof(id));

    private static void Unique(string what, IEnumerable<string> names)
    {
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToArray();
        if (twice.Length > 0)
        {
            throw new InvalidOperationException($"Several {what} share a name: {string.Join(", ", twice)}.");
        }
    }
}
