using System.Text.Json.Nodes;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Watching;

/// <summary><c>/console/webhooks</c>: where notices are sent, what could not be delivered, and what to do about it.</summary>
internal sealed class WebhooksPage : Page
{
    private static readonly string[] Acts = ["send-again", "pause-webhook", "resume-webhook", "remove-webhook"];

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/webhooks", visit => List(visit));
        administrators.Get("/console/webhooks/{id}", visit => One(visit));
        administrators.Post("/console/webhooks", "console-create-webhook", new Text("在页面上建立推送", "Make a webhook on a page"), Create);
        administrators.Post("/console/webhooks/{id}/test", "console-test-webhook", new Text("在页面上试推送", "Try a webhook on a page"), Test);
        administrators.Post("/console/webhooks/{id}/{act}", "console-webhook", new Text("在页面上处理推送", "Work on a webhook on a page"), Act);
    }

    private static async Task<IResult> List(Visit visit, IFormCollection? asked = null, ProblemTold? problem = null, int status = StatusCodes.Status200OK) =>
        visit.Show<WebhooksView>(new { Of = await visit.Service<OwnApi>().Get<Rows<WebhookListed>>("/api/administration/webhooks?pageSize=200"), Asked = asked, Problem = problem }, status);

    private static async Task<IResult> One(Visit visit, string? tested = null) =>
        visit.Show<WebhookView>(new { Of = await visit.Service<OwnApi>().Get<WebhookTold>($"/api/administration/webhooks/{Id(visit)}"), Tested = tested });

    private static async Task<IResult> Create(Visit visit, IFormCollection form)
    {
        var body = new JsonObject(new[] { "url", "city", "unit" }.Where(name => !string.IsNullOrWhiteSpace(form[name])).Select(name => KeyValuePair.Create(name, (JsonNode?)JsonValue.Create(form[name].ToString().Trim()))));
        if (form["kinds"].Count > 0)
        {
            body["kinds"] = new JsonArray([.. form["kinds"].Select(kind => JsonValue.Create(kind))]);
        }

        var told = await visit.Service<OwnApi>().Post("/api/administration/create-webhook", body);
        if (!told.IsDone)
        {
            return await List(visit, form, told.Problem, told.Status);
        }

        visit.Http.Response.Headers.CacheControl = "no-store";
        return visit.Show<Once>(new { Heading = visit.T("签名密钥", "The secret to check signatures by"), Secret = told.Read<Made>().Secret, Whose = form["url"].ToString(), Of = "推送", OfEnglish = "Webhooks", Back = "/console/webhooks", IsKept = true });
    }

    private static async Task<IResult> Test(Visit visit, IFormCollection form)
    {
        var told = (await visit.Service<OwnApi>().Post($"/api/administration/webhooks/{Id(visit)}/test", body: null)).OrStop().Read<Tested>();
        return await One(visit, told.Delivered ? visit.T("已送达", "It was taken") : $"{visit.T("未送达", "It was not taken")}: {told.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? told.Error}");
    }

    private static async Task<IResult> Act(Visit visit, IFormCollection form)
    {
        var act = (string)visit.Http.GetRouteValue("act")!;
        if (!Acts.Contains(act, StringComparer.Ordinal))
        {
            throw WrongAddressException.Unknown(new Text($"没有事项“{act}”", $"There is no step “{act}”"));
        }

        (await visit.Service<OwnApi>().Post($"/api/administration/{Id(visit)}/{act}", form["notice"].ToString() is { Length: > 0 } notice ? new JsonObject { ["notice"] = notice } : null)).OrStop();
        return visit.SeeOther(act == "remove-webhook" ? "/console/webhooks" : $"/console/webhooks/{Id(visit)}");
    }

    private static string Id(Visit visit) => Uri.EscapeDataString((string)visit.Http.GetRouteValue("id")!);

    private sealed record Made(string Secret);

    private sealed record Tested(bool Delivered, int? Status = null, string? Error = null);
}

/// <summary>A webhook in the list.</summary>
public sealed record WebhookListed(string Id, string Url, string Status, long Delivered, long DeadLetters)
{
    public string? City { get; init; }

    public string? Unit { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>A webhook with what it could not deliver.</summary>
public sealed record WebhookTold(string Id, string Url, string Status, long Delivered, IReadOnlyList<DeadLetterTold> DeadLetters)
{
    public string? City { get; init; }

    public string? Unit { get; init; }
}

/// <summary>A notice that could not be delivered.</summary>
public sealed record DeadLetterTold(string Notice, int Attempts, DateTimeOffset At, int? Status = null, string? Error = null, bool Again = false);
