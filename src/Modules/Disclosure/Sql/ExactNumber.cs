using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace InfoGov.Disclosure.Sql;

/// <summary>A decimal literal without any loss: <paramref name="Units"/> divided by ten to the power of <paramref name="Scale"/>.</summary>
internal readonly partial record struct ExactNumber(BigInteger Units, int Scale)
{
    /// <summary>Reads a literal as OData writes it, a type suffix included; null when it is none or out of all reason.</summary>
    public static ExactNumber? Parse(string? literal)
    {
        var match = Form().Match(literal ?? "");
        if (!match.Success || !int.TryParse(match.Groups["exponent"].ValueSpan is "" ? "0" : match.Groups["exponent"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) || Math.Abs(exponent) > 400)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Value.TrimEnd('0');
        var units = BigInteger.Parse(match.Groups["whole"].Value + fraction, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var scale = fraction.Length - exponent;
        return scale >= 0 ? new(units, scale) : new(units * BigInteger.Pow(10, -scale), 0);
    }

    /// <summary>The largest integer not above the number in units of a scale.</summary>
    public BigInteger Floor(int scale)
    {
        var (quotient, remainder) = InUnits(scale);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest integer not below the number in units of a scale.</summary>
    public BigInteger Ceiling(int scale)
    {
        var (quotient, remainder) = InUnits(scale);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    public int CompareTo(ExactNumber other)
    {
        var scale = Math.Max(Scale, other.Scale);
        return Floor(scale).CompareTo(other.Floor(scale));
    }

    private (BigInteger Quotient, BigInteger Remainder) InUnits(int scale) => scale >= Scale
        ? (Units * BigInteger.Pow(10, scale - Scale), BigInteger.Zero)
        : BigInteger.DivRem(Units, BigInteger.Pow(10, Scale - scale));

    [GeneratedRegex(@"^(?<whole>[+-]?[0-9]+)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]{1,5}))?[mMlLfFdD]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
