using System.Data.Common;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>What is public of a city: its standing, the head of its regulation, its provisions.</summary>
public static class CityTables
{
    /// <summary>Cities that are known.</summary>
    public static readonly Table Cities = new(
        "cities",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("name_zh", ColumnType.Text, Nullable: false),
        new Column("name_en", ColumnType.Text, Nullable: false),
        new Column("enabled", ColumnType.Flag, Nullable: false),
        new Column("effective_from", ColumnType.Day, Nullable: false));

    /// <summary>Whether there is a city of that code.</summary>
    public static async Task<bool> Know(DbConnection connection, string city, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, $"SELECT count(*) FROM {Cities.Name} WHERE id = @city");
        SqlLog.Add(command, "city", city);
        return (long)(await command.ExecuteScalarAsync(cancellation))! > 0;
    }

    /// <summary>The heads of their regulations.</summary>
    public static readonly Table Regulations = new(
        "regulations",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false),
        new Column("title_zh", ColumnType.Text, Nullable: false),
        new Column("title_en", ColumnType.Text, Nullable: false),
        new Column("rank", ColumnType.Text),
        new Column("document_number", ColumnType.Text),
        new Column("issuing_body", ColumnType.Text),
        new Column("adopted_on", ColumnType.Day),
        new Column("promulgated_on", ColumnType.Day),
        new Column("effective_from", ColumnType.Day, Nullable: false),
        new Column("amended_on", ColumnType.Day),
        new Column("parent_laws", ColumnType.Text),
        new Column("source_notes", ColumnType.Text));

    /// <summary>Their provisions.</summary>
    public static readonly Table Provisions = new(
        "provisions",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("provision", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("article", ColumnType.Integer, Nullable: false),
        new Column("paragraph", ColumnType.Text, Nullable: false),
        new Column("kind", ColumnType.Text, Nullable: false),
        new Column("module", ColumnType.Text, Nullable: false),
        new Column("summary_zh", ColumnType.Text, Nullable: false),
        new Column("summary_en", ColumnType.Text, Nullable: false),
        new Column("state", ColumnType.Text, Nullable: false),
        new Column("state_note", ColumnType.Text),
        new Column("reading", ColumnType.Text),
        new Column("in_force_from", ColumnType.Day, Nullable: false),
        new Column("in_force_until", ColumnType.Day),
        new Column("acts", ColumnType.Text, Nullable: false),
        new Column("duties", ColumnType.Text, Nullable: false));

    /// <summary>The thresholds their authorities have set.</summary>
    public static readonly Table Thresholds = new(
        "thresholds",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("key", ColumnType.Text, Nullable: false),
        new Column("amount", ColumnType.Decimal, Nullable: false, Scale: 2),
        new Column("effective_from", ColumnType.Day, Nullable: false),
        new Column("set_on", ColumnType.Day, Nullable: false),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    internal static IEnumerable<Row> Rows(string city, CityStanding standing)
    {
        if (standing is not { Known: true, Text: { } text })
        {
            yield break;
        }

        var header = text.Header;
        yield return Cities.Row(city, text.CityName.Zh, text.CityName.En, standing.Enabled, text.EffectiveFrom);
        yield return Regulations.Row(
            city, city, header.Title.Zh, header.Title.En, header.Rank, header.DocumentNumber, header.IssuingBody, header.AdoptedOn,
            header.PromulgatedOn, text.EffectiveFrom, header.AmendedOn, Lines(header.ParentLaws), Lines(header.SourceNotes));
        foreach (var (number, change) in standing.ThresholdChanges.Index())
        {
            yield return Thresholds.Row(
                $"{city}-{FactType.ShowValue(number + 1)}", city, FactType.ShowValue(change.Entry.Key), change.Entry.Amount,
                change.Entry.EffectiveFrom, change.On, string.Join(',', change.Cites));
        }

        foreach (var p in text.Provisions)
        {
            // The first version carries the contract's id; later versions add the day they begin.
            var id = p.From == text.EffectiveFrom ? p.Id : $"{p.Id}@{FactType.ShowValue(p.From)}";
            yield return Provisions.Row(
                id, p.Id, city, (long)p.Article, p.Paragraph, FactType.ShowValue(p.Kind), FactType.ShowValue(p.Module), p.Summary.Zh,
                p.Summary.En, FactType.ShowValue(p.Coverage), p.CoverageNote, p.Reading, p.From, p.Until,
                string.Join(", ", p.Acts), string.Join(", ", p.Duties));
        }
    }

    private static string? Lines(IReadOnlyCollection<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);
}
