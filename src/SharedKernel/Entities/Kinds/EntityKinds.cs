using Orleans;
using System.Collections.Frozen;
using System.Reflection;
using InfoGov.Documents;
using InfoGov.Duties;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Notices;
using Module = InfoGov.Law.Module;

namespace InfoGov.Entities;

/// <summary>
/// The kinds of grains of an installation: those of the modules, and those of the kernel: cities, refusals, and the sweep of duties. Fails when
/// two kinds, two tables or two types of events share a name.
/// </summary>
public sealed class EntityKinds : StreamKinds
{
    private readonly FrozenDictionary<string, EntityKind> byName;
    private readonly Dictionary<string, Module> homes = new(StringComparer.Ordinal) { [CityStanding.Kind.Name] = Module.Administration, [CalendarNotices.Kind.Name] = Module.Administration };

    /// <summary>Registers the kinds that the assemblies of the modules declare, each with the module in its URL.</summary>
    public EntityKinds(IReadOnlyCollection<(Module Module, Assembly Assembly)> modules)
        : this(modules.SelectMany(m => DeclaredIn(m.Assembly)), modules.Select(m => m.Assembly))
    {
        foreach (var (kind, module) in modules.SelectMany(m => DeclaredIn(m.Assembly).Select(k => (k, m.Module))))
        {
            homes[kind.Name] = module;
        }
    }

    /// <summary>Registers kinds that have no pages.</summary>
    public EntityKinds(IEnumerable<EntityKind> kinds)
        : this(kinds, [])
    {
    }

    private EntityKinds(IEnumerable<EntityKind> kinds, IEnumerable<Assembly> modules)
    {
        EntityKind[] all = [.. DeclaredIn(typeof(EntityKinds).Assembly), .. kinds];
        Unique("kinds of grains", all.Select(k => k.Name));
        Unique("tables", all.SelectMany(k => k.Tables).Select(t => t.Name).Concat([EntityTable.Table.Name, DutyTable.Table.Name, PublicationDutyTable.Table.Name, Attachment.Table.Name, LikenessTable.Table.Name, NoticeTable.Table.Name, PartyTable.Table.Name, Citations.Table.Name]));
        var events = all.SelectMany(k => k.EventTypes).Distinct().ToArray();
        Unique("types of events", events.Where(t => !t.IsGenericType).Select(EntityJson.NameOf));
        EventTypes = [.. events.Select(EntityJson.NameOf).Distinct(StringComparer.Ordinal)];
        byName = all.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
        Tables = [.. all.SelectMany(k => k.Tables), EntityTable.Table, DutyTable.Table, PublicationDutyTable.Table, Attachment.Table, LikenessTable.Table, NoticeTable.Table, PartyTable.Table, Citations.Table];
        All = all;
        CommandTypes = FindCommands(all, modules);
    }

    /// <summary>Every kind.</summary>
    public IReadOnlyList<EntityKind> All { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Table> Tables { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> EventTypes { get; }

    /// <summary>The commands of all kinds by the names under which they travel.</summary>
    internal FrozenDictionary<string, Type> CommandTypes { get; }

    /// <inheritdoc/>
    public override StreamFold? Begin(string kind, string key) => Find(kind) is { } known ? new EntityFold(known, key) : null;

    /// <summary>The kind of that name; null when there is none.</summary>
    public EntityKind? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The address of an entity's page; null when it has none.</summary>
    public string? UrlOf(EntityId id) => Find(id.Kind) is { IsReadable: true } && homes.TryGetValue(id.Kind, out var module)
        ? $"/api/{FactType.ShowValue(module)}/{id.Key}"
        : null;

    /// <summary>The kind of a grain.</summary>
    public EntityKind Of(EntityId id) => Find(id.Kind) ?? throw new ArgumentException($"There is no kind of grain named {id.Kind}.", nameof(id));

    /// <summary>The kinds of the grains that an assembly declares: every entity is a grain, and its grain describes it.</summary>
    /// <exception cref="InvalidOperationException">A grain describes no kind, or another one than its type names.</exception>
    public static IReadOnlyList<EntityKind> DeclaredIn(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(EntityGrain<>))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(Describe),
    ];

    private static EntityKind Describe(Type grain)
    {
        var kind = grain.GetProperty("Description", BindingFlags.Public | BindingFlags.Static)?.GetValue(obj: null) as EntityKind
            ?? throw new InvalidOperationException($"{grain.FullName} describes no kind: it needs a public static EntityKind Description.");
        var named = grain.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, grain).ToString();
        return named == kind.Name
            ? kind
            : throw new InvalidOperationException($"{grain.FullName} is the grain type {named ?? "(none)"} and describes the kind {kind.Name}.");
    }

    /// <summary>Those that the assemblies of the kinds and of the modules declare, and those that any entity takes.</summary>
    private static FrozenDictionary<string, Type> FindCommands(EntityKind[] kinds, IEnumerable<Assembly> modules)
    {
        var named = kinds.ToDictionary(kind => kind.StateType, kind => kind.Name);
        var declared = kinds.Select(kind => kind.StateType.Assembly).Concat(modules).Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false });
        var any = kinds.SelectMany(kind => AnyTakes.Select(command => command.MakeGenericType(kind.StateType)));
        return declared.Concat(any)
            .Select(type => (Type: type, State: StateOf(type)))
            .Where(found => found.State is not null && named.ContainsKey(found.State))
            .ToFrozenDictionary(found => $"{named[found.State!]}/{EntityJson.NameOf(found.Type)}", found => found.Type, StringComparer.Ordinal);
    }

    private static readonly Type[] AnyTakes = [typeof(AttachDocument<>), typeof(WithdrawDocument<>), typeof(ReviewDuties<>)];

    /// <summary>The state that a command changes; null for what is no command.</summary>
    private static Type? StateOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Command<>))
            {
                return at.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private static void Unique(string what, IEnumerable<string> names)
    {
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToArray();
        if (twice.Length > 0)
        {
            throw new InvalidOperationException($"Several {what} share a name: {string.Join(", ", twice)}.");
        }
    }
}
