using System.Globalization;
using System.Text;

namespace InfoGov.Law;

/// <summary>How the text of a number relates to what can be held.</summary>
public enum NumberFit
{
    /// <summary>It is held as it is written.</summary>
    Exact,

    /// <summary>It has more digits than are held; rounded, it would be another number.</summary>
    TooManyDigits,

    /// <summary>It is larger than any number held.</summary>
    OutOfRange,
}

/// <summary>
/// Numbers are taken exactly or not at all: an amount of 100000.000000000000000000000000001 is over 100000, and rounding it
/// would hide that. Held are numbers of up to 28 digits, with up to 28 of them after the point.
/// </summary>
public static class ExactNumber
{
    /// <summary>The most digits, from the first to the last that is not zero, and the most after the point.</summary>
    public const int Digits = 28;

    /// <summary>Reads the text of a JSON number; the value is zero unless it fits.</summary>
    public static NumberFit Read(ReadOnlySpan<byte> utf8, out decimal value) => Read(Encoding.ASCII.GetString(utf8), out value);

    /// <summary>Reads the text of a JSON number; the value is zero unless it fits.</summary>
    public static NumberFit Read(string number, out decimal value)
    {
        value = 0;
        var mark = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = mark < 0 ? number : number[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return NumberFit.Exact;
        }

        // The power of ten of the last significant digit; one that no long holds is far outside anyway.
        var power = Power(mark < 0 ? "0" : number[(mark + 1)..]) - (point < 0 ? 0 : mantissa.Length - point - 1) + (digits.Length - significant.Length);
        if (significant.Length + power > Digits + 1)
        {
            return NumberFit.OutOfRange;
        }

        if (significant.Length > Digits || power < -Digits)
        {
            return NumberFit.TooManyDigits;
        }

        return decimal.TryParse(string.Create(CultureInfo.InvariantCulture, $"{(number[0] == '-' ? "-" : "")}{significant}E{power}"), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            ? NumberFit.Exact
            : NumberFit.OutOfRange;
    }

    /// <summary>Why a number was not taken, and what would be; null where it was.</summary>
    public static Text? Flaw(NumberFit fit, string number) => fit switch
    {
        NumberFit.TooManyDigits => new Text(
            $"数值 {Echo.Of(number)} 无法精确表示：有效数字至多 {Digits} 位，小数至多 {Digits} 位",
            $"the number {Echo.Of(number)} cannot be held exactly: at most {Digits} digits, and at most {Digits} after the point"),
        NumberFit.OutOfRange => new Text(
            $"数值 {Echo.Of(number)} 超出可表示的范围：绝对值至多 {decimal.MaxValue}",
            $"the number {Echo.Of(number)} is out of the range of numbers: at most {decimal.MaxValue}, above or below zero"),
        _ => null,
    };

    private static long Power(string exponent) => long.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
        ? Math.Clamp(power, -1_000_000_000, 1_000_000_000)
        : exponent[0] == '-' ? -1_000_000_000 : 1_000_000_000;
}
