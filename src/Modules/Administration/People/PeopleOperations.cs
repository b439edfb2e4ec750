using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Administration;

/// <summary>What people are to the OpenAPI document.</summary>
internal static class PeopleOperations
{
    public static readonly Operation List = new("people-list", new Text("可登录的人员；从不含密码", "The people who sign in; never a password"))
    {
        For = Audience.Administrators,
        Parameters = PersonRows.On(new DateOnly(2026, 1, 1)).Parameters,
        Replies = [Reply.Of<ListPage<PersonRow>>()],
        Failures = [new(400, "invalidParameter", "unknownParameter"), new(403, "senderNotAdmitted")],
    };

    public static readonly Operation One = new("people-get", new Text("某人的情况；从不含密码", "How a person stands; never a password"))
    {
        For = Audience.Administrators,
        Replies = [Reply.Of<PersonRow>()],
        Failures = [new(403, "senderNotAdmitted"), new(404, "unknownPerson")],
    };

    public static readonly Operation Change = new("people-change", new Text("改变某人的姓名、角色、单位、城市、区域或有效期；角色、单位、城市或区域改变的，已有的登录随即失效", "Give a person another name, role, unit, city, area or last day; with another role, unit, city or area sessions end at once"))
    {
        For = Audience.Administrators,
        Body = typeof(PersonChangeAsked),
        Replies = [Reply.Of<PersonRow>()],
        Failures = [new(400, "invalidBody", "invalid", "invalidText"), new(403, "senderNotAdmitted", "otherCity"), new(404, "unknownPerson"), new(409, "personRevoked", "signsInAtAuthority"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };

    public static readonly Operation Invite = new("people-invite", new Text("使某人可以登录；初始密码只显示一次，首次登录时须更改", "Let somebody sign in; the first password is shown this once and is changed at the first sign-in"))
    {
        For = Audience.Administrators,
        Body = typeof(InvitationAsked),
        Replies = [Reply.Of<PersonInvitedAnswer>(201)],
        Failures = [new(400, "invalidBody", "invalid", "invalidText"), new(403, "senderNotAdmitted", "otherCity"), new(409, "exists"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };

    public static readonly Operation Reset = new("people-reset-password", new Text("另发一个初始密码；已有的登录随即失效", "Give out a first password again; sessions end at once"))
    {
        For = Audience.Administrators,
        Replies = [Reply.Of<PasswordResetAnswer>()],
        Failures = [new(403, "senderNotAdmitted"), new(404, "unknownPerson"), new(409, "personRevoked", "signsInAtAuthority")],
    };
}
