using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace InfoGov.Law;

/// <summary>A calendar period in ISO 8601 form (<c>P1Y</c>, <c>P90D</c>, <c>P1Y2M</c>): months first, then days.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Period(int Years, int Months, int Days)
{
    /// <summary>
    /// The day this period after another. Months and years end on the corresponding day, else on the last day of that
    /// month; null outside the years 1 to 9999.
    /// </summary>
    public DateOnly? After(DateOnly start)
    {
        var months = ((start.Year - 1L) * 12) + (start.Month - 1) + (Years * 12L) + Months;
        if (months is < 0 or >= 9999 * 12)
        {
            return null;
        }

        var (year, month) = ((int)(months / 12) + 1, (int)(months % 12) + 1);
        var end = new DateOnly(year, month, Math.Min(start.Day, DateTime.DaysInMonth(year, month)));
        var number = end.DayNumber + (long)Days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>Reads an ISO 8601 period of years, months, weeks and days; false for anything else.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var match = Pattern().Match(text);
        if (!match.Success || match.Length < 3)
        {
            return false;
        }

        Span<int> parts = stackalloc int[4];
        for (var i = 0; i < 4; i++)
        {
            var group = match.Groups["ymwd".Substring(i, 1)];
            if (group.Success && !int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
            {
                return false;
            }
        }

        var days = (parts[2] * 7L) + parts[3];
        if (days > int.MaxValue)
        {
            return false;
        }

        period = new Period(parts[0], parts[1], (int)days);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = string.Concat(
            "P",
            Years == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Years}Y"),
            Months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Months}M"),
            Days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Days}D"));
        return text.Length == 1 ? "P0D" : text;
    }

    [GeneratedRegex("^P((?<y>[0-9]+)Y)?((?<m>[0-9]+)M)?((?<w>[0-9]+)W)?((?<d>[0-9]+)D)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
