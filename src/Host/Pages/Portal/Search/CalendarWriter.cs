using System.Globalization;
using System.Text;
using InfoGov.Disclosure;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Log;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>The days of records as iCalendar (RFC 5545): a whole-day event for each day that a record has.</summary>
internal static class CalendarWriter
{
    /// <summary>Records in a calendar; who has more narrows them first.</summary>
    public const int Most = 2000;

    private const int FoldAfter = 75;

    public static string Write(Visit visit, Kind kind, IReadOnlyList<PublicRow> rows)
    {
        var text = new StringBuilder();
        PublicProperty[] days = rows.Count == 0 ? [] : [.. rows[0].Set.Properties.Where(property => property.TypeIn(rows[0].Set).Type == ColumnType.Day && property.Name != "UpdatedOn")];
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//InfoGov//Records//ZH");
        Line(text, $"X-WR-CALNAME:{Escape($"InfoGov · {kind.Label.In(visit.English)}")}");
        foreach (var row in rows)
        {
            foreach (var property in days)
            {
                if (row.Day(property.Name) is { } day)
                {
                    Line(text, "BEGIN:VEVENT");
                    Line(text, $"UID:{Escape($"{kind.Set}-{row.Id}-{property.Name}")}@infogov");
                    Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{visit.Host.Time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}"));
                    Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}"));
                    Line(text, $"SUMMARY:{Escape($"{kind.TitleOf(row, visit.English)} · {property.Label.In(visit.English)}")}");
                    Line(text, $"URL:{visit.Origin}{kind.AddressOf(row)}");
                    Line(text, "TRANSP:TRANSPARENT");
                    Line(text, "END:VEVENT");
                }
            }
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Folded after 75 octets without cutting a character (RFC 5545, 3.1).</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            octets += rune.Utf8SequenceLength;
            if (octets > FoldAfter)
            {
                text.Append("\r\n ");
                octets = 1 + rune.Utf8SequenceLength;
            }

            text.Append(rune);
        }

        text.Append("\r\n");
    }
}
