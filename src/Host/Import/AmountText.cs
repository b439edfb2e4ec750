using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Import;

/// <summary>An amount in whole units of a currency, with two decimals at most.</summary>
internal readonly record struct Amount(decimal Value, string Currency);

/// <summary>Reads an amount as it stands in a cell: a sign or name of its currency, the number, a unit of its own.</summary>
internal static partial class AmountText
{
    // A decimal holds 28 digits; a further one would be rounded away.
    private const int MostDigits = 28;

    /// <summary>The amount; the unit is that of the cell, else that of the map, else one.</summary>
    /// <exception cref="FormatException">It is none, names another currency, or is finer than a hundredth.</exception>
    public static Amount Read(string text, AmountColumn column, string currency)
    {
        string[] signs = [.. Currencies.SignsOf(currency).Concat(column.Symbol is { Length: > 0 } symbol ? [symbol] : []).OrderByDescending(s => s.Length)];
        var rest = text;
        if (Array.Find(signs, sign => rest.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) is { } before)
        {
            rest = rest[before.Length..].TrimStart();
        }

        // A sign may stand on one side only; 元 after ¥ says the same twice and is let pass.
        var after = Array.Find(signs, sign => rest.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) ?? "";
        rest = rest[..^after.Length].TrimEnd();

        var end = rest.AsSpan().TrimEnd("十百千万亿kKmMbBnN").Length;
        var (number, unit) = (rest[..end].TrimEnd(), rest[end..]);
        if (unit.Length == 0 && after is "元" or "圆" && MoneyUnit.Factor(column.Unit ?? "") != 1)
        {
            throw new FormatException($"says {after}, the map {column.Unit}");
        }

        var comma = column.Decimal == ",";
        if (!(comma ? CommaDecimal() : PointDecimal()).IsMatch(number) || MoneyUnit.Factor(unit.Length == 0 ? column.Unit ?? "" : unit) is not { } factor)
        {
            throw new FormatException($"is no amount in {currency} with “{column.Decimal}” before its decimals");
        }

        var plain = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == column.Decimal[0])).Replace(',', '.');
        if (plain.Length > MostDigits)
        {
            throw new FormatException("has more digits than can be kept exactly");
        }

        try
        {
            var value = decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * factor;
            return decimal.Round(value, 2) == value ? new Amount(decimal.Round(value, 2), currency) : throw new FormatException("is finer than a hundredth of its currency's unit");
        }
        catch (OverflowException large)
        {
            throw new FormatException("is too large", large);
        }
    }

    [GeneratedRegex(@"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointDecimal();

    // A no-break space and its narrow form separate groups in French.
    [GeneratedRegex("^([0-9]{1,3}([. \u00A0\u202F][0-9]{3})+|[0-9]+)(,[0-9]+)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CommaDecimal();
}
