using System.Text.Json.Nodes;
using InfoGov.Administration;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Access;

/// <summary><c>/console/people</c> and <c>/console/keys</c>: who may do what until when; to invite, to make, to renew, to end (to change: <see cref="PersonPage"/>). Secrets are shown once.</summary>
internal sealed class AccessPage : Page
{
    private const int Size = 50;
    private static readonly string[] Members = ["login", "name", "role", "unit", "city", "area", "expiresOn"];

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/people", visit => People(visit, asked: null, problem: null));
        administrators.Get("/console/keys", visit => Keys(visit, asked: null, problem: null));
        administrators.Post("/console/people", "console-invite-person", new Text("在页面上邀请人员", "Invite a person on a page"), Invite);
        administrators.Post("/console/keys", "console-create-key", new Text("在页面上建立密钥", "Make a key on a page"), Create);
        administrators.Post("/console/people/{id}/reset", "console-reset-password", new Text("在页面上重发初始密码", "Give out a first password again on a page"), Reset);
        administrators.Post("/console/people/{id}/revoke", "console-revoke-person", new Text("在页面上停用人员", "Revoke a person on a page"), (visit, _) => End(visit, "revoke-person", "/console/people"));
        administrators.Post("/console/people/{id}/second-factor", "console-remove-second-factor", new Text("在页面上解除两步验证", "Remove a second factor on a page"), (visit, _) => End(visit, "remove-second-factor", "/console/people"));
        administrators.Post("/console/keys/{id}/rotate", "console-rotate-key", new Text("在页面上更换密钥", "Rotate a key on a page"), Rotate);
        administrators.Post("/console/keys/{id}/revoke", "console-revoke-key", new Text("在页面上撤销密钥", "Revoke a key on a page"), (visit, _) => End(visit, "revoke-key", "/console/keys"));
    }

    private static async Task<IResult> People(Visit visit, IFormCollection? asked, ProblemTold? problem, int status = StatusCodes.Status200OK) => visit.Show<PeopleView>(
        new { Of = await visit.Service<OwnApi>().Get<Rows<PersonListed>>(OwnApi.With("/api/administration/people", Narrowed(visit))), Asked = asked, Problem = problem }, status);

    private static async Task<IResult> Keys(Visit visit, IFormCollection? asked, ProblemTold? problem, int status = StatusCodes.Status200OK) => visit.Show<KeysView>(
        new { Of = await visit.Service<OwnApi>().Get<Rows<KeyListed>>(OwnApi.With("/api/administration/keys", Narrowed(visit))), Asked = asked, Problem = problem }, status);

    private static IEnumerable<(string, object?)> Narrowed(Visit visit) =>
    [
        ("role", visit.OneOf("role", KeyRequest.Roles)), ("unit", visit.Text("unit")), ("city", visit.Text("city")), ("state", visit.OneOf("state", ["active", "expired", "revoked"])), ("q", visit.Text("q")),
        ("page", visit.Number("page", 1, 1, 100_000)), ("pageSize", Size),
    ];

    private static async Task<IResult> Invite(Visit visit, IFormCollection form)
    {
        var told = await visit.Service<OwnApi>().Post("/api/administration/invite-person", Body(form));
        return told.IsDone ? Once(visit, new Text("初始密码", "First password"), told.Read<Secret>().Password!, $"{form["name"]} · {form["login"]}", new Text("人员", "People"), "/console/people") : await People(visit, form, told.Problem, told.Status);
    }

    private static async Task<IResult> Reset(Visit visit, IFormCollection form)
    {
        var told = (await visit.Service<OwnApi>().Post($"/api/administration/{Id(visit)}/reset-password", body: null)).OrStop();
        return Once(visit, new Text("初始密码", "First password"), told.Read<Secret>().Password!, form["name"].ToString(), new Text("人员", "People"), "/console/people");
    }

    private static async Task<IResult> Create(Visit visit, IFormCollection form)
    {
        var told = await visit.Service<OwnApi>().Post("/api/administration/create-key", Body(form));
        return told.IsDone ? Once(visit, new Text("新密钥", "The new key"), told.Read<Secret>().Key!, form["name"].ToString(), new Text("密钥", "Keys"), "/console/keys") : await Keys(visit, form, told.Problem, told.Status);
    }

    private static async Task<IResult> Rotate(Visit visit, IFormCollection form)
    {
        var told = (await visit.Service<OwnApi>().Post($"/api/administration/{Id(visit)}/rotate-key", new JsonObject())).OrStop();
        return Once(visit, new Text("更换后的密钥", "The key with its new secret"), told.Read<Secret>().Key!, visit.T("原密钥 24 小时内仍可使用", "The former secret opens for 24 hours yet"), new Text("密钥", "Keys"), "/console/keys");
    }

    private static async Task<IResult> End(Visit visit, string act, string back)
    {
        (await visit.Service<OwnApi>().Post($"/api/administration/{Id(visit)}/{act}", body: null)).OrStop();
        return visit.SeeOther(back);
    }

    private static IResult Once(Visit visit, Text heading, string secret, string whose, Text of, string back)
    {
        visit.Http.Response.Headers.CacheControl = "no-store";
        return visit.Show<Once>(new { Heading = heading.In(visit.English), Secret = secret, Whose = whose, Of = of.Zh, OfEnglish = of.En, Back = back });
    }

    /// <summary>What a form says of a holder, as the API takes it.</summary>
    public static JsonObject Body(IFormCollection form) =>
        new(Members.Where(name => !string.IsNullOrWhiteSpace(form[name])).Select(name => KeyValuePair.Create(name, (JsonNode?)JsonValue.Create(form[name].ToString().Trim()))));

    private static string Id(Visit visit) => Uri.EscapeDataString((string)visit.Http.GetRouteValue("id")!);

    private sealed record Secret(string? Password = null, string? Key = null);
}
