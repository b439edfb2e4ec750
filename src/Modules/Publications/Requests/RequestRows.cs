using InfoGov.Log;

namespace InfoGov.Publications;

/// <summary>
/// Rows to find requests by, never public: by the digest of the code, and by the version of the calendar that the due day of
/// an open request rests on.
/// </summary>
internal static class RequestRows
{
    public static readonly Table Index = new(
        "disclosure_request_index",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("follow_up_digest", ColumnType.Text, Indexed: true),
        new Column("calendar_version", ColumnType.Text, Indexed: true))
    {
        IsInternal = true,
    };

    public static IEnumerable<Row> Of(string key, DisclosureRequest request)
    {
        var counted = request is { Reply: null, ReplyDue: { IsStated: false } due } ? due.Due.CalendarVersion : null;
        return request.FollowUpDigest is null && counted is null ? [] : [Index.Row(key, request.FollowUpDigest, counted)];
    }
}
