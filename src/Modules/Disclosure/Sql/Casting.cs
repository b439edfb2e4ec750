namespace InfoGov.Disclosure.Sql;

/// <summary><c>cast</c> and <c>isof</c> between primitive types (OData 4.01 part 2, 5.1.1.10).</summary>
internal sealed class Casting(Statement statement, Arithmetic arithmetic)
{
    private static readonly HashSet<string> Integers = new(["Edm.Int64", "Edm.Int32", "Edm.Int16", "Edm.Byte", "Edm.SByte"], StringComparer.Ordinal);

    public SqlValue Cast(SqlValue value, string type) => (value.Kind, type) switch
    {
        (FeedKind.Null, _) => SqlValue.Null,
        _ when value.Output.Edm == type => value,
        (_, "Edm.String") => Text(value),
        (FeedKind.Number, _) when Integers.Contains(type) => Truncated(value),
        (FeedKind.Real, _) when Integers.Contains(type) => new($"CAST({Towards(value.Text)} AS BIGINT)", FeedKind.Number, value.Nullable) { Integral = true },
        (FeedKind.Number, "Edm.Decimal") => value with { Integral = false, Type = FeedType.Decimal(value.Scale) },
        (FeedKind.Number or FeedKind.Real, "Edm.Double" or "Edm.Single") => arithmetic.Real(value),
        (FeedKind.Real, "Edm.Decimal") => new($"CAST(round({value.Text} * 1000000) AS BIGINT)", FeedKind.Number, value.Nullable) { Scale = 6 },
        (FeedKind.Instant, "Edm.Date") => new($"substr({value.Text}, 1, 10)", FeedKind.Day, value.Nullable),
        (FeedKind.Instant, "Edm.TimeOfDay") => new($"substr({value.Text}, 12, 16)", FeedKind.Time, value.Nullable),
        (FeedKind.Day, "Edm.DateTimeOffset") => new($"({value.Text} || '{Moments.FirstOfDay}')", FeedKind.Instant, value.Nullable),
        (FeedKind.Text, "Edm.Guid") => new(statement.Either($"feed_lower({value.Text})", $"lower({value.Text})"), FeedKind.Guid, value.Nullable),
        _ => throw FeedException.NotOffered($"从 {value.Output.Edm} 到 {type} 的 cast", $"A cast from {value.Output.Edm} to {type}"),
    };

    /// <summary>Whether a value is of a type: told by its declared type, and false for null.</summary>
    public SqlValue IsOf(SqlValue value, string type) => value.Kind == FeedKind.Null || !(value.Output.Edm == type || (type == "Edm.Int64" && Integers.Contains(value.Output.Edm)) || type == "Edm.PrimitiveType")
        ? new("FALSE", FeedKind.Truth, Nullable: false)
        : new($"({value.Text} IS NOT NULL)", FeedKind.Truth, Nullable: false);

    private SqlValue Truncated(SqlValue value) => value.Scale == 0 ? value with { Type = null, Integral = true } : new(
        statement.Either(
            $"feed_div({Arithmetic.Operand(value).Text}, {Arithmetic.Integer(Arithmetic.PowerOfTen(value.Scale))})",
            $"({Arithmetic.Operand(value).Text} / {Arithmetic.Integer(Arithmetic.PowerOfTen(value.Scale))})"),
        FeedKind.Number, value.Nullable) { Integral = true };

    private static string Towards(string real) => $"(CASE WHEN {real} < 0 THEN ceiling({real}) ELSE floor({real}) END)";

    private SqlValue Text(SqlValue value) => new(Translation.Bounded(value.Kind switch
    {
        FeedKind.Truth => $"(CASE WHEN {value.Text} THEN 'true' WHEN NOT {value.Text} THEN 'false' END)",
        FeedKind.Number when value.Scale == 0 => $"CAST({Arithmetic.Operand(value).Text} AS TEXT)",
        FeedKind.Number => Decimal(Arithmetic.Operand(value).Text, value.Scale),
        FeedKind.Real => $"CAST({value.Text} AS TEXT)",
        FeedKind.Text or FeedKind.Day or FeedKind.Instant or FeedKind.Time or FeedKind.Guid or FeedKind.Enumeration when value.Type is not { Flags: true } => value.Text,
        _ => throw FeedException.NotOffered($"从 {value.Output.Edm} 到 Edm.String 的 cast", $"A cast from {value.Output.Edm} to Edm.String"),
    }), FeedKind.Text, value.Nullable);

    private string Decimal(string units, int scale)
    {
        var power = Arithmetic.Integer(Arithmetic.PowerOfTen(scale));
        return statement.Either(
            $"(CASE WHEN {units} < 0 THEN '-' ELSE '' END || (abs({units}) / {power}) || '.' || printf('%0{Arithmetic.Integer(scale)}d', abs({units}) % {power}))",
            $"CAST({units} * {Arithmetic.Unit(scale)} AS TEXT)");
    }
}
