using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace InfoGov.Law;

/// <summary>Every fact and argument the law can ask about, and how their paths nest.</summary>
public static class FactCatalogue
{
    private static readonly Lock Gate = new();
    private static readonly List<Fact> Registered = [];
    private static readonly Lazy<FactCatalogueTree> Tree = new(FactCatalogueTree.Load);

    /// <summary>The facts of matters, in the order of the catalogue files, groups before their members.</summary>
    public static IReadOnlyList<Fact> Facts => Tree.Value.Facts;

    /// <summary>The facts and the arguments of all acts.</summary>
    internal static IReadOnlyList<Fact> All => Tree.Value.All;

    /// <summary>The number of slots a matter needs: facts, groups and arguments.</summary>
    internal static int Count => Tree.Value.Slots;

    /// <summary>The fact at a path; null when there is none.</summary>
    public static Fact? Find(string path) => Tree.Value.ByPath.GetValueOrDefault(path);

    /// <summary>The outermost members of <c>facts</c> by name.</summary>
    internal static FrozenDictionary<string, FactNode> Roots => Tree.Value.Roots;

    internal static int Register(Fact fact)
    {
        lock (Gate)
        {
            Registered.Add(fact);
            return Registered.Count - 1;
        }
    }

    internal static FactGroup Group(string path, FactGroup? parent, string zh, string en) => new(Define(path, new GroupType(), parent, zh, en));

    internal static Fact<bool> Flag(string path, FactGroup? parent, string zh, string en) => new(Define(path, new BooleanType(), parent, zh, en));

    internal static Fact<long> Integer(string path, FactGroup? parent, string zh, string en) => new(Define(path, new IntegerType(), parent, zh, en));

    internal static Fact<decimal> Number(string path, FactGroup? parent, string zh, string en, decimal? minimum = null, decimal? maximum = null) =>
        new(Define(path, new NumberType(minimum, maximum), parent, zh, en));

    internal static Fact<string> String(string path, FactGroup? parent, string zh, string en) => new(Define(path, new StringType(), parent, zh, en));

    internal static Fact<DateOnly> Day(string path, FactGroup? parent, string zh, string en) => new(Define(path, new DateType(), parent, zh, en));

    internal static Fact<Period> Duration(string path, FactGroup? parent, string zh, string en) => new(Define(path, new DurationType(), parent, zh, en));

    internal static Fact<T> Choice<T>(string path, FactGroup? parent, string zh, string en)
        where T : struct, Enum => new(Define(path, new EnumType<T>(), parent, zh, en));

    internal static ListFact<T> Choices<T>(string path, FactGroup? parent, string zh, string en)
        where T : struct, Enum => new(Define(path, new ListType<T>(new EnumType<T>()), parent, zh, en));

    internal static ListFact<string> Strings(string path, FactGroup? parent, string zh, string en) => new(Define(path, new ListType<string>(new StringType()), parent, zh, en));

    internal static ListFact<long> Integers(string path, FactGroup? parent, string zh, string en) => new(Define(path, new ListType<long>(new IntegerType()), parent, zh, en));

    internal static ListFact<ThresholdEntry> ThresholdList(string path, string zh, string en) => new(Define(path, new ListType<ThresholdEntry>(new ThresholdType()), parent: null, zh, en));

    private static Fact Define(string path, FactType type, FactGroup? parent, string zh, string en) => new(path, type, new Text(zh, en), parent?.Entry);

    private sealed record FactCatalogueTree(IReadOnlyList<Fact> Facts, IReadOnlyList<Fact> All, int Slots, FrozenDictionary<string, Fact> ByPath, FrozenDictionary<string, FactNode> Roots)
    {
        public static FactCatalogueTree Load()
        {
            Initialize(typeof(Facts));
            Initialize(typeof(Args));
            lock (Gate)
            {
                var facts = Registered.Where(f => !f.Path.StartsWith("args.", StringComparison.Ordinal)).ToArray();
                return new FactCatalogueTree(
                    facts,
                    [.. Registered],
                    Registered.Count,
                    facts.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal),
                    FactNode.Under(group: null, facts));
            }
        }

        /// <summary>Runs the static initializers of a type and of all types nested in it, once, at start.</summary>
        private static void Initialize(Type type)
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            foreach (var nested in type.GetNestedTypes(BindingFlags.Public))
            {
                Initialize(nested);
            }
        }
    }
}

/// <summary>A fact and, for a group, its members by name.</summary>
internal sealed record FactNode(Fact Fact, FrozenDictionary<string, FactNode> Members)
{
    /// <summary>The members in the order of the alphabet.</summary>
    public FactNode[] InOrder { get; } = Sorted(Members);

    public static FactNode[] Sorted(FrozenDictionary<string, FactNode> members) => [.. members.Values.OrderBy(n => n.Fact.Name, StringComparer.Ordinal)];

    public static FrozenDictionary<string, FactNode> Under(Fact? group, IReadOnlyList<Fact> all) =>
        all.Where(f => f.Group == group).ToFrozenDictionary(f => f.Name, f => new FactNode(f, Under(f, all)), StringComparer.Ordinal);
}
