using System.Globalization;
using System.Numerics;
using InfoGov.Disclosure.Http;
using InfoGov.Log;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// Calculating with numbers of a scale in 64-bit integers. What does not fit is refused, never rounded; dividing by zero
/// yields null, so that one row cannot fail a whole answer.
/// </summary>
internal sealed class Arithmetic(Statement statement)
{
    /// <summary>More places than any amount has, and what a decimal quotient is cut to beyond its operands' places.</summary>
    private const int MaximumScale = 18, QuotientPlaces = 6;

    public SqlValue Literal(ExactNumber number, bool integral)
    {
        var value = new SqlValue("", Kind.Number, Nullable: false) { Scale = number.Scale, Integral = integral, Literal = number };
        // A literal that no column could hold can still be compared.
        return Fits(number.Units) && number.Scale <= MaximumScale ? value with { Text = statement.Number((long)number.Units) } : value;
    }

    public SqlValue Apply(BinaryOperatorKind kind, SqlValue left, SqlValue right)
    {
        (left, right) = (Operand(left), Operand(right));
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
        : Apply(BinaryOperatorKind.Subtract, Literal(default, integral: true), value);

    /// <summary><c>round</c>, <c>floor</c> or <c>ceiling</c>.</summary>
    public SqlValue Whole(string function, SqlValue value)
    {
        value = Operand(value);
        if (value.Scale == 0)
        {
            return value with { Literal = null };
        }

        statement.Calculates = true;
        return value with
        {
            Scale = 0,
            Literal = null,
            Text = statement.Dialect == SqlDialect.Sqlite
                ? $"feed_{function}({value.Text}, {statement.Number(PowerOfTen(value.Scale))})"
                // Multiplying by 0.01 is exact where dividing by 100 might round.
                : $"CAST({function}({value.Text} * {new decimal(1, 0, 0, isNegative: false, (byte)value.Scale).ToString(CultureInfo.InvariantCulture)}) AS BIGINT)",
        };
    }

    /// <summary>The integer in units of a larger scale.</summary>
    public string AtScale(SqlValue value, int scale) => scale == value.Scale
        ? value.Text
        : Result("mul", "*", value.Text, statement.Number(PowerOfTen(scale - value.Scale)), scale, integral: false).Text;

    public static SqlValue Operand(SqlValue value) => value.Text.Length > 0 ? value : throw FeedException.TooLarge("A number in the query is too large, or has too many places, to calculate with.");

    public static bool Fits(BigInteger units) => units >= long.MinValue && units <= long.MaxValue;

    private SqlValue Result(string function, string sign, string left, string right, int scale, bool integral)
    {
        if (scale > MaximumScale)
        {
            throw FeedException.TooLarge("A calculation in the query yields more decimal places than can be held.");
        }

        statement.Calculates = true;
        var text = statement.Dialect == SqlDialect.Sqlite ? $"feed_{function}({left}, {right})" : $"({left} {sign} {right})";
        return new(Translation.Bounded(text), Kind.Number) { Scale = scale, Integral = integral };
    }

    private static string NotZero(string divisor) => $"NULLIF({divisor}, 0)";

    private static long PowerOfTen(int exponent) => exponent <= MaximumScale
        ? (long)BigInteger.Pow(10, exponent)
        : throw FeedException.TooLarge("A calculation in the query needs more decimal places than can be held.");
}
