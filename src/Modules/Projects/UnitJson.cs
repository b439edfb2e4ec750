using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoGov.Projects;

/// <summary>A unit as an object, or as its bare name.</summary>
internal sealed class UnitJson : JsonConverter<Unit>
{
    public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new Unit(reader.GetString()!);
        }

        var unit = JsonSerializer.Deserialize<UnitObject>(ref reader, options)!;
        return new Unit(unit.Name, unit.OrganizationId);
    }

    public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new UnitObject(value.Name, value.OrganizationId), options);
}

/// <summary>A unit as it is written.</summary>
internal sealed record UnitObject(string Name, string? OrganizationId = null);
