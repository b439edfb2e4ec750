using System.Text.Json;
using InfoGov.Host.Commands;
using InfoGov.Law;
using InfoGov.Projects;

namespace InfoGov.Host.Import;

/// <summary>
/// Which column of a CSV file is what of a project (<c>MAP.json</c>, described in <c>samples/imports/README.md</c>). Texts name
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
        Id, Name, Unit, Area, Amount?.Column, Stage?.Column, Category?.Column, Kind?.Column, Activity?.Column, OwnerType?.Column,
        ProposedOn?.Column, ApprovedOn?.Column, ContractedOn?.Column, StartedOn?.Column, CompletedOn?.Column, AcceptedOn?.Column, DeliveredOn?.Column,
    }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Reads a map; says what is wrong with it by <see cref="ImportException"/>.</summary>
    public static ImportMap Read(string file)
    {
        try
        {
            var map = JsonSerializer.Deserialize<ImportMap>(File.ReadAllBytes(file), CommandJson.Options) ?? throw new ImportException($"{file} is empty.");
            return map.Delimiter.Length == 1 ? map : throw new ImportException($"{file}: the delimiter is one character.");
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

/// <summary>An amount. <see cref="Currency"/> is ISO 4217; in other currencies than CNY it is kept as it is and never converted.</summary>
/// <param name="Symbol">A sign that may stand before the number.</param>
/// <param name="Decimal">“.” (groups by comma) or “,” (groups by point or space).</param>
internal sealed record AmountColumn(string Column, string Currency, string? Symbol = null, string Decimal = ".");

/// <summary>One of a list. A blank cell is <see cref="Default"/>, or absent; a value that is not listed rejects the row.</summary>
internal sealed record ChoiceColumn<T>(string? Column = null, IReadOnlyDictionary<string, T>? Values = null, T? Default = null)
    where T : struct, Enum;

/// <summary>A day in one of the formats of .NET (English month names).</summary>
/// <param name="Stages">The day counts only for rows at these stages; elsewhere it is a plan and left out.</param>
internal sealed record DayColumn(string Column, string Format = "yyyy-MM-dd", IReadOnlyList<string>? OrFormats = null, IReadOnlyList<Stage>? Stages = null);

/// <summary>The import was asked for in a way that cannot work: the map, or a column it names.</summary>
internal sealed class ImportException(string message) : Exception(message);
