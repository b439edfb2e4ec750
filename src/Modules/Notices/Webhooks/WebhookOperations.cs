using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Notices.Webhooks;

/// <summary>What webhooks are to the OpenAPI document.</summary>
internal static class WebhookOperations
{
    private static readonly Api.Failure ForAdministrators = new(403, "senderNotAdmitted");

    public static readonly Operation Create = new("webhooks-create", new Text("自此将通知推送给另一程序；签名用的密钥只显示一次", "Have notices sent to another program from now on: answers the secret they are signed with, shown once"))
    {
        For = Audience.Administrators,
        Body = typeof(WebhookAsked),
        Replies = [Reply.Of<WebhookMade>(201)],
        Failures = [new(400, "invalidBody", "invalidText", "invalidUrl", "unknownCity"), new(403, "senderNotAdmitted", "otherCity"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };

    public static readonly Operation List = new("webhooks-list", new Text("各推送及其状况，不含密钥", "The webhooks and how they stand, without their secrets"))
    {
        For = Audience.Administrators,
        Parameters = WebhookEndpoints.Hooks.Parameters,
        Replies = [Reply.Of<ListPage<WebhookRow>>()],
        Failures = [new(400, "invalidParameter", "unknownParameter"), ForAdministrators],
    };

    public static readonly Operation One = new("webhooks-get", new Text("一个推送：在等什么，哪些通知未能送达", "A webhook: what it waits for, and the notices it could not deliver"))
    {
        For = Audience.Administrators,
        Replies = [Reply.Of<WebhookAnswer>()],
        Failures = [ForAdministrators, new(404, "unknownWebhook")],
    };

    public static readonly Operation Test = new("webhooks-test", new Text("立即发出一则签名的测试通知，并说明结果", "Send a signed test notice now and say what came back"))
    {
        For = Audience.Administrators,
        Replies = [Reply.Of<WebhookTested>()],
        Failures = [ForAdministrators, new(404, "unknownWebhook")],
    };
}
