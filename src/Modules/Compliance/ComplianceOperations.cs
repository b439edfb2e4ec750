using InfoGov.Api;
using InfoGov.Compliance.Simulating;
using InfoGov.Compliance.Standing;
using InfoGov.Law;

namespace InfoGov.Compliance;

/// <summary>What the law's answers are to the OpenAPI document.</summary>
internal static class ComplianceOperations
{
    private static readonly Failure[] ContractFailures = [new(400, "invalidRequest"), new(413, "tooLarge"), new(415, "unsupportedMediaType")];

    public static readonly Operation Decide = new("decide", new Text("某市之法某日是否准许某行为，及其后果", "Whether the law of a city allows an act on a day, and what follows from it"))
    {
        For = Audience.Everyone,
        Description = new Text("加 explain=true 则列出考虑过的每条规则、所读的事实，以及被拒时怎样才能通过；加 receipt=true 则附签名回执，infogov replay 可离线核验。", "explain=true adds every rule considered, the facts it read, and for a refusal what would make it pass; receipt=true a signed receipt, which infogov replay checks offline."),
        Body = typeof(DecideBody),
        Parameters = [new Parameter("explain", new Text("是否说明理由", "Whether to explain")) { Type = typeof(bool), Example = "true" }, new Parameter("receipt", new Text("是否附签名回执", "Whether to add a signed receipt")) { Type = typeof(bool), Example = "true" }],
        Replies = [Reply.Of<DecideAnswer>()],
        Failures = ContractFailures,
    };

    public static readonly Operation Duties = new("duties", new Text("某日就某事项承担的义务", "The standing duties of a matter on a day"))
    {
        For = Audience.Everyone,
        Body = typeof(DutiesBody),
        Replies = [Reply.Of<DutiesAnswer>()],
        Failures = ContractFailures,
    };

    public static readonly Operation Compare = new("compare", new Text("同一行为在各启用城市的答复，并列比较", "The answers of all enabled cities to one act, side by side"))
    {
        For = Audience.Everyone,
        Body = typeof(CompareBody),
        Example = """{"act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1}}},"args":{}}""",
        Replies = [Reply.Of<CompareAnswer>()],
        Failures = ContractFailures,
    };

    public static readonly Operation Topics = new("topics", new Text("可比较的主题及各市条文", "The topics of the regulations with each city's provisions"))
    {
        For = Audience.Everyone,
        Replies = [Reply.Of<TopicsAnswer>()],
    };

    public static readonly Operation Simulate = new("simulate", new Text("假如法律改变，一市的存量会有何变化；供管理员", "What would change for a city's portfolio under a changed law; for administrators"))
    {
        For = Audience.Administrators,
        Description = new Text("逐行答复 JSON：progress、act、duty，末行为 summary。什么也不会改变。", "Answers JSON lines: progress, act, duty, and a summary at the end. Nothing is changed."),
        Body = typeof(SimulationRequest),
        Replies = [Reply.Of<SimulationLine>(media: "application/x-ndjson")],
        Failures = [new(400, "invalidBody", "invalidText"), new(403, "senderNotAdmitted"), new(413, "tooLarge"), new(415, "unsupportedMediaType"), new(429, "busy")],
    };

    public static readonly Operation Cities = new("cities", new Text("已装入的城市，无论是否启用", "The cities whose plugins are loaded, enabled or not"))
    {
        For = Audience.Everyone,
        Replies = [Reply.Of<CitiesAnswer>()],
    };

    public static readonly Operation City = new("city", new Text("一市：规定之首部、概况，以及软件承载的程度", "A city: the head of its regulation, its profile, and how much of it the software carries"))
    {
        For = Audience.Everyone,
        Description = new Text("概况包括适用范围、各级主管部门、协同部门、区划、园区和未作规定之处，各注条文。", "The profile gives scope, authorities by level, cooperating departments, divisions, zones and silences, each with the provision it rests on."),
        Replies = [Reply.Of<CityAnswer>()],
        Failures = [new(404, "unknownCity")],
    };

    public static readonly Operation Year = new("city-year", new Text("一市之年：报送期限、各月各方的义务，及履行情况", "The city's year: filing windows, duties by month and actor, what was kept and what was late"))
    {
        For = Audience.Everyone,
        Description = new Text("计数公开；有密钥者并见其后的记录。", "Counts are public; with a key the entities behind them are listed."),
        Replies = [Reply.Of<CityYearAnswer>()],
        Failures = [new(400, "invalidYear"), new(404, "unknownCity")],
    };
}
