using System.Globalization;
using System.Text.Json.Nodes;

namespace InfoGov.Calendar;

/// <summary>Days and files of the tests.</summary>
internal static class KnownDays
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", name));

    public static JsonNode Json(string name) => JsonNode.Parse(File(name))!;

    public static IEnumerable<DateOnly> Each(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
