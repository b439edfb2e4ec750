using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfoGov.Law;

/// <summary>
/// The facts of a matter and the arguments of an act as a request states them (contract, "The request"): what <see cref="ContractReader"/>
/// reads back as the same matter, so that a decision can be made again by anybody.
/// </summary>
public static class StatedFacts
{
    internal static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly FactNode[] Roots = FactNode.Sorted(FactCatalogue.Roots);

    /// <summary>An object of <c>facts</c> and <c>args</c>.</summary>
    public static JsonElement Of(Act act, Matter matter)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            Write(json, act, matter);
            json.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>The members <c>facts</c> and <c>args</c>, in the order of the alphabet.</summary>
    public static void Write(Utf8JsonWriter json, Act act, Matter matter)
    {
        json.WriteStartObject("facts");
        Members(json, Roots, matter);
        json.WriteEndObject();
        json.WriteStartObject("args");
        foreach (var argument in act.Arguments.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            Member(json, argument, matter);
        }

        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, FactNode[] nodes, Matter matter)
    {
        foreach (var node in nodes)
        {
            if (node.Fact.Type is not GroupType)
            {
                Member(json, node.Fact, matter);
            }
            else if (matter[node.Fact] is not null)
            {
                json.WriteStartObject(node.Fact.Name);
                Members(json, node.InOrder, matter);
                json.WriteEndObject();
            }
        }
    }

    private static void Member(Utf8JsonWriter json, Fact fact, Matter matter)
    {
        if (matter[fact] is { } value)
        {
            json.WritePropertyName(fact.Name);
            Value(json, value);
        }
    }

    private static void Value(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool flag: json.WriteBooleanValue(flag); break;
            case long integer: json.WriteNumberValue(integer); break;
            case decimal number: json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture), skipInputValidation: true); break;
            case string text: json.WriteStringValue(text); break;
            case ThresholdEntry threshold:
                json.WriteStartObject();
                json.WriteString("key", FactType.ShowValue(threshold.Key));
                json.WritePropertyName("amount");
                Value(json, threshold.Amount);
                json.WriteString("effectiveFrom", FactType.ShowValue(threshold.EffectiveFrom));
                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Value(json, item);
                }

                json.WriteEndArray();
                break;
            default: json.WriteStringValue(FactType.ShowValue(value)); break;
        }
    }
}
