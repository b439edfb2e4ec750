using System.Collections.Frozen;
using InfoGov.Documents;
using InfoGov.Duties;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Notices;

namespace InfoGov.Entities;

/// <summary>
/// The kinds of grains of an installation: those of the modules, and those of the shell: cities, refusals, and the sweep of duties. Fails when
/// two kinds, two tables or two types of events share a name.
/// </summary>
public sealed class EntityKinds
{
    private readonly FrozenDictionary<string, EntityKind> byName;
    private readonly Dictionary<string, Module> homes = new(StringComparer.Ordinal) { [CityStanding.Kind.Name] = Module.Administration };

    /// <summary>Registers the kinds of the modules, each with the module in its URL.</summary>
    public EntityKinds(IReadOnlyCollection<ApplicationModule> modules)
        : this(modules.SelectMany(m => m.Kinds))
    {
        foreach (var (kind, module) in modules.SelectMany(m => m.Kinds.Select(k => (k, m.Module))))
        {
            homes[kind.Name] = module;
        }
    }

    /// <summary>Registers kinds that have no pages.</summary>
    public EntityKinds(IEnumerable<EntityKind> kinds)
    {
        EntityKind[] all = [CityStanding.Kind, RefusalJournal.Kind, SweepRecord.Kind, .. kinds];
        Unique("kinds of grains", all.Select(k => k.Name));
        Unique("tables", all.SelectMany(k => k.Tables).Select(t => t.Name).Concat([EntityTable.Table.Name, DutyTable.Table.Name, PublicationDutyTable.Table.Name, Attachment.Table.Name, LikenessTable.Table.Name, NoticeTable.Table.Name, Citations.Table.Name]));
        var events = all.SelectMany(k => k.EventTypes).Distinct().ToArray();
        Unique("types of events", events.Where(t => !t.IsGenericType).Select(EntityJson.NameOf));
        EventTypes = [.. events.Select(EntityJson.NameOf).Distinct(StringComparer.Ordinal)];
        byName = all.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
        Tables = [.. all.SelectMany(k => k.Tables), EntityTable.Table, DutyTable.Table, PublicationDutyTable.Table, Attachment.Table, LikenessTable.Table, NoticeTable.Table, Citations.Table];
        All = all;
    }

    /// <summary>Every kind.</summary>
    public IReadOnlyList<EntityKind> All { get; }

    /// <summary>The projection tables of all kinds.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The tables whose rows are public.</summary>
    public IReadOnlyList<DisclosedSet> Disclosed { get; init; } = [];

    /// <summary>The names of the events of all kinds.</summary>
    internal IReadOnlyList<string> EventTypes { get; }

    /// <summary>The kind of that name; null when there is none.</summary>
    public EntityKind? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The address of an entity's page; null when it has none.</summary>
    public string? UrlOf(EntityId id) => Find(id.Kind) is { IsReadable: true } && homes.TryGetValue(id.Kind, out var module)
        ? $"/api/{FactType.ShowValue(module)}/{id.Key}"
        : null;

    /// <summary>The kind of a grain.</summary>
    public EntityKind Of(EntityId id) => Find(id.Kind) ?? throw new ArgumentException($"There is no kind of grain named {id.Kind}.", nameof(id));

    private static void Unique(string what, IEnumerable<string> names)
    {
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToArray();
        if (twice.Length > 0)
        {
            throw new InvalidOperationException($"Several {what} share a name: {string.Join(", ", twice)}.");
        }
    }
}
