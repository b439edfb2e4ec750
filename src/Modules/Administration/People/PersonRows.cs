using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Administration;

/// <summary>The people there are, for administrators: never a password nor its hash.</summary>
internal static class PersonRows
{
    public static readonly Table People = new(
        "people",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("login", ColumnType.Text, Nullable: false),
        new Column("name", ColumnType.Text, Nullable: false),
        new Column("role", ColumnType.Text, Nullable: false),
        new Column("unit", ColumnType.Text),
        new Column("city", ColumnType.Text),
        new Column("area", ColumnType.Text),
        new Column("invited_at", ColumnType.Instant),
        new Column("last_signed_in_on", ColumnType.Day),
        new Column("locked_until", ColumnType.Instant),
        new Column("must_change", ColumnType.Flag, Nullable: false),
        new Column("revoked", ColumnType.Flag, Nullable: false),
        new Column("second_factor", ColumnType.Flag, Nullable: false),
        new Column("expires_on", ColumnType.Day))
    {
        IsInternal = true,
    };

    /// <summary>The people as a list, as they stand on a day.</summary>
    public static Listing.Listing On(DateOnly today) => new(
        People.Name,
        Columns(today),
        [("-invitedAt", "invited_at DESC"), ("invitedAt", "invited_at"), ("login", "login"), ("name", "name"), ("expiresOn", "expires_on")],
        [
            ListFilter.OneOf("role", "role", KeyRequest.Roles),
            ListFilter.Whole("unit", "unit"),
            ListFilter.Text("city", "city"),
            ListFilter.OneOf("state", State(today), ["active", "expired", "revoked"]),
            ListFilter.Contains("q", "login"),
        ],
        Read);

    /// <summary>One of them; null where there is none, or none of the city.</summary>
    public static async Task<PersonRow?> Find(IProjectionStore store, string id, string? city, DateOnly today, CancellationToken cancellation)
    {
        await using var connection = await store.OpenLatest(cancellation);
        await using var command = connection.CreateCommand();
        var narrowed = ListCondition.All(ListCondition.In("id", [id]), city is null ? null : ListCondition.In("city", [city]));
        command.CommandText = $"SELECT {Columns(today)} FROM {People.Name} WHERE {narrowed.Bind(command)}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    private static string Columns(DateOnly today) => $"id, login, name, role, unit, city, area, invited_at, last_signed_in_on, locked_until, must_change, {State(today)}, second_factor, expires_on";

    private static string State(DateOnly today) => $"CASE WHEN revoked = 1 THEN 'revoked' WHEN expires_on < '{FactType.ShowValue(today)}' THEN 'expired' ELSE 'active' END";

    private static PersonRow Read(System.Data.Common.DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9), row.GetInt64(10) != 0, row.GetString(11), row.GetInt64(12) != 0, row.Text(13));

    public static IEnumerable<Row> Of(string id, Person person) => person.Login.Length == 0 ? [] :
        [People.Row(id, person.Login, person.Name, person.RoleName, person.Unit, person.City, person.Area, person.InvitedAt, person.LastSignedInOn, person.LockedUntil, person.MustChange, person.IsRevoked, person.SecondFactor is not null, person.ExpiresOn)];
}

/// <summary>A person in a list.</summary>
internal sealed record PersonRow(
    string Id,
    string Login,
    string Name,
    string Role,
    string? Unit,
    string? City,
    string? Area,
    [property: Format("date-time")] string? InvitedAt,
    [property: Format("date")] string? LastSignedInOn,
    [property: Format("date-time")] string? LockedUntil,
    bool MustChange,
    [property: OneOf("active", "expired", "revoked")] string State,
    bool SecondFactor,
    [property: Format("date")] string? ExpiresOn);
