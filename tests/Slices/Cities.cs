using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Beijing;
using InfoGov.Jilin;
using InfoGov.Law;
using InfoGov.Tianjin;
using InfoGov.Wuxi;
using InfoGov.Zhengzhou;

namespace InfoGov.Slices;

/// <summary>The real cities.</summary>
internal static class Cities
{
    private static readonly Dictionary<string, Jurisdiction> ByCode = new Jurisdiction[]
    {
        new WuxiRegulation(), new JilinRegulation(), new ZhengzhouRegulation(), new BeijingRegulation(), new TianjinRegulation(),
    }.ToDictionary(city => city.Code, StringComparer.Ordinal);

    public static Jurisdiction Of(string code) => ByCode[code];
}

/// <summary>JSON as bodies and stored events have it.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Of(object value) => $"{value.GetType().Name} {JsonSerializer.Serialize(value, value.GetType(), Options)}";

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
