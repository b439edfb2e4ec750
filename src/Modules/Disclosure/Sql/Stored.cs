using System.Globalization;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Sql;

/// <summary>Days and instants as <see cref="Log.ColumnType"/> says that they are stored.</summary>
internal static class Stored
{
    public static string Day(Date day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
