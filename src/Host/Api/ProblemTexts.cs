using System.Collections.Frozen;
using InfoGov.Law;

namespace InfoGov.Host.Api;

/// <summary>What a problem is by its code, and what to do about it; shown at the address that is its <c>type</c>.</summary>
internal static class ProblemTexts
{
    /// <summary>Where a code is explained.</summary>
    public const string Root = HttpProblem.TypeRoot;

    /// <summary>Every code that an answer can have.</summary>
    public static FrozenDictionary<string, ProblemText> All { get; } = new ProblemText[]
    {
        new("amountNotPositive", 422, "金额须大于零", "The amount is not above zero", "请给出大于零的金额。", "Give an amount above zero."),
        new("areaOutsideCity", 422, "区域不属于该市", "The area is none of the city's", "区域按名称或代码须是该市的县区或园区；可用者见 /api/cities/{city}。", "The area must be, by name or code, a district or zone of the city; see /api/cities/{city}."),
        new("badRequest", 400, "请求格式有误", "The request is malformed", "请按 HTTP 的格式发送。", "Send it as HTTP has it."),
        new("busy", 429, "另一项正在进行", "Another one is under way", "稍后再试。", "Try again later."),
        new("cityDisabled", 409, "该市未启用", "The city is not enabled", "由管理员启用后方可办理；其公开记录仍可查询。", "An administrator enables it; its public records stay readable meanwhile."),
        new("claimed", 409, "另一节点正在处理", "Another host is at it", "稍后再试。", "Try again later."),
        new("contended", 409, "同时办理者过多", "Too many others are changing this", "用同一 Idempotency-Key 重试。", "Repeat it with the same Idempotency-Key."),
        new("dayInFuture", 422, "日期晚于今日", "The day lies in the future", "办理日期至多为今日（北京时间）。", "The day of an act is today at the latest (Asia/Shanghai)."),
        new("dayOutOfRange", 400, "不是已办理步骤的日期", "It is no day of a step that was taken", "给出 detail 所写范围内的日期。", "Give a day in the range that detail says."),
        new("dayTooEarly", 400, "日期过早", "The day is too early", "给出 detail 所写最早日期当日或之后的日期。", "Give the earliest day that detail says, or a later one."),
        new("diskFull", 503, "存储空间已满", "The disk is full", "由运维人员腾出空间；此前的办理均已保存。", "The operator has to make room; what was answered is kept."),
        new("documentMissing", 503, "文件内容不可用", "The content of the document cannot be found", "请联系管理员；verify 会列出缺少的内容。", "Tell an administrator; verify lists what is missing."),
        new("documentTypeNotTaken", 415, "不接受此类文件", "Documents of this type are not taken", "内容须与文件名相符，且为所列类型之一。", "The content must be what the name says, and of a type that is listed."),
        new("documentWithdrawn", 410, "文件已撤回", "The document was withdrawn", "页面上写明何时、为何撤回。", "The page of the entity says when and why."),
        new("exists", 409, "已有此记录", "It is there already", "不必再办；如要更改，用相应的更改行为。", "Nothing is left to do; to change it, send the act that changes it."),
        new("final", 409, "已了结", "It is settled", "了结之后不再办理。", "Nothing more can be done once it is settled."),
        new("forbidden", 403, "密钥无权", "The key may not do that", "请用有相应角色的密钥。", "Use a key with the role it takes."),
        new("fourEyes", 403, "须由另一人确认", "Another has to confirm it", "由另一人或另一密钥以 ?confirm=草稿编号 发送。", "Another person or key sends it with ?confirm= and the id of the draft."),
        new("gone", 410, "曾公开，现已不公开", "It was public and is no more", "由于撤回、更正或保密认定。", "It was withdrawn, corrected or found secret."),
        new("http", 400, "请求无法处理", "The request cannot be served as it is", "请看状态码。", "See the status."),
        new("idempotencyKeyReused", 422, "幂等键已用于另一请求", "The idempotency key was used for another request", "另一请求用另一个键。", "Another request takes another key."),
        new("internal", 500, "内部错误", "An internal error", "已记录；请联系管理员。", "It was logged; tell an administrator."),
        new("invalid", 400, "取值无效", "A value is not valid", "path 指明哪一项；detail 写明应为什么。", "path names which; detail says what it should be."),
        new("invalidBody", 400, "请求体不合规定", "The body does not fit", "path 指明哪一项缺少、多出或类型不符。", "path names what is missing, unknown or of the wrong type."),
        new("invalidIdempotencyKey", 400, "幂等键无效", "The idempotency key is not valid", "1 至 200 个字符。", "It has 1 to 200 characters."),
        new("invalidIfMatch", 400, "If-Match 无效", "If-Match is not valid", "用先前答复中的 ETag，带引号。", "Use an ETag received before, with its quotes."),
        new("invalidNotice", 400, "放假通知无效", "The notice is not valid", "path 和 line 指明何处。", "path and line say where."),
        new("invalidParameter", 400, "参数无效", "A parameter is not valid", "path 是参数名；detail 写明可取的值。", "path is its name; detail says what it takes."),
        new("invalidRequest", 400, "请求无效", "The request is not valid", "path 指明哪一项；detail 写明应为什么。", "path names the member; detail says what it should be."),
        new("invalidText", 400, "文字无法接受", "A text cannot be taken", "path 指明何处；以 UTF-8 发送，不含 detail 所指的字符。", "path says where; send UTF-8, without the character that detail names."),
        new("invalidUrl", 400, "网址无效", "The url is not valid", "须为可推送的 https 网址。", "It is an https address notices can be sent to."),
        new("invalidYear", 400, "年份无效", "The year is not valid", "1900 至 2999。", "1900 to 2999."),
        new("keyExists", 409, "密钥已存在", "The key exists already", "另建一个。", "Create another."),
        new("keyExpired", 401, "密钥已过期", "The key has expired", "由管理员另给，或更换并延长：rotate-key。", "An administrator gives another, or rotates it with another last day: rotate-key."),
        new("otherOrigin", 403, "来自其他网站", "From another address", "在本站的页面上办理，或以密钥调用。", "Do it on a page of this address, or call with a key."),
        new("passwordToChange", 403, "初始密码须先更改", "The password is to be changed", "在 /change-password 设置新密码。", "Set another at /change-password."),
        new("personRevoked", 409, "此人已停用", "The person is revoked", "撤销不可恢复；以另一登录名邀请。", "That cannot be taken back; invite under another login."),
        new("unknownDraft", 404, "没有此草稿", "There is no such draft", "编号见起草时的答复。", "Its id is in the answer to who drafted it."),
        new("unknownPerson", 404, "没有此人", "There is no such person", "编号见 GET /api/administration/people。", "The ids are in GET /api/administration/people."),
        new("keyRevoked", 409, "密钥已撤销", "The key is revoked", "撤销不可恢复；另建一个。", "That cannot be taken back; create another."),
        new("methodNotAllowed", 405, "此地址不支持该方法", "The method is not supported at this address", "见 /docs。", "See /docs."),
        new("newerProgramNeeded", 503, "需要更新版本的程序", "A newer version of the program is needed", "升级此节点。", "Upgrade this host."),
        new("noPower", 422, "该机关无此权力", "The organ has no such power", "条文把此权力交给其他机关，见 detail。", "The text gives it to other organs; see detail."),
        new("noSanctionProvided", 422, "条文未规定此处罚", "The text provides no such sanction", "可用的处理见 decide 的 sanctions。", "See sanctions in the answer of decide."),
        new("notAcceptable", 406, "无法以所要的格式答复", "It cannot be answered in the format asked for", "用 application/json。", "Ask for application/json."),
        new("noSuchReceipt", 404, "没有此回执", "There is no such receipt", "回执属于法定行为；版本号见页面的 history。", "Receipts are of acts of law; the versions are in the history of the page."),
        new("notAddressee", 403, "不属该密钥的单位", "It is for others", "用 detail 所写各方之一的密钥。", "Use a key of one of those that detail names."),
        new("notApplicable", 422, "该市规定不适用", "The regulation does not govern the matter", "尚未施行，或者由其他法律规定，见 detail 所引条文。", "It is not in force yet, or leaves the matter to other law; see the provisions in detail."),
        new("notCompetent", 403, "不属于该机关的职权", "The organ is not competent", "由 detail 所列者办理。", "Those named in detail are."),
        new("notFound", 404, "没有此记录", "There is nothing of that id", "核对编号。", "Check the id."),
        new("notQualified", 409, "没有相应资质", "The qualification is missing", "先登记资质。", "Have it registered first."),
        new("notYet", 404, "该日尚无此记录", "On that day it was not yet there", "began 是它开始之日。", "began is the day it began."),
        new("noticeConflict", 409, "放假通知相冲突", "The notice leaves out days that are declared", "同一编号的通知须包含已宣布的日子。", "A notice of a known id holds the days that are declared."),
        new("otherCity", 403, "密钥限于另一城市", "The key is confined to another city", "用该市的密钥。", "Use a key of that city."),
        new("outcomeUnknown", 503, "是否已办理未知", "Whether it was recorded is not known", "带 Idempotency-Key 重试；看页面可知是否已办理。", "Repeat it with an Idempotency-Key; the page shows whether it was recorded."),
        new("overloaded", 503, "请求过多", "Too many requests at once", "未办理；Retry-After 之后重试。", "Nothing was done; repeat it after Retry-After."),
        new("refused", 422, "法不准许", "The law refuses it", "refusals 列出每一条、条文和所需事实；用 decide?explain=true 可看怎样才能通过。", "refusals lists each, with its provision and what it requires; decide?explain=true shows what would make it pass."),
        new("retroactive", 422, "不得溯及既往", "It cannot take effect earlier", "给出今后的日期。", "Give a later day."),
        new("roleNotCompetent", 422, "该市规定未设此级机关", "The regulation knows no authority of this level", "见 /api/cities/{city} 的 authorities。", "See authorities at /api/cities/{city}."),
        new("routedOut", 422, "由其他法律规定", "It is left to other law", "见所引条文。", "See the provisions cited."),
        new("secondFactorToSet", 403, "须先设置第二因素", "A second factor is to be set first", "在 /second-factor 设置。", "Set it at /second-factor."),
        new("senderNotAdmitted", 403, "此角色不能办理", "The role may not do that", "detail 列出可办理的角色。", "detail lists the roles that may."),
        new("signsInAtAuthority", 409, "此人在统一认证登录", "The person signs in at the authority", "在统一认证处更改或停用；此处可用 revoke-person 停用。", "Change it at the authority; here revoke-person ends it."),
        new("storageUnavailable", 503, "文件暂时无法写入", "Documents cannot be written now", "未登记任何内容；由运维人员处理磁盘后重试。", "Nothing was recorded; repeat it when the operator has seen to the disk."),
        new("logTampered", 503, "公开日志与已签名的不符", "The disclosure log is not the one that was signed", "疑被篡改；由管理员运行 verify 查明。", "It may have been tampered with; an administrator has to run verify."),
        new("storeBusy", 503, "存储正忙", "The store is busy", "稍后用同一 Idempotency-Key 重试。", "Repeat it later with the same Idempotency-Key."),
        new("storeReadOnly", 503, "存储只读", "The store cannot be written to", "由运维人员处理；查询不受影响。", "The operator has to see to it; reading goes on."),
        new("storeUnavailable", 503, "数据库暂不可用", "The store cannot be reached", "是否已办理未知；稍后用同一 Idempotency-Key 重试。", "Whether it was recorded is not known; repeat it later with the same Idempotency-Key."),
        new("timeout", 503, "查询超时", "The query took too long", "缩小范围再试。", "Ask for less."),
        new("tooEarly", 409, "早于前一步骤", "It is before the step it follows", "给出前一步骤当日或之后的日期。", "Give the day of the step before it, or a later one."),
        new("tooLarge", 413, "请求过大", "The request is too large", "detail 写明上限。", "detail says the limit."),
        new("tooLong", 400, "文字过长或项数过多", "A text or a list is too long", "path 指明何处；detail 写明上限。", "path says where; detail says the limit."),
        new("tooManyDocuments", 409, "文件过多", "There are too many documents", "撤回不需要的不会腾出位置；请另立记录。", "Withdrawing some makes no room; open another entity."),
        new("tooManyRequests", 429, "请求过于频繁", "Too many requests from this address", "Retry-After 是须等的秒数；有密钥者不受此限。", "Retry-After says how many seconds to wait; with a key there is no such limit."),
        new("unauthenticated", 401, "需要有效密钥", "A valid key is required", "以 Authorization: Bearer 或 X-Api-Key 发送。", "Send it as Authorization: Bearer or X-Api-Key."),
        new("unavailable", 503, "暂不可用", "Not available", "稍后再试。", "Try again later."),
        new("unknownAddress", 404, "没有此地址", "There is nothing at this address", "见 /docs。", "See /docs."),
        new("unknownArea", 400, "没有此区域", "There is no such area", "先登记区域，或者核对编号。", "Register it first, or check the id."),
        new("unknownCity", 404, "没有此城市", "There is no such city", "可用的见 /api/cities。", "See /api/cities."),
        new("unknownCode", 404, "没有此查询码", "No request has this code", "核对查询码。", "Check the code."),
        new("unknownCollection", 400, "没有此采集", "There is no such collection", "核对编号。", "Check the id."),
        new("unknownDocument", 404, "没有此文件", "There is no such document", "页面列出各文件的号码。", "The page lists the numbers."),
        new("unknownEntity", 404, "没有此记录", "There is nothing of that id", "核对编号和地址中的模块。", "Check the id, and the module in the address."),
        new("unknownKey", 404, "没有此密钥", "There is no such key", "编号是密钥的中间一段：ig_编号_…。", "The id is the middle part of the key: ig_ID_…."),
        new("unknownNotice", 404, "没有此通知", "There is no such notice", "核对编号。", "Check the id."),
        new("unknownOrganization", 400, "没有此单位", "There is no such organization", "先登记单位，或者核对编号。", "Register it first, or check the id."),
        new("unknownParameter", 400, "没有此参数", "There is no such parameter", "detail 列出可用的。", "detail lists those there are."),
        new("unknownPlan", 400, "没有此规划", "There is no such plan", "核对编号。", "Check the id."),
        new("unknownProject", 400, "没有此项目", "There is no such project", "核对编号。", "Check the id."),
        new("unknownResource", 400, "没有此资源", "There is no such resource", "核对编号。", "Check the id."),
        new("unknownSharing", 400, "没有此共享申请", "There is no such sharing request", "核对编号。", "Check the id."),
        new("unknownSubscription", 404, "没有此日历", "There is no such calendar", "链接可能已撤销。", "Its link may have been revoked."),
        new("unknownSystem", 400, "没有此信息系统", "There is no such information system", "核对编号。", "Check the id."),
        new("unknownWebhook", 404, "没有此推送", "There is no such webhook", "核对编号。", "Check the id."),
        new("unsupportedContentCoding", 415, "不支持的内容编码", "The content coding is not supported", "发送未经压缩的内容。", "Send the body as it is, without Content-Encoding."),
        new("unsupportedMediaType", 415, "不支持的内容类型", "The media type is not supported", "用 application/json；文件用 multipart/form-data。", "Send application/json; documents as multipart/form-data."),
        new("uriTooLong", 414, "地址过长", "The address is too long", "缩短条件。", "Shorten the condition."),
        new("versionMismatch", 412, "此后已有变动", "It has changed since", "version、changedAt、changedBy、stage 是现在的情形；看过之后再发。", "version, changedAt, changedBy and stage are what there is now; look, and send it again."),
        new("wrongStage", 409, "阶段不符", "It is at another stage", "needs 列出须先办理的事项；页面列出现在可办的事项。", "needs names the acts that come first; the page shows which are open."),
    }.ToFrozenDictionary(t => t.Code, StringComparer.Ordinal);

    /// <summary>What a status is called.</summary>
    public static Text Title(int status) => new(HttpProblem.Title(status, english: false), HttpProblem.Title(status, english: true));
}

/// <summary>A code with its words.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">The status it usually comes with.</param>
/// <param name="Title">What it means.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemText(string Code, int Status, Text Title, Text Remedy)
{
    /// <summary>The same from its words.</summary>
    public ProblemText(string code, int status, string zh, string en, string remedyZh, string remedyEn)
        : this(code, status, new Text(zh, en), new Text(remedyZh, remedyEn))
    {
    }
}
