using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Notices.Inboxes;

/// <summary>What inboxes are to the OpenAPI document.</summary>
internal static class NoticeOperations
{
    public static readonly Operation Read = new("notices-read", new Text("将收件箱标为已读，至某条通知或某一时刻", "Mark your inbox as read up to a notice or an instant"))
    {
        For = Audience.AnyKey,
        Body = typeof(ReadAsked),
        Example = """{"upTo":"2026-01-15T08:00:00Z"}""",
        Replies = [Reply.Of<ReadAnswer>()],
        Failures = [new(400, "invalidBody", "invalidText"), new(404, "unknownNotice"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };

    public static Operation List(EntityKinds kinds) => new("notices-list", new Text("您的收件箱：新的义务、变动和已过的期限、不予办理；最新在前", "Your inbox: new duties, moved and missed due days, refusals; newest first"))
    {
        For = Audience.AnyKey,
        Parameters = InboxEndpoints.ListOf(kinds, new Inbox(UpTo: null, Until: null)).Parameters,
        Replies = [Reply.Of<InboxPage>()],
        Failures = [new(400, "invalidParameter", "unknownParameter")],
    };
}
