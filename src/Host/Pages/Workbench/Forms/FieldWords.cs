using System.Collections.Concurrent;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>
/// What the fields of commands are called: an argument of an act as the law's catalogue has it, what brings a fact like that fact, and
/// anything else by its own name.
/// </summary>
internal static class FieldWords
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Fact>> Facts = new(StringComparer.Ordinal);

    public static Text Of(Slice slice, string path, string member) =>
        slice.Act?.Arguments.FirstOrDefault(argument => argument.Name == path)?.Label ?? FactOf(slice, path)?.Label ?? Words.Member(member);

    /// <summary>The fact that a member brings; null where it brings none.</summary>
    public static Fact? FactOf(Slice slice, string path) => Brought(slice).GetValueOrDefault(path);

    /// <summary>The facts that a command brings, by the members that bring them.</summary>
    public static IReadOnlyDictionary<string, Fact> Brought(Slice slice) => Facts.GetOrAdd(slice.Command.Name, command => Supplies.Paths
        .Select(FactCatalogue.Find).OfType<Fact>()
        .SelectMany(fact => Supplies.Of(fact, command).Where(supply => supply.Command == command && supply is { Member: not null, OfAnother: false }).Select(supply => (supply.Member, Fact: fact)))
        .GroupBy(pair => pair.Member!, StringComparer.Ordinal).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().Fact, StringComparer.Ordinal));

    public static Text Value(Enum value) => Words.Value(value);

    /// <summary>How a field is filled in, where that is not plain.</summary>
    public static Text? Help(string member, Type type) => type switch
    {
        _ when member == "publicShare" => new Text("全部为财政资金填 1，没有填 0，一半填 50%", "1 where all of it is public money, 0 where none is, 50% for half"),
        _ when type == typeof(decimal) => new Text("可写 5,200,000 或 520万", "Such as 5,200,000"),
        _ when member == "creditCode" => new Text("18 位", "18 characters"),
        _ => null,
    };
}
