using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Administration;

/// <summary>The keys as a list.</summary>
internal static class KeyList
{
    /// <summary>The columns of a <see cref="KeyRow"/>, in order, and its state on a day.</summary>
    public static string Columns(DateOnly today) =>
        $"id, name, role, unit, city, area, created_at, last_used_on, expires_on, rotated_at, {State(today)}";

    public static Listing.Listing On(DateOnly today) => new(
        KeyRows.Keys.Name,
        Columns(today),
        [("-createdAt", "created_at DESC"), ("createdAt", "created_at"), ("name", "name"), ("role", "role"), ("lastUsedOn", "last_used_on"), ("expiresOn", "expires_on")],
        [
            ListFilter.OneOf("role", "role", KeyRequest.Roles),
            ListFilter.Whole("unit", "unit"),
            ListFilter.Text("city", "city"),
            ListFilter.OneOf("state", State(today), ["active", "expired", "revoked"]),
            ListFilter.Contains("q", "name"),
        ],
        Read);

    public static KeyRow Read(System.Data.Common.DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Text(3), reader.Text(4), reader.Text(5), reader.Text(6), reader.Text(7), reader.Text(8), reader.Text(9), reader.GetString(10));

    private static string State(DateOnly today) => $"CASE WHEN revoked = 1 THEN 'revoked' WHEN expires_on < '{FactType.ShowValue(today)}' THEN 'expired' ELSE 'active' END";
}
