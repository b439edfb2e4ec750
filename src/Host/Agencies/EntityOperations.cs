using InfoGov.Api;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>What the pages and documents of entities are to the OpenAPI document: the same for every module, but for the states of its kinds.</summary>
internal static class EntityOperations
{
    public static readonly Parameter IdempotencyKey = new("Idempotency-Key", new Text("使重复发送安全：返回首次的结果；1 至 200 个字符", "Makes a repetition safe: the first result comes back; 1 to 200 characters")) { InHeader = true, Example = "2026-0001" };

    public static readonly Parameter IfMatch = new("If-Match", new Text("您所见的 ETag；此后有变动则 412", "The ETag you saw; 412 when the entity has changed since")) { InHeader = true, Example = "\"3\"" };

    public static readonly Parameter Receipt = new("receipt", new Text("true 则附签名回执，被拒者亦然", "true adds a signed receipt, to a refusal too")) { Type = typeof(bool), Example = "true" };

    public static readonly Parameter Confirm = new(FourEyes.Confirm, new Text("确认他人起草的草稿（编号），请求体取自草稿", "The draft of another that is confirmed; the body is that of the draft")) { Example = "draft-0123456789abcdef0123" };

    public static Operation Page(string module, IReadOnlyList<EntityKind> kinds) => new($"{module}-get", new Text("状态、历史、义务和现在可办的事项；加 at 则为某日的情形", "State, history, duties, and the acts open now; with at the same as of a day"))
    {
        For = ReadersOf(kinds),
        Description = new Text(
            "acts 按办理顺序排列，接下来可办的在前。open 为 true 即现在照 body 办理会被接受；为 false 则 missing 就是办理时会得到的答复及补正办法。commands 是现在可办的其他行为，commandBodies 是其可用的请求体。candidates 是可能与之混淆的记录，最近似的在前。加 at=yyyy-MM-dd 为该日终了时的情形，依今日所知和该日的法；knownThen 是当时已记录的。此前尚无则 404 notYet。",
            "acts stand in the order of a life, what is open and comes next first. open: true means that it is accepted when sent now with its body; where it is false, missing is what it would be answered, and how that is put right. commands: what else would be accepted now, with bodies in commandBodies. candidates: what it might be mistaken for, closest first. With at=yyyy-MM-dd: as of the end of that day, by all that is known now, under the law of that day; knownThen is what had been recorded by then. Before it began: 404 notYet."),
        Parameters = [Parameter.Day("at", "看哪一日终了时的情形；不得晚于今日", "As of the end of which day; not after today")],
        Replies =
        [
            .. kinds.Select(k => new Reply(typeof(EntityPage<>).MakeGenericType(k.StateType))),
            .. kinds.Select(k => new Reply(typeof(PastEntityPage<>).MakeGenericType(k.StateType))),
            Reply.Of<SecretPage>(),
        ],
        Failures = [new Failure(400, "invalidParameter", "dayInFuture"), new Failure(403, "notAddressee", "otherCity"), new Failure(404, "unknownEntity", "notYet")],
    };

    public static Operation Attach(string module, IReadOnlyList<EntityKind> kinds) => new($"{module}-attach-document", new Text("附上文件", "Attach a document"))
    {
        For = WritersOf(kinds),
        Description = new Text($"可用类型：{string.Join(' ', DocumentTypes.Endings)}", $"Types taken: {string.Join(' ', DocumentTypes.Endings)}"),
        Body = typeof(DocumentSent),
        BodyMedia = "multipart/form-data",
        Parameters = [IdempotencyKey],
        Replies = [Reply.Of<DocumentAnswer>(201)],
        Failures =
        [
            new Failure(400, "invalid", "invalidBody", "invalidText", "invalidIdempotencyKey"), new Failure(403, "senderNotAdmitted", "notAddressee", "otherCity"), new Failure(404, "unknownEntity"),
            new Failure(409, "cityDisabled", "contended"), new Failure(413, "tooLarge"), new Failure(415, "unsupportedMediaType", "documentTypeNotTaken"), new Failure(422, "dayInFuture", "notApplicable", "idempotencyKeyReused"),
        ],
    };

    public static Operation GiveDocument(string module, IReadOnlyList<EntityKind> kinds) => new($"{module}-get-document", new Text("文件内容，供保存", "The content of a document, for saving"))
    {
        For = ReadersOf(kinds),
        Replies = [Reply.Of<Stream>(media: "application/octet-stream")],
        Failures = [new Failure(403, "notAddressee", "otherCity"), new Failure(404, "unknownEntity"), new Failure(410, "documentWithdrawn"), new Failure(422, "notApplicable"), new Failure(503, "documentMissing")],
    };

    public static Operation WithdrawDocument(string module, IReadOnlyList<EntityKind> kinds) => new($"{module}-withdraw-document", new Text("撤回文件；请求体写明理由", "Withdraw a document; the body gives the reason"))
    {
        For = WritersOf(kinds),
        Body = typeof(Withdrawal),
        Example = """{"reason":"附错文件"}""",
        Replies = [Reply.Of<WithdrawnAnswer>()],
        Failures = [new Failure(400, "invalidBody", "invalidText", "invalid", "tooLong"), new Failure(403, "senderNotAdmitted", "notAddressee", "otherCity"), new Failure(404, "unknownEntity", "unknownDocument"), new Failure(409, "cityDisabled", "documentWithdrawn"), new Failure(422, "notApplicable")],
    };

    /// <summary>Who reads the entities of a module: what each kind declares.</summary>
    public static Audience ReadersOf(IReadOnlyList<EntityKind> kinds) => new(ByKind(kinds, new Text("", "")));

    /// <summary>Who attaches documents: of those who read an entity, whoever may do something to it.</summary>
    private static Audience WritersOf(IReadOnlyList<EntityKind> kinds) => new(ByKind(kinds, new Text("；且其角色可办理其中某一事项", "; and some step of it is for their role")));

    private static Text ByKind(IReadOnlyList<EntityKind> kinds, Text also)
    {
        var alike = kinds.GroupBy(k => k.Readers!.Words).Select(same => (Names: same.Select(k => k.Name), Words: same.Key)).ToArray();
        return alike.Length == 1
            ? new Text(alike[0].Words.Zh + also.Zh, alike[0].Words.En + also.En)
            : new Text(string.Join("；", alike.Select(a => $"{string.Join("、", a.Names)}：{a.Words.Zh}")) + also.Zh, string.Join("; ", alike.Select(a => $"{string.Join(", ", a.Names)}: {a.Words.En}")) + also.En);
    }
}
