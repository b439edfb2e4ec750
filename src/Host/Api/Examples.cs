using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Api;
using InfoGov.Host.Commands;
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
        var body = FromLives[$"{FactType.ShowValue(slice.Offer.Module)}-{slice.Name}"] as JsonObject ?? Made(slice.Command);

        // What needs nothing can say the day on which it was done.
        return (body.Count == 0 ? new JsonObject { ["on"] = "2026-01-15" } : body).ToJsonString(CommandJson.Options);
    }

    private static JsonObject Made(Type type) => new(TypeShape.MembersOf(type, Direction.In).Where(m => m.Required).Select(m => KeyValuePair.Create(m.Name, Value(m.Name, m.Type))));

    private static JsonNode? Value(string name, Type type)
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
