using System.Numerics;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// Comparing as OData does: null equals null and nothing else, and is neither greater nor less than anything (OData 4.01
/// part 2, 5.1.1.1). Where a null may stand for false, at the top of a filter, the plain operator is used, which an index can serve.
/// </summary>
internal sealed class Comparison(Arithmetic arithmetic, Moments moments)
{
    public string Compare(BinaryOperatorKind kind, SqlValue left, SqlValue right, bool exact)
    {
        if (left.Kind == FeedKind.Null)
        {
            (kind, left, right) = (Mirrored(kind), right, left);
        }

        // A literal is not null, not even NaN.
        if (right.Kind == FeedKind.Null && (left.Literal is not null || left.Constant is not null))
        {
            return kind == BinaryOperatorKind.NotEqual ? "TRUE" : "FALSE";
        }

        if (right.Kind == FeedKind.Null)
        {
            return kind switch
            {
                BinaryOperatorKind.NotEqual => $"({left.Text} IS NOT NULL)",
                BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThan => "FALSE",
                _ => $"({left.Text} IS NULL)",
            };
        }

        if (left.IsNaN || right.IsNaN)
        {
            return kind == BinaryOperatorKind.NotEqual ? "TRUE" : "FALSE";
        }

        (left, right) = Alike(left, right);
        if (left.IsRanked && right.IsRanked && kind is not (BinaryOperatorKind.Equal or BinaryOperatorKind.NotEqual))
        {
            return Plain(kind, left.Ranked, right.Ranked, exact);
        }

        return left.Kind == FeedKind.Number ? Numbers(kind, left, right, exact) : Plain(kind, left, right, exact);
    }

    /// <summary>Both as the same kind.</summary>
    private (SqlValue Left, SqlValue Right) Alike(SqlValue left, SqlValue right) => (left.Kind, right.Kind) switch
    {
        var (a, b) when a == b => (left, right),
        (FeedKind.Day, FeedKind.Instant) => (left, moments.ShanghaiDay(right)),
        (FeedKind.Instant, FeedKind.Day) => (moments.ShanghaiDay(left), right),
        (FeedKind.Real, FeedKind.Number) => (left, arithmetic.Real(right)),
        (FeedKind.Number, FeedKind.Real) => (arithmetic.Real(left), right),
        _ => throw FeedException.Invalid($"{left.Output.Edm} 与 {right.Output.Edm} 不能比较。", $"{left.Output.Edm} cannot be compared with {right.Output.Edm}."),
    };

    private string Numbers(BinaryOperatorKind kind, SqlValue left, SqlValue right, bool exact)
    {
        if (left.Literal is { } a && right.Literal is { } b)
        {
            return Holds(kind, a.CompareTo(b)) ? "TRUE" : "FALSE";
        }

        if (left.Literal is not null)
        {
            (kind, left, right) = (Mirrored(kind), right, left);
        }

        if (right.Literal is { } number)
        {
            return WithLiteral(kind, left, number, exact);
        }

        var scale = Math.Max(left.Scale, right.Scale);
        return Plain(kind, left with { Text = arithmetic.AtScale(left, scale) }, right with { Text = arithmetic.AtScale(right, scale) }, exact);
    }

    /// <summary>A literal may have more places than the column: <c>Amount gt 1.005</c> is then <c>Amount gt 1.00</c>.</summary>
    private string WithLiteral(BinaryOperatorKind kind, SqlValue left, ExactNumber number, bool exact)
    {
        var (floor, ceiling) = (number.Floor(left.Scale), number.Ceiling(left.Scale));
        var bound = kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual ? floor : ceiling;
        if (Arithmetic.Fits(bound) && (floor == ceiling || kind is not (BinaryOperatorKind.Equal or BinaryOperatorKind.NotEqual)))
        {
            return Plain(kind, left, arithmetic.Literal(new ExactNumber(bound, 0), integral: true), exact);
        }

        var holds = kind switch
        {
            BinaryOperatorKind.Equal => false,
            BinaryOperatorKind.NotEqual => true,
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => bound < BigInteger.Zero,
            _ => bound > BigInteger.Zero,
        };
        return kind == BinaryOperatorKind.NotEqual ? "TRUE" : holds ? $"({left.Text} IS NOT NULL)" : "FALSE";
    }

    private static string Plain(BinaryOperatorKind kind, SqlValue left, SqlValue right, bool exact)
    {
        var (either, both) = (left.Nullable || right.Nullable, left.Nullable && right.Nullable);
        var (a, b) = (left.Text, right.Text);
        var plain = $"({a} {Sign(kind)} {b})";
        return Translation.Bounded(kind switch
        {
            BinaryOperatorKind.Equal => both || (either && exact) ? $"({a} IS NOT DISTINCT FROM {b})" : plain,
            BinaryOperatorKind.NotEqual => either ? $"({a} IS DISTINCT FROM {b})" : plain,
            BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThanOrEqual when both => $"COALESCE({plain}, {a} IS NULL AND {b} IS NULL)",
            _ => either && exact ? $"COALESCE({plain}, FALSE)" : plain,
        });
    }

    private static bool Holds(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.Equal => order == 0,
        BinaryOperatorKind.NotEqual => order != 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        BinaryOperatorKind.LessThan => order < 0,
        _ => order <= 0,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static string Sign(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => "=",
        BinaryOperatorKind.NotEqual => "<>",
        BinaryOperatorKind.GreaterThan => ">",
        BinaryOperatorKind.GreaterThanOrEqual => ">=",
        BinaryOperatorKind.LessThan => "<",
        _ => "<=",
    };
}
