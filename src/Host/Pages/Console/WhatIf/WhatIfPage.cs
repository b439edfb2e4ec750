using System.Globalization;
using System.Text.Json.Nodes;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.WhatIf;

/// <summary><c>/console/what-if</c>: a change of the law tried on everything there is, with who is touched; <c>/console/what-if/{trial}</c>: how far it is, and what came of it. Nothing is changed.</summary>
internal sealed class WhatIfPage(InfoGovHost host, Trials trials) : Page
{
    private const string Address = "/console/what-if";

    // What is done by then is shown at once, and from whichever host.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get(Address, visit => Show(visit, new Supposed(visit.OneOf("city", host.Lawbook.All.Select(city => city.Code)) ?? "", "threshold")));
        administrators.Get(Address + "/{trial}", Follow);
        administrators.Post(Address, "console-what-if", new Text("在页面上试算规定变动", "Try a change of the law on a page"), Try);
    }

    private static IResult Show(Visit visit, Supposed supposed, ProblemTold? problem = null, int status = StatusCodes.Status200OK) =>
        visit.Show<WhatIfView>(new { Of = supposed, Problem = problem }, status);

    private async Task<IResult> Try(Visit visit, IFormCollection form)
    {
        string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        var supposed = new Supposed(Text("city") ?? "", Text("what") ?? "threshold") { Key = Text("key"), Amount = Text("amount"), Provision = Text("provision"), By = Text("by"), From = Text("from"), As = Text("as"), On = Text("on") };
        if (Missing(supposed) is { } field)
        {
            return Show(visit, supposed, new ProblemTold("invalidBody", visit.T("请填写此项", "This is needed"), field), status: StatusCodes.Status400BadRequest);
        }

        var (trial, ended) = trials.Begin(visit.Service<OwnApi>(), supposed, Body(supposed));
        await Task.WhenAny(ended, Task.Delay(Soon, host.Time, visit.Cancellation));
        return trial.IsRunning ? visit.SeeOther($"{Address}/{trial.Id}#outcome") : Show(visit, trial);
    }

    private IResult Follow(Visit visit)
    {
        var trial = trials.Find((string)visit.Http.GetRouteValue("trial")!);
        if (!visit.WantsPart)
        {
            return trial is null ? Show(visit, new Supposed("", "threshold"), new ProblemTold("notFound", visit.T("此次试算已不在（由另一台主机进行、已被后来的试算替换，或主机已重启），请重新试算。", "This trial is there no more: it ran on another host, later ones took its place, or the host was restarted. Try it again.")), status: StatusCodes.Status404NotFound)
                : Show(visit, trial);
        }

        if (trial is { IsRunning: true } running)
        {
            return visit.Show<TrialView>(new { Of = running });
        }

        // Its end is a page.
        visit.Http.Response.Headers["HX-Refresh"] = "true";
        return Results.NoContent();
    }

    private static IResult Show(Visit visit, Trial trial) => visit.Show<WhatIfView>(new { trial.Of, Trial = trial.IsRunning ? trial : null, Problem = ProblemOf(visit, trial), trial.Outcome }, trial.Status);

    private static ProblemTold? ProblemOf(Visit visit, Trial trial) => trial.Problem is { Detail: "" } broken
        ? broken with { Detail = visit.T("试算未能完成，请稍后再试", "It came to no end; try again later") } : trial.Problem;

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
}
