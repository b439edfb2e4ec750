using InfoGov.Api;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;
using InfoGov.Publications;

namespace InfoGov.Host.Agencies;

/// <summary>What following a request by its code is to the OpenAPI document.</summary>
internal static class FollowedRequestOperations
{
    private const string Code = "7K3QX-9M2TB-4HVWC-8RZ1D-5NPYE";

    public static readonly Operation Look = Step(
        "follow-request", "凭申请时给出的查询码，看信息公开申请办到哪一步", "Where a request for disclosure stands, by the code given when it was made", typeof(ByCode), $$"""{"code":"{{Code}}"}""");

    public static readonly Operation AnswerCorrection = Step(
        "answer-correction", "答复补正", "The applicant answers the correction that was asked for", typeof(CorrectionSent), $$"""{"code":"{{Code}}","text":"指2025年度预算"}""", "wrongStage");

    public static readonly Operation Withdraw = Step(
        "withdraw-request", "撤回申请", "The applicant gives the request up", typeof(WithdrawalSent), $$"""{"code":"{{Code}}","reason":"已从公开渠道取得"}""", "wrongStage");

    public static readonly Operation Object = Step(
        "object-to-reply", "提出异议", "The applicant objects to the reply, or to there being none when its time is over", typeof(ObjectionSent), $$"""{"code":"{{Code}}","grounds":"未附所申请的表格"}""", "wrongStage", "tooEarly", "exists");

    public static readonly Operation GetDocument = new("fetch-request-document", new Text("取得随答复提供的文件", "A document that came with the reply, or that the applicant added, for saving"))
    {
        For = Audience.WhoHasTheSecret,
        Body = typeof(DocumentByCode),
        Example = $$"""{"code":"{{Code}}","number":1}""",
        Replies = [Reply.Of<Stream>(media: "application/octet-stream")],
        Failures = [.. Always, new(404, "unknownCode", "unknownDocument"), new(503, "documentMissing")],
    };

    public static readonly Operation AddDocument = new("add-request-document", new Text("补充材料", "The applicant adds a document"))
    {
        For = Audience.WhoHasTheSecret,
        Body = typeof(DocumentSentByCode),
        BodyMedia = "multipart/form-data",
        Replies = [Reply.Of<FollowedRequestAnswer>(201)],
        Failures =
        [
            new(400, "invalidBody", "invalidText"), new(404, "unknownCode"), new(409, "wrongStage", "tooManyDocuments", "cityDisabled"), new(413, "tooLarge"),
            new(415, "unsupportedMediaType", "documentTypeNotTaken"), new(429, "tooManyRequests"), new(503, "storageUnavailable"),
        ],
    };

    private static Failure[] Always => [new(400, "invalidBody", "invalidText", "tooLong"), new(413, "tooLarge"), new(415, "unsupportedMediaType"), new(429, "tooManyRequests")];

    private static Operation Step(string id, string zh, string en, Type body, string example, params string[] conflicts) => new(id, new Text(zh, en))
    {
        For = Audience.WhoHasTheSecret,
        Description = new Text(
            "答复申请现在的情形：阶段、日期、答复期限及每个不计的日子、须补正的内容、答复及其文件、异议，以及申请人现在可办的事项。",
            "Answers how the request stands: stage, days, the due day with every day not counted, what is to be corrected, the reply with its text and documents, objections, and what the applicant may do now."),
        Body = body,
        Example = example,
        Replies = [Reply.Of<FollowedRequestAnswer>()],
        Failures = [.. Always, new(404, "unknownCode"), .. conflicts.Length == 0 ? Array.Empty<Failure>() : [new(409, [.. conflicts, "cityDisabled"])]],
    };
}
