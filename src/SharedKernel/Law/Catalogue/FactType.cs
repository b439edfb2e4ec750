using System.Globalization;
using System.Text.Json;

namespace InfoGov.Law;

/// <summary>The type of a fact's values: how they are read from a request and shown.</summary>
public abstract class FactType
{
    /// <summary>The type as the contract names it: <c>boolean</c>, <c>enum[]</c>, <c>date</c> …</summary>
    public abstract string Name { get; }

    /// <summary>The names of the values, for closed lists; empty for open types.</summary>
    public virtual IReadOnlyList<string> Values => [];

    /// <summary>The same with what they are called.</summary>
    public virtual IReadOnlyList<(string Value, Text Label)> Labelled => [];

    /// <summary>A value of the type, where it has a first one; null for open types.</summary>
    internal virtual object? Sample => null;

    /// <summary>Reads a value; throws <see cref="ContractException"/> naming the path when it does not fit.</summary>
    internal abstract object Read(JsonElement json, string path);

    /// <summary>A value as it is written in requests and explanations.</summary>
    public static string ShowValue(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()),
        string text => text,
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object>().Select(ShowValue)),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value of a fact in words for people: the names of choices, yes and no; free texts in quotes, numbers and days as they are.</summary>
    public static Text Label(object value) => value switch
    {
        bool flag => flag ? new Text("是", "yes") : new Text("否", "no"),
        Enum choice => ValueLabels.Of(choice),
        string text => new Text($"“{text}”", $"“{text}”"),
        System.Collections.IEnumerable list => LabelAll(list.Cast<object>()),
        _ => new Text(ShowValue(value), ShowValue(value)),
    };

    /// <summary>What a value of a closed list is called; null for lists that no catalogue has.</summary>
    public static Text? LabelOf(Enum value) => ValueLabels.Find(value);

    /// <summary>Codes with what they mean, in both languages: <c>tender（招标）、…</c>.</summary>
    public static Text Choices(IEnumerable<Enum> values)
    {
        (string Code, Text? Label)[] choices = [.. values.Select(value => (ShowValue(value), ValueLabels.Find(value)))];
        return new Text(
            string.Join('、', choices.Select(c => c.Label is null ? c.Code : $"{c.Code}（{c.Label.Zh}）")),
            string.Join(", ", choices.Select(c => c.Label is null ? c.Code : $"{c.Code} ({c.Label.En})")));
    }

    private static Text LabelAll(IEnumerable<object> values)
    {
        Text[] labels = [.. values.Select(Label)];
        return new Text(string.Join('、', labels.Select(l => l.Zh)), string.Join(", ", labels.Select(l => l.En)));
    }

    /// <summary>Neither false, zero nor empty.</summary>
    internal static bool IsTruthy<T>(T value) => value switch
    {
        bool flag => flag,
        long integer => integer != 0,
        decimal number => number != 0,
        string text => text.Length > 0,
        _ => true,
    };

    /// <summary>An example of a value that counts as established.</summary>
    internal static T Example<T>(DateOnly today)
    {
        object example = default(T) switch
        {
            bool => true,
            long => 1L,
            decimal => 1m,
            DateOnly => today,
            Period => new Period(1, 0, 0),
            null => "…",
            var first => first,
        };
        return (T)example;
    }

    private protected static ContractException Wrong(string path, string zh, string en) => new(path, new Text($"{path}：{zh}", $"{path}: {en}"));
}

internal sealed class GroupType : FactType
{
    public override string Name => "group";

    internal override object Read(JsonElement json, string path) => throw Wrong(path, "须为对象", "must be an object");
}

internal sealed class BooleanType : FactType
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override string Name => "boolean";

    internal override object Read(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => throw Wrong(path, "须为 true 或 false", "must be true or false"),
    };
}

internal sealed class IntegerType : FactType
{
    public override string Name => "integer";

    internal override object Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Number || json.GetRawText().AsSpan().IndexOfAny(".eE") >= 0)
        {
            throw Wrong(path, "须为整数", "must be an integer");
        }

        return json.TryGetInt64(out var value) ? value : throw Wrong(path, "超出整数范围", "is out of the range of integers");
    }
}

internal sealed class NumberType(decimal? minimum, decimal? maximum) : FactType
{
    public override string Name => "number";

    internal override object Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            throw Wrong(path, "须为数字", "must be a number");
        }

        var text = json.GetRawText();
        if (ExactNumber.Flaw(ExactNumber.Read(text, out var value), text) is { } flaw)
        {
            throw Wrong(path, flaw.Zh, flaw.En);
        }

        return value < minimum || value > maximum
            ? throw Wrong(path, $"须在 {ShowValue(minimum!)} 至 {ShowValue(maximum!)} 之间", $"must be from {ShowValue(minimum!)} to {ShowValue(maximum!)}")
            : value;
    }
}

internal sealed class StringType : FactType
{
    public override string Name => "string";

    internal override object Read(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.String ? ReadText(json, path) : throw Wrong(path, "须为字符串", "must be a string");

    internal static string ReadText(JsonElement json, string path)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(path, "不是有效的 Unicode 文本", "is not valid Unicode text");
        }
    }
}

internal sealed class DateType : FactType
{
    public override string Name => "date";

    internal override object Read(JsonElement json, string path) => ReadDay(json, path);

    internal static DateOnly ReadDay(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(StringType.ReadText(json, path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(path, "须为有效日期（yyyy-MM-dd）", "must be a valid date (yyyy-MM-dd)");
}

internal sealed class DurationType : FactType
{
    public override string Name => "duration";

    internal override object Read(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.String && Period.TryParse(StringType.ReadText(json, path), out var period)
            ? period
            : throw Wrong(path, "须为 ISO 8601 期间：P 后依次为年 Y、月 M、周 W、日 D，至少一项（如 P1Y、P90D、P1Y2M）", "must be an ISO 8601 period: P, then years Y, months M, weeks W, days D, at least one of them (such as P1Y, P90D or P1Y2M)");
}

internal sealed class EnumType<T> : FactType
    where T : struct, Enum
{
    private readonly Dictionary<string, object> values = Enum.GetValues<T>().ToDictionary(v => ShowValue(v), v => (object)v, StringComparer.Ordinal);

    public override string Name => "enum";

    public override IReadOnlyList<string> Values => [.. values.Keys];

    public override IReadOnlyList<(string Value, Text Label)> Labelled => [.. values.Select(value => (value.Key, Label(value.Value)))];

    internal override object? Sample => values.Values.First();

    internal override object Read(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.String && values.TryGetValue(StringType.ReadText(json, path), out var value)
            ? value
            : throw NoneOf(path);

    private ContractException NoneOf(string path)
    {
        var allowed = Choices(values.Values.Cast<Enum>());
        return Wrong(path, $"须为下列之一：{allowed.Zh}", $"must be one of {allowed.En}");
    }
}

internal sealed class ListType<T>(FactType element) : FactType
{
    public override string Name => element.Name + "[]";

    public override IReadOnlyList<string> Values => element.Values;

    public override IReadOnlyList<(string Value, Text Label)> Labelled => element.Labelled;

    internal override object Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(path, "须为数组", "must be an array");
        }

        var list = new T[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            list[i] = (T)element.Read(item, $"{path}[{ShowValue(i)}]");
            i++;
        }

        return list;
    }
}

internal sealed class ThresholdType : FactType
{
    private static readonly EnumType<ThresholdKey> Key = new();
    private static readonly NumberType Amount = new(minimum: null, maximum: null);

    public override string Name => "threshold";

    internal override object Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, "须为对象", "must be an object");
        }

        object? key = null, amount = null, from = null;
        foreach (var member in json.EnumerateObject())
        {
            if (ContractReader.IsPruned(member.Value))
            {
                continue;
            }

            var at = ContractReader.PathOf(member, path);
            switch (member.Name)
            {
                case "key": key = Key.Read(member.Value, at); break;
                case "amount": amount = Amount.Read(member.Value, at); break;
                case "effectiveFrom": from = DateType.ReadDay(member.Value, at); break;
                default: throw Wrong(at, "未知成员", "is not a known member");
            }
        }

        return new ThresholdEntry(
            (ThresholdKey)(key ?? throw Missing("key")),
            (decimal)(amount ?? throw Missing("amount")),
            (DateOnly)(from ?? throw Missing("effectiveFrom")));

        ContractException Missing(string name) => Wrong($"{path}.{name}", "缺少", "is missing");
    }
}

/// <summary>A threshold amount set by a city authority and the first day on which it is in force.</summary>
public sealed record ThresholdEntry(ThresholdKey Key, decimal Amount, DateOnly EffectiveFrom);
