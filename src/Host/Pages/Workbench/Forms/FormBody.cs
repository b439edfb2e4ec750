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
        FieldKind.Lines => Filled([.. Lines(values, field).Select(line => field.OfNumbers ? Number(line) : JsonValue.Create(line))]),
        FieldKind.Pairs => Pairs(values, field),
        _ => values.One(field.Path) is not { } text ? null : field.Kind switch
        {
            FieldKind.Flag => text == "true" ? JsonValue.Create(true) : text == "false" ? JsonValue.Create(false) : JsonValue.Create(text),
            FieldKind.Number => Number(text),
            FieldKind.Moment => JsonValue.Create(text.Length == "2026-01-15T08:00".Length ? text + ":00+08:00" : text),
            _ => JsonValue.Create(text),
        },
    };

    private static JsonArray? Filled(JsonNode[] elements) => elements.Length == 0 ? null : new JsonArray(elements);

    private static string[] Lines(FormValues values, FormField field) => (values.One(field.Path) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

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

    /// <summary>1,234.5, 520万 or 1.2亿; what is none stays a text.</summary>
    private static JsonNode Number(string text)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimEnd('元').Trim();
        var factor = plain.EndsWith('万') ? 10_000m : plain.EndsWith('亿') ? 100_000_000m : 1m;
        return decimal.TryParse(factor == 1 ? plain : plain[..^1], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < decimal.MaxValue / factor ? JsonValue.Create(number * factor) : JsonValue.Create(text);
    }
}
