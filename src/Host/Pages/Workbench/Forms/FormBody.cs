using System.Globalization;
using System.Text.Json.Nodes;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>
/// The body of a command as a form has it. What is blank is left out; what is no number, no day or nothing else that was asked for goes
/// into the body as it was typed, so that the command itself says what is wrong with it.
/// </summary>
internal static class FormBody
{
    /// <summary>How many groups of a list a form can hold.</summary>
    public const int MostRows = 40;

    public static JsonObject Read(IReadOnlyList<FormField> fields, FormValues values)
    {
        var body = new JsonObject();
        foreach (var field in fields)
        {
            if (Of(field, values) is { } node)
            {
                body[field.Path[(field.Path.LastIndexOf('.') + 1)..]] = node;
            }
        }

        return body;
    }

    private static JsonNode? Of(FormField field, FormValues values) => field.Kind switch
    {
        FieldKind.Group => Read(field.Members, values) is { Count: > 0 } group ? group : null,
        FieldKind.Rows => Filled([.. Enumerable.Range(0, MostRows).Select(number => Read(field.Row(number), values)).Where(row => row.Count > 0)]),
        FieldKind.Choices => Filled([.. values.All(field.Path).Where(value => value.Length > 0).Select(value => JsonValue.Create(value))]),
        FieldKind.Lines => Filled([.. Lines(values, field).Select(line => field.OfNumbers ? NumberOrText(line) : JsonValue.Create(line))]),
        FieldKind.Pairs => Pairs(values, field),
        _ => values.One(field.Path) is not { } text ? null : field.Kind switch
        {
            FieldKind.Flag => text == "true" ? JsonValue.Create(true) : text == "false" ? JsonValue.Create(false) : JsonValue.Create(text),
            FieldKind.Number => NumberOrText(text),
            FieldKind.Moment => JsonValue.Create(text.Length == "2026-01-15T08:00".Length ? text + ":00+08:00" : text),
            _ => JsonValue.Create(text),
        },
    };

    private static JsonArray? Filled(JsonNode[] elements) => elements.Length == 0 ? null : new JsonArray(elements);

    /// <summary>The lines of a field, the blank ones left out.</summary>
    public static string[] Lines(FormValues values, FormField field) => [.. values.All(field.Path).SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static JsonObject? Pairs(FormValues values, FormField field)
    {
        var pairs = new JsonObject();
        foreach (var line in Lines(values, field))
        {
            var at = line.IndexOfAny([':', '：', '=']);
            pairs[(at < 0 ? line : line[..at]).Trim()] = at < 0 ? "" : line[(at + 1)..].Trim();
        }

        return pairs.Count == 0 ? null : pairs;
    }

    private static JsonNode NumberOrText(string text) => Number(text) is { } number ? JsonValue.Create(number) : JsonValue.Create(text);

    /// <summary>1,234.5, 520万, 1.2亿 or 50%; null for what is none.</summary>
    public static decimal? Number(string text)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Replace('％', '%').TrimEnd('元').Trim();
        var factor = plain.LastOrDefault() switch { '万' => 10_000m, '亿' => 100_000_000m, '%' => 0.01m, _ => 1m };
        return decimal.TryParse(factor == 1 ? plain : plain[..^1].Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (factor <= 1 || Math.Abs(number) < decimal.MaxValue / factor) ? number * factor : null;
    }
}
