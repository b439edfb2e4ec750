using System.Globalization;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>Days, instants and durations: calculating with them, and a day against an instant.</summary>
internal sealed class Moments(Statement statement, Arithmetic arithmetic)
{
    public const string LastOfDay = "T23:59:59.9999999Z", FirstOfDay = "T00:00:00.0000000Z";
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>An instant's day in Asia/Shanghai, which has kept UTC+8 since 1991.</summary>
    public SqlValue ShanghaiDay(SqlValue instant) => instant.Constant is { } constant
        ? instant with { Text = statement.Text(DayOf(constant)), Constant = DayOf(constant), Kind = FeedKind.Day, Type = null }
        : new(Translation.Bounded(statement.Either($"substr(feed_later({instant.Text}, {Arithmetic.Integer(Shanghai.Ticks)}), 1, 10)", $"(to_char(CAST({instant.Text} AS timestamp) + interval '8 hours', 'YYYY-MM-DD') COLLATE \"C\")")), FeedKind.Day, instant.Nullable);

    /// <summary>Calculates where one side is a moment or a duration; null where both are numbers.</summary>
    public SqlValue? Apply(BinaryOperatorKind kind, SqlValue left, SqlValue right) => (left.Kind, kind, right.Kind) switch
    {
        (FeedKind.Day or FeedKind.Instant, BinaryOperatorKind.Add, FeedKind.Duration) => Later(left, right.Text),
        (FeedKind.Day or FeedKind.Instant, BinaryOperatorKind.Subtract, FeedKind.Duration) => Later(left, $"(- {right.Text})"),
        (FeedKind.Duration, BinaryOperatorKind.Add, FeedKind.Day or FeedKind.Instant) => Later(right, left.Text),
        (FeedKind.Day, BinaryOperatorKind.Subtract, FeedKind.Day) or (FeedKind.Instant, BinaryOperatorKind.Subtract, FeedKind.Instant) => new(
            statement.Either($"feed_between({left.Text}, {right.Text})", $"CAST(EXTRACT(EPOCH FROM (CAST({left.Text} AS timestamp) - CAST({right.Text} AS timestamp))) * 10000000 AS BIGINT)"),
            FeedKind.Duration, left.Nullable || right.Nullable),
        (FeedKind.Duration, BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, FeedKind.Duration) => AsDuration(arithmetic.Apply(kind, AsNumber(left), AsNumber(right))),
        (FeedKind.Duration, BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide, FeedKind.Number) => AsDuration(arithmetic.Whole("round", arithmetic.Apply(kind, AsNumber(left), right))),
        (FeedKind.Number, BinaryOperatorKind.Multiply, FeedKind.Duration) => AsDuration(arithmetic.Whole("round", arithmetic.Apply(kind, left, AsNumber(right)))),
        _ => null,
    };

    public SqlValue Negate(SqlValue duration) => duration with { Text = $"(- {duration.Text})" };

    public static SqlValue AsNumber(SqlValue duration) => duration with { Kind = FeedKind.Number, Integral = true, Type = null };

    private static SqlValue AsDuration(SqlValue ticks) => new(ticks.Text, FeedKind.Duration);

    private SqlValue Later(SqlValue moment, string ticks) => new(
        Translation.Bounded(statement.Either($"feed_later({moment.Text}, {ticks})", Later($"(CAST({moment.Text} AS timestamp) + ({ticks} / 10) * interval '1 microsecond')", moment.Kind == FeedKind.Day
            ? "'YYYY-MM-DD')"
            : "'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '0Z'"))),
        moment.Kind);

    /// <summary>PostgreSQL knows years of any length; those that are none here end in a division by zero, which is told as out of range; it is none that the planner sees beforehand.</summary>
    private static string Later(string later, string form) =>
        $"((CASE WHEN {later} < timestamp '0001-01-01' OR {later} >= timestamp '10000-01-01' THEN CAST(1 / (length(to_char({later}, 'YYYY')) * 0) AS TEXT) ELSE to_char({later}, {form} END) COLLATE \"C\")";

    private static string DayOf(string instant)
    {
        var moment = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return (moment.UtcDateTime > DateTime.MaxValue - Shanghai ? moment.UtcDateTime : moment.UtcDateTime + Shanghai).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
