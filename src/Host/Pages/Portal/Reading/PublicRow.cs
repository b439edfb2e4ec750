using System.Globalization;
using System.Text.Json;
using InfoGov.Disclosure;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>A row of the feed, of a set or of groups made from it.</summary>
public sealed class PublicRow(PublicSet set, JsonElement json)
{
    /// <summary>The set it is of.</summary>
    public PublicSet Set => set;

    /// <summary>Its key.</summary>
    public string Id => Text("Id")!;

    /// <summary>A value as it is written; null for none.</summary>
    public string? Text(string property) => !json.TryGetProperty(property, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        _ => value.GetRawText(),
    };

    public decimal? Decimal(string property) => decimal.TryParse(Text(property), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public long Number(string property) => (long)(Decimal(property) ?? 0);

    public DateOnly? Day(string property) => Shown.ReadDay(Text(property));

    public bool Has(string property) => Text(property) is not null;

    /// <summary>The provisions that a list of them names.</summary>
    public IReadOnlyList<string> Provisions(string property = "LegalBasis") => Text(property)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A value of a list of names, in words; other values as they are.</summary>
    public Text? Label(string property) => Text(property) is not { } value ? null
        : set.AllProperties.FirstOrDefault(p => p.Name == property) is { } declared ? Words.Value(declared, value) : new Text(value, value);

    /// <summary>Rows that were asked for with it.</summary>
    public IReadOnlyList<PublicRow> Rows(string navigation, PublicSet of) =>
        json.TryGetProperty(navigation, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(row => new PublicRow(of, row))] : [];
}
