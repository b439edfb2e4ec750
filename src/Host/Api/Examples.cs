using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Api;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Api;

/// <summary>
/// A body for each command that is read as it is: from lives of real entities (<c>examples.json</c>), else made from the type,
/// with what it cannot be without.
/// </summary>
internal static class Examples
{
    private static readonly JsonObject FromLives = Read();

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["city"] = "wuxi",
        ["unit"] = "无锡市大数据管理局",
        ["name"] = "智慧停车综合管理平台",
        ["title"] = "智慧停车综合管理平台",
        ["area"] = "滨湖区",
        ["domain"] = "www.wuxi.gov.cn",
        ["reason"] = "情况有变",
        ["contact"] = "13800000000",
    };

    /// <summary>The body as JSON.</summary>
    public static string Of(Slice slice)
    {
        var body = Bare(slice);

        // What needs nothing can say the day on which it was done.
        return (body.Count == 0 ? new JsonObject { ["on"] = "2026-01-15" } : body).ToJsonString(CommandJson.Options);
    }

    /// <summary>The body as it would be sent on a day: its earliest day is that one, and its others are as far from it as they were.</summary>
    public static JsonObject From(Slice slice, DateOnly day)
    {
        var body = Bare(slice).DeepClone().AsObject();
        JsonValue[] days = [.. Values(body).Where(value => DayOf(value) is not null)];
        var earliest = days.Min(DayOf);
        foreach (var value in days)
        {
            value.ReplaceWith(FactType.ShowValue(DayOf(value)!.Value.AddDays(day.DayNumber - earliest!.Value.DayNumber)));
        }

        return body;
    }

    /// <summary>A body with nothing in it but what the command cannot be without; null when that is all it has.</summary>
    public static JsonObject? WithoutOptional(Slice slice, JsonObject body)
    {
        var required = TypeShape.MembersOf(slice.Command, Direction.In).Where(m => m.Required).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return body.All(m => required.Contains(m.Key)) ? null : new JsonObject(body.Where(m => required.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
    }

    private static JsonObject Bare(Slice slice) => FromLives[$"{FactType.ShowValue(slice.Offer.Module)}-{slice.Name}"] as JsonObject ?? Made(slice.Command);

    private static IEnumerable<JsonValue> Values(JsonNode? node) => node switch
    {
        JsonValue value => [value],
        JsonObject members => members.SelectMany(m => Values(m.Value)),
        JsonArray elements => elements.SelectMany(Values),
        _ => [],
    };

    private static DateOnly? DayOf(JsonValue value) =>
        value.TryGetValue<string>(out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static JsonObject Made(Type type) => new(TypeShape.MembersOf(type, Direction.In).Where(m => m.Required).Select(m => KeyValuePair.Create(m.Name, Value(m.Name, m.Type))));

    /// <summary>A value for a member of that name.</summary>
    public static JsonNode? Value(string name, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        type = type.GetCustomAttribute<WrittenAsAttribute>()?.Type ?? type;
        return type switch
        {
            _ when type == typeof(string) => Texts.GetValueOrDefault(name, "说明"),
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => "2026-01-15",
            _ when type == typeof(DateTimeOffset) => "2026-01-15T08:00:00Z",
            _ when type == typeof(decimal) => 100000.00m,
            _ when type == typeof(int) || type == typeof(long) => 1,
            _ when type.IsEnum => FactType.ShowValue(Enum.GetValues(type).GetValue(0)!),
            _ when TypeShape.ElementOf(type) is { } element => new JsonArray(Value(name, element)),
            _ => Made(type),
        };
    }

    /// <summary>The body that an endpoint is called with: as it says itself, else one of the data; null for none.</summary>
    public static JsonNode? Of(Operation operation) => operation.Example is { } example ? JsonNode.Parse(example) : FromLives[operation.Id]?.DeepClone();

    private static JsonObject Read()
    {
        using var resource = typeof(Examples).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonNode.Parse(resource, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
    }
}
