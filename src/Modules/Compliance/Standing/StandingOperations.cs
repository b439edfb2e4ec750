using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Compliance.Standing;

/// <summary>What the duties on record are to the OpenAPI document.</summary>
internal static class StandingOperations
{
    public static readonly Operation Subscribe = new("duties-subscribe", new Text("以日历订阅期限；答复一个只显示一次的秘密链接", "Subscribe to due days as a calendar: answers a secret link, shown once"))
    {
        For = Audience.AnyKey,
        Description = new Text("city、unit、actor、entity 至少一项。", "At least one of city, unit, actor, entity."),
        Body = typeof(SubscriptionAsked),
        Replies = [Reply.Of<SubscriptionMade>(201)],
        Failures = [new(400, "invalidBody", "invalidText", "unknownCity"), new(404, "unknownEntity"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };

    public static readonly Operation Mine = new("duties-subscriptions", new Text("您自己的日历订阅，不含其秘密", "Your own calendar subscriptions, without their secrets"))
    {
        For = Audience.AnyKey,
        Parameters = SubscriptionEndpoints.Own.Parameters,
        Replies = [Reply.Of<ListPage<SubscriptionRow>>()],
        Failures = [new(400, "invalidParameter", "unknownParameter")],
    };

    public static readonly Operation Unsubscribe = new("duties-unsubscribe", new Text("撤销日历链接", "Revoke the link of a calendar"))
    {
        For = Audience.AnyKey,
        Replies = [Reply.Empty()],
        Failures = [new(404, "unknownSubscription")],
    };

    public static readonly Operation Calendar = new("duties-calendar", new Text("iCalendar 形式的期限，供持有链接者", "Due days as iCalendar, for whoever has the link"))
    {
        For = Audience.WhoHasTheSecret,
        Replies = [Reply.Of<string>(media: "text/calendar")],
        Failures = [new(404, "unknownSubscription")],
    };

    public static Operation List(Listing.Listing list) => new("duties-list", new Text("所有记录上的义务", "The duties on record of all entities"))
    {
        For = Audience.AnyKey,
        Parameters = list.Parameters,
        Replies = [Reply.Of<ListPage<DutyRow>>()],
        Failures = [new(400, "invalidParameter", "unknownParameter")],
    };
}
