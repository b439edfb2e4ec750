using System.Globalization;
using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Host.Auditing;

/// <summary>An entry of the audit as administrators see it.</summary>
internal sealed record AuditRow(
    long Id,
    [property: Format("date-time")] string At,
    string Act,
    [property: OneOf("accepted", "read", "refused", "rejected", "forbidden", "unauthenticated", "failed", "suppressed")] string Outcome,
    long Status,
    string? Key,
    string? Role,
    string? Unit,
    string? City,
    string? Address,
    string? Entity,
    long? Version,
    string? Code,
    string? Provisions,
    string Hash);

/// <summary>The audit as a list.</summary>
internal static class AuditList
{
    public const string Columns = "id, at, act, outcome, status, key, role, unit, city, address, entity, version, code, provisions, hash";

    public static readonly Listing.Listing List = new(
        AuditTrail.Table,
        Columns,
        [("-id", "id DESC"), ("id", "id"), ("at", "at")],
        [
            ListFilter.Text("key", "key"),
            ListFilter.Text("role", "role"),
            ListFilter.Whole("unit", "unit"),
            ListFilter.Text("act", "act"),
            ListFilter.Whole("entity", "entity"),
            ListFilter.Choice<AuditOutcome>("outcome", "outcome"),
            ListFilter.Text("code", "code"),
            ListFilter.Text("address", "address"),
            new ListFilter("provision", new Text("条文", "a provision"), text => new ListCondition("' ' || provisions || ' ' LIKE {0} ESCAPE '!'", [$"% {text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)} %"])),
            Moment("from", ">="),
            Moment("to", "<"),
        ],
        Read);

    public static AuditRow Read(System.Data.Common.DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9), row.Text(10),
        row.IsDBNull(11) ? null : row.GetInt64(11), row.Text(12), row.Text(13), row.GetString(14));

    /// <summary>From a moment on, or before it; a day is its first moment in Asia/Shanghai.</summary>
    private static ListFilter Moment(string name, string relation) => new(name, new Text("时刻或日期", "a moment, or a day"), text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue
            ? Bound(relation, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(8)))
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Bound(relation, at) : null)
    {
        Type = typeof(DateTimeOffset),
    };

    private static ListCondition Bound(string relation, DateTimeOffset at) => new($"at {relation} {{0}}", [ColumnValue.FromInstant(at)]);
}
