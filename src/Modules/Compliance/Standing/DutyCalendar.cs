using System.Globalization;
using System.Text;
using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Compliance.Standing;

/// <summary>
/// Due days as iCalendar (RFC 5545): a whole-day event for each duty with a day. The UID of a duty never changes; SEQUENCE
/// rises when its day moves, and a duty that was met or ceased is cancelled. Written by hand: the library that is kept for it
/// cuts characters beyond the first plane when it folds lines.
/// </summary>
internal static class DutyCalendar
{
    private const int MostEvents = 5000;
    private static readonly TimeSpan EndedStayFor = TimeSpan.FromDays(400);

    public static async Task<string> Write(Subscription of, IProjectionStore store, CityRegister cities, ReadingGate gate, TimeProvider time, bool english, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//InfoGov//Duties//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(string.Join(" · ", new[] { "InfoGov", of.City, of.Unit, of.Actor, of.Entity }.OfType<string>()))}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        await using var connection = await store.OpenRead(cancellation);
        await using var command = Select(connection, of, gate, time.GetUtcNow() - EndedStayFor);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var type = Enum.Parse<DutyType>(reader.GetString(1));
            var provision = reader.GetString(4);
            var summary = cities.Loaded.FirstOrDefault(c => c.Code == reader.GetString(3)).SummaryOf(provision, time.Today())?.In(english);
            var day = DateOnly.ParseExact(reader.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var changed = Stamp(ColumnValue.ToInstant(reader.GetString(8)));
            var isOpen = reader.GetString(6) is "pending" or "overdue";
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escape(reader.GetString(0).Replace('/', '-'))}@infogov");
            Line(text, $"DTSTAMP:{changed}");
            Line(text, $"LAST-MODIFIED:{changed}");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{reader.GetInt64(7)}"));
            Line(text, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}");
            Line(text, $"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}");
            Line(text, $"SUMMARY:{Escape(string.Join(" · ", new[] { FactType.Label(type).In(english), reader.Text(2) }.OfType<string>()))}");
            Line(text, $"DESCRIPTION:{Escape($"{provision} {summary}")}");
            Line(text, $"CATEGORIES:{Escape(reader.GetString(9))}");
            Line(text, isOpen ? "STATUS:CONFIRMED" : "STATUS:CANCELLED");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static System.Data.Common.DbCommand Select(System.Data.Common.DbConnection connection, Subscription of, ReadingGate gate, DateTimeOffset endedSince)
    {
        var command = connection.CreateCommand();
        var where = new StringBuilder("due IS NOT NULL AND (state IN ('pending', 'overdue') OR changed_at >= @since)");
        Add("since", ColumnValue.FromInstant(endedSince));
        foreach (var (column, value) in new[] { ("city", of.City), ("unit", of.Unit), ("actor", of.Actor), ("entity", of.Entity) })
        {
            if (value is not null)
            {
                where.Append(CultureInfo.InvariantCulture, $" AND {column} = @{column}");
                Add(column, value);
            }
        }

        if (gate.Of(of.ReadAs, EntityColumns.Duties) is { } seen)
        {
            where.Append(CultureInfo.InvariantCulture, $" AND ({seen.Bind(command)})");
        }

        command.CommandText = $"SELECT id, type, name, city, provision, due, state, sequence, changed_at, actor FROM duties WHERE {where} ORDER BY due, id LIMIT {MostEvents}";
        return command;

        void Add(string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static string Stamp(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text (RFC 5545, 3.3.11): without the control characters it may not hold, of which older logs have some.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\t' => escaped.Append(c),
                < ' ' or '\u007F' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Writes a line, folded after 75 octets without cutting a character (RFC 5545, 3.1).</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            octets += rune.Utf8SequenceLength;
            if (octets > 75)
            {
                text.Append("\r\n ");
                octets = 1 + rune.Utf8SequenceLength;
            }

            text.Append(rune);
        }

        text.Append("\r\n");
    }
}
