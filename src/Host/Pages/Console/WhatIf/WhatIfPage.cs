using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.WhatIf;

/// <summary><c>/console/what-if</c>: a change of the law tried on everything there is, with who is touched. Nothing is changed.</summary>
internal sealed class WhatIfPage(InfoGovHost host) : Page
{
    private const int Most = 200;
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web);

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/what-if", visit => Show(visit, new Supposed(visit.OneOf("city", host.Lawbook.All.Select(city => city.Code)) ?? "", "threshold")));
        administrators.Post("/console/what-if", "console-what-if", new Text("在页面上试算规定变动", "Try a change of the law on a page"), Try);
    }

    private static IResult Show(Visit visit, Supposed supposed, ProblemTold? problem = null, Outcome? outcome = null, int status = StatusCodes.Status200OK) =>
        visit.Show<WhatIfView>(new { Of = supposed, Problem = problem, Outcome = outcome }, status);

    private async Task<IResult> Try(Visit visit, IFormCollection form)
    {
        string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        var supposed = new Supposed(Text("city") ?? "", Text("what") ?? "threshold") { Key = Text("key"), Amount = Text("amount"), Provision = Text("provision"), By = Text("by"), From = Text("from"), As = Text("as"), On = Text("on") };
        if (Missing(supposed) is { } field)
        {
            return Show(visit, supposed, new ProblemTold("invalidBody", visit.T("请填写此项", "This is needed"), field), status: StatusCodes.Status400BadRequest);
        }

        var told = await visit.Service<OwnApi>().Post("/api/compliance/simulate", Body(supposed));
        return told.IsDone ? Show(visit, supposed, outcome: Read(told)) : Show(visit, supposed, told.Problem, status: told.Status);
    }

    /// <summary>The field of the form that a path of the question comes from; null for none.</summary>
    internal static string? FieldOf(string path) => path switch
    {
        "city" or "key" or "amount" or "provision" or "by" or "from" or "as" or "on" => path,
        "thresholds[0].key" => "key",
        _ when path.StartsWith("thresholds", StringComparison.Ordinal) => "amount",
        "amendment.from" => "from",
        _ when path.StartsWith("amendment.repeal", StringComparison.Ordinal) || path.EndsWith(".provision", StringComparison.Ordinal) => "provision",
        _ when path.StartsWith("amendment.move", StringComparison.Ordinal) => "by",
        _ => null,
    };

    /// <summary>The first field that what is chosen needs and that is blank; null where none is.</summary>
    private static string? Missing(Supposed of)
    {
        (string Field, string? Value)[] needed = [("city", of.City), .. of.What switch
        {
            "as" => [("as", of.As)],
            "repeal" => [("provision", of.Provision), ("from", of.From)],
            "earlier" or "later" => [("provision", of.Provision), ("by", of.By), ("from", of.From)],
            _ => ((string, string?)[])[("key", of.Key), ("amount", of.Amount)],
        }];
        return needed.FirstOrDefault(one => string.IsNullOrEmpty(one.Value)).Field;
    }

    /// <summary>The question as the API takes it; what does not fit goes as it is, so that the answer says what is wrong with it.</summary>
    private static JsonObject Body(Supposed supposed)
    {
        var body = new JsonObject { ["city"] = supposed.City };
        if (supposed.On is { } on)
        {
            body["on"] = on;
        }

        switch (supposed.What)
        {
            case "as":
                body["as"] = supposed.As;
                break;
            case "repeal":
                body["amendment"] = new JsonObject { ["from"] = supposed.From, ["repeal"] = new JsonArray(JsonValue.Create(supposed.Provision)) };
                break;
            case "earlier" or "later":
                body["amendment"] = new JsonObject { ["from"] = supposed.From, ["move"] = new JsonArray(new JsonObject { ["provision"] = supposed.Provision, [supposed.What] = supposed.By }) };
                break;
            default:
                body["thresholds"] = new JsonArray(new JsonObject
                {
                    ["key"] = supposed.Key,
                    ["amount"] = decimal.TryParse(supposed.Amount?.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : supposed.Amount,
                });
                break;
        }

        return body;
    }

    private static Outcome Read(Told told)
    {
        List<ActLine> acts = [];
        List<DutyLine> duties = [];
        var numbers = new Numbers(0, 0, 0, 0, 0, 0, Truncated: false, 0);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in told.Lines())
        {
            if (line["act"].Deserialize<ActLine>(Lenient) is { } act)
            {
                acts.Add(act);
                counts[act.Label] = counts.GetValueOrDefault(act.Label) + 1;
            }
            else if (line["duty"].Deserialize<DutyLine>(Lenient) is { } duty)
            {
                duties.Add(duty);
                counts[duty.Label] = counts.GetValueOrDefault(duty.Label) + 1;
            }
            else if (line["summary"].Deserialize<Numbers>(Lenient) is { } summary)
            {
                numbers = summary;
            }
        }

        return new Outcome(numbers, [.. acts.OrderByDescending(act => act.Flips).Take(Most)], [.. duties.Take(Most)]) { Bars = [.. counts.OrderByDescending(pair => pair.Value).Take(12).Select(pair => (pair.Key, pair.Value))] };
    }
}
