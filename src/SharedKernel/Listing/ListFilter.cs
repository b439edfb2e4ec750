using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Listing;

/// <summary>
/// One parameter by which a list can be narrowed. <paramref name="read"/> turns the text of the request into a condition in
/// SQL and its values; null when the text is no such value.
/// </summary>
/// <param name="name">The name in the URL.</param>
/// <param name="meaning">What it takes, for the message about a wrong value.</param>
public sealed class ListFilter(string name, Text meaning, Func<string, ListCondition?> read)
{
    /// <summary>The name in the URL.</summary>
    public string Name { get; } = name;

    /// <summary>What it takes.</summary>
    public Text Meaning { get; } = meaning;

    /// <summary>The values it takes; empty where they are not a closed list.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Several values may be given, separated by commas.</summary>
    public bool Several { get; init; }

    /// <summary>The type of its value.</summary>
    public Type Type { get; init; } = typeof(string);

    internal ListCondition? Read(string text) => read(text);

    /// <summary>How the OpenAPI document describes it.</summary>
    internal Parameter Describe() => new(Name, Meaning) { Type = Type, Values = Known, Several = Several };

    /// <summary>Equal to one of the texts given, separated by commas.</summary>
    public static ListFilter Text(string name, string column) =>
        new(name, new Text("文本，可用逗号分隔多个", "texts, separated by commas"), text => In(column, Values(text))) { Several = true };

    /// <summary>Equal to the whole text: names of units may hold commas.</summary>
    public static ListFilter Whole(string name, string column) => new(name, new Text("文本", "a text"), text => In(column, [text]));

    /// <summary>One of the values of an enumeration, or several separated by commas, as the API writes them; members of pascal enumerations keep their capital.</summary>
    public static ListFilter Choice<T>(string name, string column, bool pascal = false)
        where T : struct, Enum
    {
        string[] known = [.. Enum.GetValues<T>().Select(v => pascal ? v.ToString() : JsonNamingPolicy.CamelCase.ConvertName(v.ToString()))];
        return new(name, new Text($"下列之一：{string.Join("、", known)}", $"one of {string.Join(", ", known)}"), text =>
            Values(text) is { Length: > 0 } values && values.All(v => Array.IndexOf(known, v) >= 0) ? In(column, values) : null) { Known = known, Several = true };
    }

    /// <summary>Contains the text, whatever the case of its ASCII letters: neither database knows of others.</summary>
    public static ListFilter Contains(string name, string column) => new(name, new Text("文本", "a text"), text =>
        new ListCondition($"lower({column}) LIKE {{0}} ESCAPE '!'", [$"%{Escaped(string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c)))}%"]));

    /// <summary>On that day or later (<paramref name="relation"/> <c>&gt;=</c>), or earlier (<c>&lt;=</c>).</summary>
    public static ListFilter Day(string name, string column, string relation) => new(name, new Text("日期 yyyy-MM-dd", "a day as yyyy-MM-dd"), text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new ListCondition($"{column} {relation} {{0}}", [text]) : null) { Type = typeof(DateOnly) };

    /// <summary>Equal to one of the values; null when there is none.</summary>
    public static ListCondition? In(string column, string[] values) => values.Length == 0
        ? null
        : new ListCondition($"{column} IN ({string.Join(", ", values.Select((_, i) => $"{{{i}}}"))})", values);

    /// <summary>One of the texts known, or several separated by commas.</summary>
    public static ListFilter OneOf(string name, string column, IReadOnlyList<string> known) =>
        new(name, new Text($"下列之一：{string.Join("、", known)}", $"one of {string.Join(", ", known)}"), text =>
            Values(text) is { Length: > 0 } values && values.All(v => known.Contains(v, StringComparer.Ordinal)) ? In(column, values) : null) { Known = known, Several = true };

    /// <summary>True or false, each with its condition.</summary>
    public static ListFilter Flag(string name, Func<bool, ListCondition> condition) => new(name, new Text("true 或 false", "true or false"), text => text switch
    {
        "true" => condition(true),
        "false" => condition(false),
        _ => null,
    }) { Type = typeof(bool) };

    /// <summary>The texts between commas.</summary>
    public static string[] Values(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}

/// <summary>A condition in SQL; <c>{0}</c>, <c>{1}</c> … stand for its values.</summary>
public sealed record ListCondition(string Sql, IReadOnlyList<object> Values)
{
    /// <summary>Keeps every row.</summary>
    public static readonly ListCondition Every = new("1 = 1", []);

    /// <summary>Keeps none.</summary>
    public static readonly ListCondition None = new("1 = 0", []);

    /// <summary>All of these; those that are null ask for nothing.</summary>
    public static ListCondition All(params IEnumerable<ListCondition?> conditions) => Join(" AND ", Every, None, conditions);

    /// <summary>At least one of these.</summary>
    public static ListCondition Any(params IEnumerable<ListCondition?> conditions) => Join(" OR ", None, Every, conditions);

    /// <summary>At least one of the two, asked of each row in this order, and of no index.</summary>
    public static ListCondition EachRow(ListCondition first, ListCondition second)
    {
        var any = Any(first, second);
        return any.Sql == Every.Sql || first.Sql == None.Sql || second.Sql == None.Sql ? any : any with { Sql = $"CASE WHEN {Join(" THEN TRUE ELSE ", None, Every, [first, second]).Sql} END" };
    }

    /// <summary>The column has one of these values.</summary>
    public static ListCondition In(string column, IReadOnlyList<string> values) => values.Count == 0
        ? None
        : new ListCondition($"{column} IN ({string.Join(", ", values.Select((_, i) => $"{{{i}}}"))})", values);

    /// <summary>Adds its values to a command as parameters; returns the SQL that names them.</summary>
    public string Bind(DbCommand command)
    {
        object[] names = [.. Values.Select((_, i) => $"@v{i}")];
        for (var i = 0; i < Values.Count; i++)
        {
            SqlLog.Add(command, $"v{i}", Values[i]);
        }

        return string.Format(CultureInfo.InvariantCulture, Sql, names);
    }

    /// <param name="word">Between two of them.</param>
    /// <param name="idle">The one that changes nothing.</param>
    /// <param name="deciding">The one that leaves nothing to the others.</param>
    /// <param name="conditions">The conditions.</param>
    private static ListCondition Join(string word, ListCondition idle, ListCondition deciding, IEnumerable<ListCondition?> conditions)
    {
        List<string> parts = [];
        List<object> values = [];
        foreach (var condition in conditions.OfType<ListCondition>().Where(condition => condition.Sql != idle.Sql))
        {
            if (condition.Sql == deciding.Sql)
            {
                return deciding;
            }

            object[] places = [.. condition.Values.Select((_, i) => $"{{{values.Count + i}}}")];
            parts.Add($"({string.Format(CultureInfo.InvariantCulture, condition.Sql, places)})");
            values.AddRange(condition.Values);
        }

        return parts.Count == 0 ? idle : new ListCondition(string.Join(word, parts), values);
    }
}
