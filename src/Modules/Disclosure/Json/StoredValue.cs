using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Log;

namespace InfoGov.Disclosure.Json;

/// <summary>A value as stored, and how it reads in an answer. Days and instants are stored as JSON has them.</summary>
internal readonly record struct StoredValue(string? Text, long? Number)
{
    public bool IsNull => Text is null && Number is null;

    public static StoredValue Read(DbDataReader reader, int column, bool isNumber) =>
        reader.IsDBNull(column) ? default : isNumber ? new(null, reader.GetInt64(column)) : new(reader.GetString(column), null);

    public static StoredValue Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.Number => new(null, value.GetInt64()),
        _ => new(value.GetString(), null),
    };

    public void Write(Utf8JsonWriter writer, FeedProperty property, bool numbersAsText)
    {
        switch (property.Type)
        {
            case var _ when IsNull: writer.WriteNullValue(); break;
            case ColumnType.Flag: writer.WriteBooleanValue(Number != 0); break;
            case ColumnType.Integer or ColumnType.Decimal when numbersAsText: writer.WriteStringValue(AsText(property)); break;
            case ColumnType.Integer: writer.WriteNumberValue(Number!.Value); break;
            case ColumnType.Decimal: writer.WriteNumberValue(Exact(property)); break;
            default: writer.WriteStringValue(Text); break;
        }
    }

    /// <summary>As <c>/$value</c> answers it.</summary>
    public string AsText(FeedProperty property) => property.Type switch
    {
        ColumnType.Flag => Number != 0 ? "true" : "false",
        ColumnType.Decimal => Exact(property).ToString(CultureInfo.InvariantCulture),
        ColumnType.Integer => Number!.Value.ToString(CultureInfo.InvariantCulture),
        _ => Text!,
    };

    private decimal Exact(FeedProperty property)
    {
        var units = Number!.Value;
        var size = units < 0 ? (ulong)-units : (ulong)units;
        return new decimal((int)size, (int)(size >> 32), 0, units < 0, (byte)property.Scale);
    }
}
