using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Administration;

/// <summary>The keys there are, for lists: never a secret nor its digest.</summary>
internal static class KeyRows
{
    public static readonly Table Keys = new(
        "api_keys",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("name", ColumnType.Text, Nullable: false),
        new Column("role", ColumnType.Text, Nullable: false),
        new Column("unit", ColumnType.Text),
        new Column("city", ColumnType.Text),
        new Column("area", ColumnType.Text),
        new Column("created_at", ColumnType.Instant),
        new Column("last_used_on", ColumnType.Day),
        new Column("expires_on", ColumnType.Day),
        new Column("rotated_at", ColumnType.Instant),
        new Column("revoked", ColumnType.Flag, Nullable: false));

    public static IEnumerable<Row> Of(string id, ApiKey key) =>
        [Keys.Row(id, key.Name, key.RoleName, key.Unit, key.City, key.Area, key.CreatedAt, key.LastUsedOn, key.ExpiresOn, key.RotatedAt, key.IsRevoked)];
}
