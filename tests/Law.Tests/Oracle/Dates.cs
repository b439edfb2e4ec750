using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoGov.Law.Tests.Oracle;

/// <summary>Calendar arithmetic of the contract: corresponding day, else the last of the month; absent outside 1–9999.</summary>
internal static partial class Dates
{
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Date(decimal year, int month, int day) => year is < 1 or > 9999 ? null : new DateOnly((int)year, month, day);

    public static DateOnly? Plus(DateOnly start, string period)
    {
        var match = Period().Match(period);
        long Part(string name) => match.Groups[name].Success ? long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        return Plus(start, (12 * Part("y")) + Part("m"), (7 * Part("w")) + Part("d"));
    }

    public static DateOnly? Plus(DateOnly start, long months, long days)
    {
        try
        {
            return start.AddMonths(checked((int)months)).AddDays(checked((int)days));
        }
        catch (Exception outside) when (outside is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex("^P((?<y>[0-9]+)Y)?((?<m>[0-9]+)M)?((?<w>[0-9]+)W)?((?<d>[0-9]+)D)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period();
}
