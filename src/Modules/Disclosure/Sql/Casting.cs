namespace InfoGov.Disclosure.Sql;

/// <summary><c>cast</c> and <c>isof</c> between primitive types and enumerations (OData 4.01 part 2, 5.1.1.10); what cannot be cast becomes null.</summary>
internal sealed class Casting(Statement statement, Arithmetic arithmetic)
{
    private static readonly Dictionary<string, (long Least, long Most)> Integers = new(StringComparer.Ordinal)
    {
        ["Edm.Int64"] = (long.MinValue, long.MaxValue), ["Edm.Int32"] = (int.MinValue, int.MaxValue), ["Edm.Int16"] = (short.MinValue, short.MaxValue),
        ["Edm.Byte"] = (byte.MinValue, byte.MaxValue), ["Edm.SByte"] = (sbyte.MinValue, sbyte.MaxValue),
    };

    private readonly TextCasting texts = new(statement);

    /// <param name="value">What to cast.</param>
    /// <param name="type">The name of the type to cast it to.</param>
    /// <param name="members">The enumeration of that name; null where it is none.</param>
    public SqlValue Cast(SqlValue value, string type, FeedType? members) => Of(value.Kind == FeedKind.Number ? Arithmetic.Operand(value) : value, type, members);

    private SqlValue Of(SqlValue value, string type, FeedType? members) => (value.Kind, type) switch
    {
        (FeedKind.Null, _) => SqlValue.Null,
        _ when value.Output.Edm == (members?.Edm ?? type) => value,
        (FeedKind.Text, _) when members is not null => Member(value.Text, members),
        (FeedKind.Text, _) when Integers.ContainsKey(type) => InRange(texts.From(value, "Edm.Int64"), type),
        (FeedKind.Text, _) when TextCasting.Reads(type) => texts.From(value, type),
        (_, "Edm.String") => new(Translation.Bounded(texts.To(value)), FeedKind.Text, value.Nullable),
        (FeedKind.Number, _) when Integers.ContainsKey(type) => InRange(Truncated(value), type),
        (FeedKind.Real, _) when Integers.ContainsKey(type) => InRange(new(Within(value.Text, "9.2e18", $"CAST({Towards(value.Text)} AS BIGINT)"), FeedKind.Number) { Integral = true }, type),
        (FeedKind.Number, "Edm.Decimal") => value with { Integral = false, Type = FeedType.Decimal(value.Scale) },
        (FeedKind.Number or FeedKind.Real, "Edm.Double" or "Edm.Single") => arithmetic.Real(value),
        (FeedKind.Real, "Edm.Decimal") => new(Within(value.Text, "9.2e12", $"CAST(round({value.Text} * 1000000) AS BIGINT)"), FeedKind.Number) { Scale = 6 },
        (FeedKind.Instant, "Edm.Date") => new($"substr({value.Text}, 1, 10)", FeedKind.Day, value.Nullable),
        (FeedKind.Instant, "Edm.TimeOfDay") => new($"substr({value.Text}, 12, 16)", FeedKind.Time, value.Nullable),
        (FeedKind.Day, "Edm.DateTimeOffset") => new($"({value.Text} || '{Moments.FirstOfDay}')", FeedKind.Instant, value.Nullable),
        _ => throw FeedException.NotOffered($"从 {value.Output.Edm} 到 {type} 的 cast", $"A cast from {value.Output.Edm} to {type}"),
    };

    /// <summary>Whether a value is of a type: told by its declared type, and false for null.</summary>
    public static SqlValue IsOf(SqlValue value, string type) => value.Kind != FeedKind.Null && (value.Output.Edm == type || "InfoGov." + value.Output.Edm == type || (type == "Edm.Int64" && Integers.ContainsKey(value.Output.Edm)) || type == "Edm.PrimitiveType")
        ? new($"({(value.Kind == FeedKind.Number ? Arithmetic.Operand(value) : value).Text} IS NOT NULL)", FeedKind.Truth, Nullable: false)
        : new("FALSE", FeedKind.Truth, Nullable: false);

    private static SqlValue InRange(SqlValue number, string type) => Integers[type] is var (least, most) && type != "Edm.Int64" && number.Literal is null
        ? number with { Text = Translation.Bounded($"(CASE WHEN {number.Text} BETWEEN {Arithmetic.Integer(least)} AND {Arithmetic.Integer(most)} THEN {number.Text} END)"), Nullable = true, Type = new FeedType(FeedKind.Number, type) }
        : number;

    /// <summary>A member by its name; of flags the combination of several with commas between (OData ABNF 4.01, enumValue).</summary>
    private SqlValue Member(string text, FeedType members) => new(Translation.Bounded(members.Flags ? Combination(text, members) : $"(CASE {text} {string.Join(" ", members.Members.Select(member => $"WHEN '{member.Name}' THEN '{member.Name}'"))} END)"), FeedKind.Enumeration) { Type = members };

    /// <summary>What is left when all names are taken out of the text is nothing, else there was another in it.</summary>
    private string Combination(string text, FeedType members)
    {
        var listed = $"(',' || replace(replace({text}, ', ', ','), ',', ',,') || ',')";
        var rest = members.Members.Aggregate(listed, (left, member) => $"replace({left}, ',{member.Name},', '')");
        var values = members.Members.Select(member => $"(CASE WHEN {(statement.IsSqlite ? "instr" : "strpos")}({listed}, ',{member.Name},') > 0 THEN {Arithmetic.Integer(member.Value)} ELSE 0 END)");
        return $"(CASE WHEN {rest} = '' THEN CAST({string.Join(" | ", values)} AS BIGINT) END)";
    }

    private SqlValue Truncated(SqlValue value) => value.Scale == 0 ? value with { Type = null, Integral = true } : new(
        statement.Either(
            $"feed_div({Arithmetic.Operand(value).Text}, {Arithmetic.Integer(Arithmetic.PowerOfTen(value.Scale))})",
            $"({Arithmetic.Operand(value).Text} / {Arithmetic.Integer(Arithmetic.PowerOfTen(value.Scale))})"),
        FeedKind.Number, value.Nullable) { Integral = true };

    /// <summary>What a number is cast to that a 64-bit integer holds; null of any other.</summary>
    private static string Within(string real, string most, string cast) => Translation.Bounded($"(CASE WHEN {real} BETWEEN -{most} AND {most} THEN {cast} END)");

    private static string Towards(string real) => $"(CASE WHEN {real} < 0 THEN ceiling({real}) ELSE floor({real}) END)";
}
