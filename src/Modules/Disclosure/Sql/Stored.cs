using System.Globalization;

namespace InfoGov.Disclosure.Sql;

/// <summary>Instants as <see cref="Log.ColumnType"/> says that they are stored.</summary>
internal static class Stored
{
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
