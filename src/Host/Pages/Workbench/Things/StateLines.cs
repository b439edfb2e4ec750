using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InfoGov.Api;
using InfoGov.Host.Api;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary>A line of what is on record: a value, or lines that belong together.</summary>
public sealed record StateLine(string Label, string? Value, IReadOnlyList<StateLine> Lines)
{
    /// <summary>The provisions that are all its value says.</summary>
    public IReadOnlyList<string> Provisions { get; init; } = [];
}

/// <summary>The state of a record in words: each member as it is called, each value as it is read. What nobody said anything of is left out.</summary>
internal static partial class StateLines
{
    private const int Deepest = 4;
    private static readonly string[] Told = ["city", "name", "stage", "foundSecretOn", "followUpDigest"];
    private static readonly string[] Money = ["amount", "budget", "cost", "price", "allocation"];

    public static IReadOnlyList<StateLine> Of(JsonObject state, Type type, bool english) => Lines(state, type, english, depth: 0, Told);

    /// <summary>Every value by the way to it, to compare two days by.</summary>
    public static IEnumerable<(string Path, string Value)> Flat(IEnumerable<StateLine> lines, string within = "") => lines.SelectMany(line =>
        line.Value is { } value ? [(within + line.Label, value)] : Flat(line.Lines, $"{within}{line.Label} › "));

    private static IReadOnlyList<StateLine> Lines(JsonObject members, Type type, bool english, int depth, string[] without)
    {
        var declared = TypeShape.IsObject(type) ? TypeShape.MembersOf(type, Direction.Out).ToDictionary(member => member.Name, member => member.Type, StringComparer.Ordinal) : [];
        return [.. members.Where(member => !without.Contains(member.Key, StringComparer.Ordinal)).Select(member => Line(Words.Member(member.Key).In(english), member.Key, member.Value, declared.GetValueOrDefault(member.Key) ?? typeof(object), english, depth)).OfType<StateLine>()];
    }

    private static StateLine? Line(string label, string name, JsonNode? node, Type type, bool english, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        type = type.GetCustomAttribute<WrittenAsAttribute>()?.Type ?? type;
        switch (node)
        {
            case JsonValue value:
                return Text(name, value, type, english) is { Length: > 0 } text ? new StateLine(label, text, []) : null;
            case JsonArray elements when elements.All(element => element is JsonValue):
                var element = Element(type);
                string[] texts = [.. elements.Select(one => Text(name, one!.AsValue(), element, english))];
                return texts.Length == 0 ? null : new StateLine(label, string.Join(english ? ", " : "、", texts), []) { Provisions = Array.TrueForAll(texts, text => Provision().IsMatch(text)) ? texts : [] };
            case JsonArray elements when depth < Deepest:
                return new StateLine(label, Value: null, [.. elements.Index().Select(one => new StateLine((one.Index + 1).ToString(CultureInfo.InvariantCulture), Value: null, one.Item is JsonObject row ? Lines(row, Element(type), english, depth + 1, []) : []))]);
            case JsonObject members when depth < Deepest && Lines(members, TypeShape.ValueOf(type) is null ? type : typeof(object), english, depth + 1, []) is { Count: > 0 } lines:
                return lines is [{ Value: { } only } one] ? new StateLine(members.ContainsKey("name") ? label : one.Label, only, []) : new StateLine(label, Value: null, lines);
            default:
                return null;
        }
    }

    private static Type Element(Type list)
    {
        var element = list == typeof(object) ? list : TypeShape.ElementOf(list) ?? typeof(object);
        return Nullable.GetUnderlyingType(element) ?? element;
    }

    private static string Text(string name, JsonValue value, Type type, bool english)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                return FactType.Label(value.GetValueKind() is JsonValueKind.True).In(english);
            case JsonValueKind.Number:
                return type == typeof(decimal) && Array.Exists(Money, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Shown.Money(value.GetValue<decimal>(), english) : value.ToJsonString();
        }

        var text = value.GetValue<string>();
        return type.IsEnum && Array.Find(Enum.GetValues(type).Cast<Enum>().ToArray(), choice => FactType.ShowValue(choice) == text || choice.ToString() == text) is { } known ? text == "none" ? "" : Words.Value(known).In(english)
            : type == typeof(DateOnly) && Shown.ReadDay(text) is { } day ? Shown.Day(day, english)
            : type == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) ? Shown.Instant(at, english)
            : text;
    }

    [GeneratedRegex("^[a-z]{2,}-[0-9][0-9a-z-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Provision();
}
