using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Administration;

/// <summary>The parameters of a question; whatever is wrong with one is a 400 that names it.</summary>
internal sealed class CalendarQuery
{
    private readonly IQueryCollection query;

    public CalendarQuery(IQueryCollection query, params string[] known)
    {
        this.query = query;
        foreach (var (name, values) in query)
        {
            if (name != "lang" && !known.Contains(name, StringComparer.Ordinal))
            {
                throw Bad(name, new Text($"未知参数；可用：{string.Join("、", known)}", $"No such parameter; there are {string.Join(", ", known)}"));
            }

            if (values.Count != 1)
            {
                throw Bad(name, new Text("参数重复", "The parameter occurs twice"));
            }
        }
    }

    public string? this[string name] => query.TryGetValue(name, out var values) ? values[0] : null;

    public DateOnly? Day(string name) => this[name] is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= WorkingCalendar.FirstYear and < WorkingCalendar.LastYear - 10 ? day
        : throw Bad(name, new Text(
            $"须为 {WorkingCalendar.FirstYear} 至 {WorkingCalendar.LastYear - 11} 年间的日期（yyyy-MM-dd）", $"A day as yyyy-MM-dd between {WorkingCalendar.FirstYear} and {WorkingCalendar.LastYear - 11} is expected"));

    public static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Bad(name, new Text($"须为 {least} 至 {most} 的整数", $"A whole number from {least} to {most} is expected"));

    public static CommandRefusedException Bad(string path, Text detail) => new(new Problem(400, "invalidParameter", detail, path));
}
