using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Host.Composing;
using InfoGov.Incoming;
using InfoGov.Law;
using InfoGov.Projects;

namespace InfoGov.Host.Import;

/// <summary>
/// Which column of a CSV file is what of a project (<c>MAP.json</c>, described in <c>samples/README.md</c>). Texts name
/// columns. Members that are absent are not imported.
/// </summary>
internal sealed record ImportMap
{
    /// <summary>Column of the identifier in the source; with the city it makes the key of the project.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public string? Area { get; init; }

    public AmountColumn? Amount { get; init; }

    public ChoiceColumn<Stage>? Stage { get; init; }

    public ChoiceColumn<ProjectCategory>? Category { get; init; }

    public ChoiceColumn<ProjectKind>? Kind { get; init; }

    public ChoiceColumn<ProjectActivity>? Activity { get; init; }

    public ChoiceColumn<OwnerType>? OwnerType { get; init; }

    public DayColumn? ProposedOn { get; init; }

    public DayColumn? ApprovedOn { get; init; }

    public DayColumn? ContractedOn { get; init; }

    public DayColumn? StartedOn { get; init; }

    public DayColumn? CompletedOn { get; init; }

    public DayColumn? AcceptedOn { get; init; }

    public DayColumn? DeliveredOn { get; init; }

    /// <summary>What separates cells.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>Every column it names.</summary>
    public IEnumerable<string> Columns => new[]
    {
        Id, Name, Unit, Area, Amount?.Column, Amount?.Currency.Column, Stage?.Column, Category?.Column, Kind?.Column, Activity?.Column, OwnerType?.Column,
        ProposedOn?.Column, ApprovedOn?.Column, ContractedOn?.Column, StartedOn?.Column, CompletedOn?.Column, AcceptedOn?.Column, DeliveredOn?.Column,
    }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The column behind a member of the command that a problem names; null when it is none of the map's.</summary>
    public string? ColumnOf(string? path) => path switch
    {
        "name" => Name,
        "unit.name" => Unit,
        "area" => Area,
        "profile.amount" or "profile.foreignAmount" => Amount?.Column,
        "profile.currency" => Amount?.Currency.Column ?? Amount?.Column,
        "days.proposed" => ProposedOn?.Column,
        "days.approved" => ApprovedOn?.Column,
        "days.contracted" => ContractedOn?.Column,
        "days.started" => StartedOn?.Column,
        "days.completed" => CompletedOn?.Column,
        "days.accepted" => AcceptedOn?.Column,
        "days.delivered" => DeliveredOn?.Column,
        _ => null,
    };

    /// <summary>Reads a map; says what is wrong with it by <see cref="ImportException"/>.</summary>
    public static ImportMap Read(string file)
    {
        try
        {
            var json = IncomingBytes.WithoutMark(File.ReadAllBytes(file)).Span;
            if (IncomingJson.Flaw(json) is { } flaw)
            {
                throw new ImportException($"{file}: {flaw.Path}: {flaw.Detail.En}");
            }

            var map = JsonSerializer.Deserialize<ImportMap>(json, CommandJson.Options) ?? throw new ImportException($"{file} is empty.");
            return map.Delimiter.Length != 1 ? throw new ImportException($"{file}: the delimiter is one character.")
                : map.Amount?.Flaw() is { } wrong ? throw new ImportException($"{file}: {wrong}")
                : map;
        }
        catch (JsonException wrong)
        {
            throw new ImportException($"{file}: {wrong.Message}");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(missing.Message);
        }
    }
}

/// <summary>An amount. In other currencies than CNY it is kept as it is and never converted.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Currency">Its currency, for all rows or row by row.</param>
/// <param name="Symbol">A sign that may stand beside the number, besides those of the currency itself.</param>
/// <param name="Decimal">“.” (groups by comma) or “,” (groups by point or space).</param>
/// <param name="Unit">What it is counted in (<see cref="MoneyUnit.Known"/>); the currency's own unit unless said.</param>
internal sealed record AmountColumn(string Column, CurrencyColumn Currency, string? Symbol = null, string Decimal = ".", string? Unit = null)
{
    /// <summary>What is wrong with it in the map; null when nothing is.</summary>
    public string? Flaw() =>
        Unit is not null && MoneyUnit.Factor(Unit) is null ? $"amount.unit: “{Unit}” is no unit; there are {MoneyUnit.Known}."
        : Decimal is not ("." or ",") ? "amount.decimal: “.” or “,” is expected."
        : Currency is { Column: null, Default: null } ? "amount.currency: a code of ISO 4217, or an object with the column that holds it, is expected."
        : Currency.Codes.FirstOrDefault(code => code.Length != 3 || !code.All(char.IsAsciiLetterUpper)) is { } wrong ? $"amount.currency: “{wrong}” is no code of ISO 4217."
        : null;

    /// <summary>Why a file with such a column cannot be read by this map; null when it can.</summary>
    public Text? FlawIn(string[] header) => Unit is null && header.Contains(Column, StringComparer.Ordinal) && MoneyUnit.NamedIn(Column) is { } named
        ? new Text($"“{Column}”列以{named}计，而对应表没有写明；请指明单位（确不如此则写“元”）。", $"The column “{Column}” counts in {named}, and the map does not say so: give amount.unit, such as \"unit\": \"{named}\" (or \"元\" if it is not so). Units: {MoneyUnit.Known}.")
        : null;
}

/// <summary>A currency: a code of ISO 4217 for all rows, or the column that holds it, what its words mean, and what a blank cell means.</summary>
[JsonConverter(typeof(CurrencyColumnJson))]
internal sealed record CurrencyColumn(string? Column = null, IReadOnlyDictionary<string, string>? Values = null, string? Default = null)
{
    /// <summary>Every code it names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Codes => (Values?.Values ?? []).Concat(Default is null ? [] : [Default]);
}

/// <summary>Reads and writes <c>"CNY"</c> or <c>{ "column", "values", "default" }</c>.</summary>
internal sealed class CurrencyColumnJson : JsonConverter<CurrencyColumn>
{
    public override CurrencyColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new CurrencyColumn(Default: reader.GetString());
        }

        var read = JsonSerializer.Deserialize<Members>(ref reader, options)!;
        return new CurrencyColumn(read.Column, read.Values, read.Default);
    }

    public override void Write(Utf8JsonWriter writer, CurrencyColumn value, JsonSerializerOptions options)
    {
        if (value.Column is { } column)
        {
            JsonSerializer.Serialize(writer, new Members(column, value.Values, value.Default), options);
        }
        else
        {
            writer.WriteStringValue(value.Default);
        }
    }

    private sealed record Members(string Column, IReadOnlyDictionary<string, string>? Values = null, string? Default = null);
}

/// <summary>One of a list. A blank cell is <see cref="Default"/>, or absent; a value that is not listed rejects the row.</summary>
internal sealed record ChoiceColumn<T>(string? Column = null, IReadOnlyDictionary<string, T>? Values = null, T? Default = null)
    where T : struct, Enum;

/// <summary>A day in one of the formats of .NET (English month names).</summary>
/// <param name="Stages">The day counts only for rows at these stages; elsewhere it is a plan and left out.</param>
internal sealed record DayColumn(string Column, string Format = "yyyy-MM-dd", IReadOnlyList<string>? OrFormats = null, IReadOnlyList<Stage>? Stages = null);

/// <summary>The import was asked for in a way that cannot work: the map, a column it names, or the file.</summary>
internal sealed class ImportException(Text told) : Exception(told.En)
{
    public ImportException(string message)
        : this(new Text(message, message))
    {
    }

    /// <summary>The same in both languages.</summary>
    public Text Told => told;
}
