using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Administration;

/// <summary>What keys are to the OpenAPI document.</summary>
internal static class KeyOperations
{
    private static readonly Failure ForAdministrators = new(403, "senderNotAdmitted");

    public static readonly Operation List = new("keys-list", new Text("各密钥：名称、角色、单位、城市、创建、最近使用和有效期；从不含密钥本身", "The keys: name, role, unit, city, created, last used, expires; never a secret"))
    {
        For = Audience.Administrators,
        Parameters = KeyList.On(new DateOnly(2026, 1, 1)).Parameters,
        Replies = [Reply.Of<ListPage<KeyRow>>()],
        Failures = [new(400, "invalidParameter", "unknownParameter"), ForAdministrators],
    };

    public static readonly Operation One = new("keys-get", new Text("一个密钥的情况", "How a key stands"))
    {
        For = Audience.Administrators,
        Replies = [Reply.Of<KeyRow>()],
        Failures = [ForAdministrators, new(404, "unknownKey")],
    };

    public static readonly Operation Create = new("keys-create", new Text("创建密钥；只显示一次", "Create a key; it is shown this once"))
    {
        For = Audience.Administrators,
        Body = typeof(KeyRequest),
        Replies = [Reply.Of<KeyMade>(201)],
        Failures = [new(400, "invalidBody", "invalid", "invalidText"), new(403, "senderNotAdmitted", "otherCity"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };

    public static readonly Operation Rotate = new("keys-rotate", new Text("更换密钥；旧的在一段时间内仍可用", "Give a key another secret; the one before opens for a while yet"))
    {
        For = Audience.Administrators,
        Body = typeof(RotationAsked),
        BodyRequired = false,
        Example = """{"overlapHours":24}""",
        Replies = [Reply.Of<KeyRotatedAnswer>()],
        Failures = [new(400, "invalidBody", "invalid", "invalidText"), ForAdministrators, new(404, "unknownKey"), new(409, "keyRevoked"), new(413, "tooLarge"), new(415, "unsupportedMediaType")],
    };
}
