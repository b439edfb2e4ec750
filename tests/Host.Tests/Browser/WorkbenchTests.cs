using InfoGov.Entities;
using InfoGov.Host.Demo;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The workbench as officers use it.</summary>
[Collection(nameof(ShownPages))]
public sealed class WorkbenchTests(ShownPages pages)
{
    private static readonly Caller Agency = new("王经办", Role: null, Unit: "无锡市大数据管理局", City: "wuxi", PlaysAnyRole: true);

    [Fact]
    public async Task An_officer_walks_a_project_from_proposal_to_warranty_by_forms_without_a_script()
    {
        await using var look = await pages.SignedIn(Agency with { Unit = "某科技公司" }, script: false);
        await look.Page.GotoAsync("/workbench/projects/propose-project");
        await Fill(look, ("name", "工业云"), ("category", "ecommerce"), ("kind", "construction"), ("activity", "new"), ("ownerType", "enterprise"), ("amount", "300万"), ("technologies", "computer"));
        await Send(look);
        var project = new Uri(look.Page.Url).AbsolutePath;
        foreach (var (step, fields) in Walk)
        {
            await look.Page.GotoAsync($"{project}/{step}");
            await Fill(look, fields);
            await Send(look);
            Assert.EndsWith($"?done={step}", look.Page.Url, StringComparison.Ordinal);
        }

        Assert.Contains("质量保修", await look.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_why_under_which_article_and_what_to_do_first()
    {
        await using var look = await pages.SignedIn(Agency);
        var project = await Undelivered();
        await look.Go($"/workbench/projects/{project}/deliver-project");
        await Send(look);

        var told = look.Page.Locator(".notice.no").First;
        Assert.Contains("不得交付", await told.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("第二十一条", await told.InnerTextAsync(), StringComparison.Ordinal);
        await look.Examine(refused: true);
        await told.GetByRole(AriaRole.Link, new() { Name = "先办" }).First.ClickAsync();
        await look.Examine();
    }

    [Fact]
    public async Task A_form_says_while_it_is_filled_in_whether_it_would_be_accepted()
    {
        await using var look = await pages.SignedIn(Agency, english: true);
        await look.Go("/workbench/projects/propose-project");
        await look.Page.FillAsync("[name=name]", "Parking");
        await look.Page.Locator("#verdict .notice.yes").WaitForAsync();
        await look.Page.SelectOptionAsync("[name=isSecret]", "true");
        await look.Page.Locator("#verdict .notice.no").WaitForAsync();
        await look.Examine();
    }

    [Fact]
    public async Task Who_sends_a_form_after_somebody_else_learns_what_changed()
    {
        await using var look = await pages.SignedIn(Agency);
        var project = await Undelivered();
        await look.Go($"/workbench/projects/{project}/note");
        var other = await pages.Host.As(Agency with { Name = "李另办" });
        (await other.PostAsync($"/api/projects/{project}/note", new StringContent("""{"text":"现场察看"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await Fill(look, ("text", "晚到的备注"));
        await Send(look);
        Assert.Contains("李另办", await look.Page.Locator(".notice.no").InnerTextAsync(), StringComparison.Ordinal);

        await Send(look);
        Assert.EndsWith("?done=note", look.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_attached_without_a_script_and_given_out_again()
    {
        await using var look = await pages.SignedIn(Agency, script: false);
        await look.Page.GotoAsync($"/workbench/projects/{await Undelivered()}");
        await look.Page.SetInputFilesAsync("#f-file", new FilePayload { Name = "意见.txt", MimeType = "text/plain", Buffer = "专家意见"u8.ToArray() });
        await look.Page.FillAsync("[name=title]", "专家意见书");
        await look.Page.ClickAsync("form[action$='/documents'] button");
        await look.Page.GetByRole(AriaRole.Link, new() { Name = "专家意见书" }).WaitForAsync();
    }

    [Theory, InlineData(false, false, false), InlineData(true, true, true)]
    public async Task Every_page_of_the_workbench_is_for_everybody(bool english, bool phone, bool dark)
    {
        await using var look = await pages.SignedIn(Agency, english, phone, dark);
        var project = DemoProject.IdOf(1);
        string[] paths =
        [
            "/workbench", "/workbench/inbox", "/workbench/inbox?show=all", "/workbench/today", "/workbench/new",
            "/workbench/records?module=projects&overdue=true", "/workbench/records?module=supervision", $"/workbench/projects/{await Undelivered()}", $"/workbench/projects/{await Undelivered()}/compare?from=2026-01-01&to=2026-11-27",
            "/workbench/plans/create-plan", "/workbench/disclosure/submit-disclosure-request", "/workbench/administration/issue-rules",
        ];
        foreach (var path in paths)
        {
            await look.Go(path);
        }

        await look.Go("/workbench/projects/nothing", 404);
        await look.Go("/workbench/projects/nothing/deliver-project", 404);
        await look.Go("/workbench/inbox?show=yesterday", 400);
    }

    [Fact]
    public async Task Nobody_comes_to_the_workbench_without_signing_in()
    {
        await using var look = await pages.Look();
        await look.Go("/workbench/inbox?show=overdue");
        Assert.Contains("/sign-in?to=%2Fworkbench%2Finbox", look.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>The steps of an enterprise's project of Wuxi after its proposal.</summary>
    private static readonly (string Step, (string, string)[] Fields)[] Walk =
    [
        ("file-project", [("to", "cityInformatizationAuthority")]),
        ("select-supervisor", [("method", "directAppointment"), ("supervisor.name", "监理公司")]),
        ("award-contract", [("role", "construction"), ("contractor.name", "施工公司"), ("contractor.qualified", "true"), ("procurement", "privateTender"), ("amount", "280万")]),
        ("start-construction", [("designIncludesSecurity", "true")]),
        ("complete-construction", []),
        ("hold-acceptance", [("result", "passed"), ("standardsConformity", "true")]),
        ("deliver-project", []),
        ("register-warranty", [("start", "2026-11-27"), ("end", "2027-11-27")]),
    ];

    private static async Task Fill(Look look, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = look.Page.Locator($"#step [name='{name}']");
            switch (await field.First.EvaluateAsync<string>("e => e.type === 'checkbox' ? 'checkbox' : e.tagName"))
            {
                case "SELECT":
                    await field.SelectOptionAsync(value);
                    break;
                case "checkbox":
                    await look.Page.Locator($"#step [name='{name}'][value='{value}']").CheckAsync();
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
    }

    private static Task Send(Look look) => look.Page.ClickAsync("#step button[type=submit]:not([formaction])");

    /// <summary>A project of its own, proposed and no more, so that no other test sees what is done to it.</summary>
    private async Task<string> Undelivered()
    {
        var client = await pages.Host.As(Agency);
        var answer = await client.PostAsync("/api/projects/propose-project", new StringContent($$"""{"city":"wuxi","name":"{{Guid.NewGuid():N}}","unit":"无锡市大数据管理局","category":"egov","activity":"new","amount":500000,"publicShare":1}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), TestContext.Current.CancellationToken);
        using var told = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return told.RootElement.GetProperty("id").GetString()!;
    }
}
