using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Supervision;

/// <summary>
/// The public rows of the sanctions imposed for a violation. Who was sanctioned may be a person and is not in them; only a funding ban, which
/// meets units alone, names its unit.
/// </summary>
internal static class SanctionRows
{
    public static readonly Table Sanctions = new(
        "sanctions",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("conduct", ColumnType.Text, Indexed: true),
        new Column("kind", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("amount", ColumnType.Decimal, Scale: 2),
        new Column("with_correction_order", ColumnType.Flag),
        new Column("imposed_by", ColumnType.Text),
        new Column("imposed_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("outside_law", ColumnType.Text),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static readonly Table FundingBans = new(
        "funding_bans",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("unit", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("conduct", ColumnType.Text),
        new Column("imposed_by", ColumnType.Text),
        new Column("imposed_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static IEnumerable<Row> Of(string key, Violation violation)
    {
        if (violation is not { City: { } city, FoundSecretOn: null })
        {
            yield break;
        }

        var conduct = violation.Conduct is { } kind ? FactType.ShowValue(kind) : null;
        foreach (var (number, sanction) in violation.Sanctions.Index())
        {
            var (id, by, basis) = ($"{key}-{FactType.ShowValue(number + 1L)}", sanction.By is { } organ ? FactType.ShowValue(organ) : null, string.Join(',', sanction.Provisions));
            yield return Sanctions.Row(id, city, conduct, FactType.ShowValue(sanction.Kind), sanction.Amount, sanction.WithCorrectionOrder, by, sanction.ImposedOn, sanction.OutsideLaw, basis);
            if (sanction.Kind == SanctionKind.FundingBan)
            {
                yield return FundingBans.Row(id, city, violation.Offender, conduct, by, sanction.ImposedOn, basis);
            }
        }
    }
}
