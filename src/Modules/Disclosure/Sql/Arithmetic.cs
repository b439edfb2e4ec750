using System.Globalization;
using System.Numerics;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// Calculating with numbers of a scale in 64-bit integers. What does not fit is refused, never rounded. Dividing by a literal zero is
/// refused (OData 4.01 part 2, 5.1.1.2); by what comes to zero in a row it yields null: one row must not fail a whole answer, and databases evaluate in
/// any order. Floating-point numbers turn what they meet into such; divided by zero they are infinite,
/// and zero by zero is null, as SQLite holds no NaN.
/// </summary>
internal sealed class Arithmetic(Statement statement)
{
    /// <summary>More places than any amount has, and what a decimal quotient is cut to beyond its operands' places.</summary>
    private const int MaximumScale = 18, QuotientPlaces = 6;

    public SqlValue Literal(ExactNumber number, bool integral)
    {
        var value = new SqlValue("", FeedKind.Number, Nullable: false) { Scale = number.Scale, Integral = integral, Literal = number };
        // A literal that no column could hold can still be compared.
        return Fits(number.Units) && number.Scale <= MaximumScale ? value with { Text = statement.Number((long)number.Units) } : value;
    }

    public SqlValue Apply(BinaryOperatorKind kind, SqlValue left, SqlValue right)
    {
        if (left.Kind == FeedKind.Real || right.Kind == FeedKind.Real)
        {
            return Reals(kind, Real(left), Real(right));
        }

        (left, right) = (Operand(left), Operand(right));
        if (kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Modulo && right.Literal is { Units.IsZero: true })
        {
            throw FeedException.Invalid("div、divby 与 mod 不能除以 0。", "div, divby and mod cannot divide by 0.");
        }

        var integral = left.Integral && right.Integral;
        var scale = Math.Max(left.Scale, right.Scale);
        return kind switch
        {
            BinaryOperatorKind.Add => Result("add", "+", AtScale(left, scale), AtScale(right, scale), scale, integral),
            BinaryOperatorKind.Subtract => Result("sub", "-", AtScale(left, scale), AtScale(right, scale), scale, integral),
            BinaryOperatorKind.Multiply => Result("mul", "*", left.Text, right.Text, left.Scale + right.Scale, integral),
            BinaryOperatorKind.Divide when integral => Result("div", "/", left.Text, NotZero(right.Text), 0, integral),
            BinaryOperatorKind.Divide => Result("div", "/", AtScale(left, scale + scale + QuotientPlaces), NotZero(AtScale(right, scale)), scale + QuotientPlaces, integral),
            _ => Result("mod", "%", AtScale(left, scale), NotZero(AtScale(right, scale)), scale, integral),
        };
    }

    public SqlValue Negate(SqlValue value) => value.Literal is { } number
        ? Literal(number with { Units = -number.Units }, value.Integral)
        : value.Kind == FeedKind.Real ? value with { Text = $"(- {value.Text})" }
        : Apply(BinaryOperatorKind.Subtract, Literal(default, integral: true), value);

    /// <summary><c>round</c>, <c>floor</c> or <c>ceiling</c>.</summary>
    public SqlValue Whole(string function, SqlValue value)
    {
        if (value.Kind == FeedKind.Real)
        {
            var x = value.Text;
            return value with { Text = function == "round" ? $"(CASE WHEN {x} < 0 THEN -floor(0.5 - {x}) ELSE floor({x} + 0.5) END)" : $"{function}({x})" };
        }

        value = Operand(value) with { Type = null };
        return value.Scale == 0 ? value with { Literal = null } : value with
        {
            Scale = 0,
            Integral = false,
            Literal = null,
            // Multiplying by 0.01 is exact where dividing by 100 might round.
            Text = statement.Either(
                $"feed_{function}({value.Text}, {Integer(PowerOfTen(value.Scale))})",
                $"CAST({function}({value.Text} * {Unit(value.Scale)}) AS BIGINT)"),
        };
    }

    /// <summary>As a floating-point number.</summary>
    public SqlValue Real(SqlValue value) => value.Kind == FeedKind.Real ? value : new(
        value.Literal is { } literal ? statement.Real((double)literal.Units / Math.Pow(10, literal.Scale))
            : value.Scale == 0 ? $"CAST({Operand(value).Text} AS DOUBLE PRECISION)"
            : $"(CAST({Operand(value).Text} AS DOUBLE PRECISION) / {Integer(PowerOfTen(value.Scale))}.0)",
        FeedKind.Real, value.Nullable);

    /// <summary>The integer in units of a larger scale.</summary>
    public string AtScale(SqlValue value, int scale) => scale == value.Scale
        ? value.Text
        : Result("mul", "*", value.Text, Integer(PowerOfTen(scale - value.Scale)), scale, integral: false).Text;

    public static SqlValue Operand(SqlValue value) => value.Text.Length > 0 ? value : throw FeedException.TooLarge(
        "查询中的数过大或小数位过多，无法计算。", "A number in the query is too large, or has too many places, to calculate with.");

    public static bool Fits(BigInteger units) => units >= long.MinValue && units <= long.MaxValue;

    public static string Integer(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One unit of a scale, written out: 0.01.</summary>
    public static string Unit(int scale) => new decimal(1, 0, 0, isNegative: false, (byte)scale).ToString(CultureInfo.InvariantCulture);

    public static long PowerOfTen(int exponent) => exponent <= MaximumScale
        ? (long)BigInteger.Pow(10, exponent)
        : throw FeedException.TooLarge("计算所需的小数位超出可容纳的位数。", "A calculation in the query needs more decimal places than can be held.");

    private SqlValue Result(string function, string sign, string left, string right, int scale, bool integral)
    {
        if (scale > MaximumScale)
        {
            throw FeedException.TooLarge("计算结果的小数位超出可容纳的位数。", "A calculation in the query yields more decimal places than can be held.");
        }

        return new(Translation.Bounded(statement.Either($"feed_{function}({left}, {right})", $"({left} {sign} {right})")), FeedKind.Number) { Scale = scale, Integral = integral };
    }

    private SqlValue Reals(BinaryOperatorKind kind, SqlValue left, SqlValue right) => new(
        Translation.Bounded(kind switch
        {
            BinaryOperatorKind.Add => Real("+", left.Text, right.Text),
            BinaryOperatorKind.Subtract => Real("-", left.Text, right.Text),
            BinaryOperatorKind.Multiply => Real("*", left.Text, right.Text),
            BinaryOperatorKind.Divide => $"(CASE WHEN {right.Text} <> 0 THEN {Real("/", left.Text, right.Text)} WHEN {left.Text} > 0 THEN {statement.Real(double.PositiveInfinity)} WHEN {left.Text} < 0 THEN {statement.Real(double.NegativeInfinity)} END)",
            _ => statement.Either($"feed_realmod({left.Text}, {right.Text})", $"NULLIF(CAST(CAST({left.Text} AS NUMERIC) % {NotZero($"CAST({right.Text} AS NUMERIC)")} AS DOUBLE PRECISION), 'NaN')"),
        }), FeedKind.Real);

    /// <summary>SQLite makes infinity of what is too large and zero of what is too small, where PostgreSQL refuses; no number is null in both.</summary>
    private string Real(string sign, string left, string right) => statement.Either($"feed_real('{sign}', {left}, {right})", $"NULLIF({left} {sign} {right}, 'NaN')");

    private static string NotZero(string divisor) => $"NULLIF({divisor}, 0)";
}
