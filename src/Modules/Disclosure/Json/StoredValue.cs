using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace InfoGov.Disclosure.Json;

/// <summary>A value as stored, and how it reads in an answer. Days and instants are stored as JSON has them.</summary>
internal readonly record struct StoredValue(string? Text, long? Number, double? Real)
{
    public bool IsNull => Text is null && Number is null && Real is null;

    public static StoredValue Read(ICells cells, int column, FeedType type) => cells.IsNull(column) ? default
        : type.IsInteger ? new(null, cells.Integer(column), null)
        : type.Kind == FeedKind.Real ? new(null, null, cells.Real(column))
        : new(cells.Text(column), null, null);

    public void Write(Utf8JsonWriter writer, FeedType type, bool numbersAsText)
    {
        switch (type.Kind)
        {
            case var _ when IsNull: writer.WriteNullValue(); break;
            case FeedKind.Truth: writer.WriteBooleanValue(Number != 0); break;
            case FeedKind.Number when numbersAsText && (type.Edm is "Edm.Int64" or "Edm.Decimal"): writer.WriteStringValue(AsText(type)); break;
            case FeedKind.Number when type.Edm == "Edm.Decimal": writer.WriteNumberValue(Exact(type)); break;
            case FeedKind.Number: writer.WriteNumberValue(Number!.Value); break;
            case FeedKind.Real when double.IsFinite(Real!.Value) && type.Edm == "Edm.Single": writer.WriteNumberValue((float)Real.Value); break;
            case FeedKind.Real when double.IsFinite(Real!.Value): writer.WriteNumberValue(Real.Value); break;
            case FeedKind.Text or FeedKind.Day or FeedKind.Instant: writer.WriteStringValue(Text); break;
            default: writer.WriteStringValue(AsText(type)); break;
        }
    }

    /// <summary>As <c>/$value</c> answers it.</summary>
    public string AsText(FeedType type) => type.Kind switch
    {
        FeedKind.Truth => Number != 0 ? "true" : "false",
        FeedKind.Number when type.Edm == "Edm.Decimal" => Exact(type).ToString(CultureInfo.InvariantCulture),
        FeedKind.Number => Number!.Value.ToString(CultureInfo.InvariantCulture),
        FeedKind.Duration => XmlConvert.ToString(TimeSpan.FromTicks(Number!.Value)),
        FeedKind.Real => Real switch
        {
            double.PositiveInfinity => "INF",
            double.NegativeInfinity => "-INF",
            double.NaN => "NaN",
            _ => Real!.Value.ToString("R", CultureInfo.InvariantCulture),
        },
        FeedKind.Enumeration when type.Flags => Flags(type),
        _ => Text!,
    };

    private string Flags(FeedType type)
    {
        var value = Number!.Value;
        var names = type.Members.Where(member => member.Value != 0 && (value & member.Value) == member.Value).Select(member => member.Name);
        return value == 0 ? type.Members.FirstOrDefault(member => member.Value == 0)?.Name ?? "0" : string.Join(',', names);
    }

    private decimal Exact(FeedType type)
    {
        var units = Number!.Value;
        var size = units < 0 ? (ulong)-units : (ulong)units;
        return new decimal((int)size, (int)(size >> 32), 0, units < 0, (byte)type.Scale);
    }
}
