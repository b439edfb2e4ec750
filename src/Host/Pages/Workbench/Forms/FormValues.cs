using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>What stands in the fields of a form, by their paths.</summary>
public sealed class FormValues(IReadOnlyDictionary<string, StringValues> values)
{
    public static readonly FormValues None = new(new Dictionary<string, StringValues>(StringComparer.Ordinal));

    /// <summary>What was sent.</summary>
    public static FormValues Of(IFormCollection form) => new(form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>The same where a body says it, with others where it says nothing.</summary>
    public static FormValues Of(JsonObject body)
    {
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        Add(body, "", values);
        return new FormValues(values);
    }

    /// <summary>One value, trimmed; null where there is none.</summary>
    public string? One(string path) => values.TryGetValue(path, out var found) && found.LastOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string path) => values.TryGetValue(path, out var found) ? [.. found.OfType<string>()] : [];

    /// <summary>Nothing stands there, nor in what belongs to it.</summary>
    public bool IsBlank(string path) => !values.Any(pair => pair.Key.StartsWith(path, StringComparison.Ordinal) && (pair.Key.Length == path.Length || pair.Key[path.Length] is '.' or '[') && pair.Value.Any(value => !string.IsNullOrWhiteSpace(value)));

    /// <summary>How many groups of a list there are.</summary>
    public int Rows(string path) => values.Where(pair => pair.Key.StartsWith($"{path}[", StringComparison.Ordinal) && pair.Value.Any(value => !string.IsNullOrWhiteSpace(value)))
        .Select(pair => int.TryParse(pair.Key[(path.Length + 1)..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number + 1 : 0).DefaultIfEmpty().Max();

    private static void Add(JsonNode? node, string path, Dictionary<string, StringValues> into)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Add(value, path.Length == 0 ? name : $"{path}.{name}", into);
                }

                break;
            case JsonArray elements when elements.All(element => element is JsonValue):
                var texts = elements.Select(Text).ToArray();
                into[path] = texts;
                break;
            case JsonArray elements:
                foreach (var (number, element) in elements.Index())
                {
                    Add(element, $"{path}[{number.ToString(CultureInfo.InvariantCulture)}]", into);
                }

                break;
            case JsonValue value:
                into[path] = Text(value);
                break;
        }
    }

    private static string Text(JsonNode? value) => value?.GetValueKind() is System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "";
}
