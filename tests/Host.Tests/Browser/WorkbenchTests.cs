using InfoGov.Entities;
using InfoGov.Host.Demo;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The workbench as officers use it.</summary>
[Collection(nameof(WorkbenchShown))]
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
        await Unfold(look);
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

    [Fact]
    public async Task What_is_wrong_in_a_form_is_said_at_once_and_what_was_typed_outlives_the_session()
    {
        await using var look = await pages.SignedIn(Agency, script: false, login: "zhang.san");
        await look.Page.GotoAsync("/workbench/projects/propose-project");
        await Fill(look, ("name", ""), ("amount", "五百万"), ("publicShare", "一半"));
        await look.Page.ClickAsync("#step button[formaction$='/check']");
        var told = await look.Page.Locator("#verdict").InnerTextAsync();
        Assert.All(["名称", "金额", "财政资金占比"], field => Assert.Contains(field, told, StringComparison.Ordinal));
        await look.Page.GotoAsync(look.Page.Url);
        Assert.EndsWith("/propose-project", look.Page.Url, StringComparison.Ordinal);

        await Fill(look, ("name", "写了一半"), ("publicShare", "50%"));
        await look.Page.Context.ClearCookiesAsync(new() { Name = "infogov" });
        await Send(look);
        Assert.Contains("已存为草稿", await look.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await look.Page.FillAsync("#login", "zhang.san");
        await look.Page.FillAsync("#password", Signing.Own);
        await look.Page.ClickAsync("main button[type=submit]");
        Assert.Equal("写了一半", await look.Page.InputValueAsync("#step [name=name]"));
        await look.Page.GotoAsync("/workbench");
        await look.Page.ClickAsync("form[action$='/discard'] button");
        Assert.Equal(0, await look.Page.Locator("#drafts").CountAsync());
    }

    [Fact]
    public async Task A_keyboard_is_enough_to_sign_in_open_a_record_send_a_form_and_see_it_recorded()
    {
        await (await pages.SignedIn(Agency, login: "li.si")).DisposeAsync();
        var project = await Undelivered();
        await using var look = await pages.Look();
        var (page, keys) = (look.Page, look.Page.Keyboard);
        await page.GotoAsync($"/workbench/projects/{project}");
        await keys.TypeAsync("li.si");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Signing.Own);
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync($"**/workbench/projects/{project}");
        await TabTo(page, "main .acts + details.facet > summary");
        await keys.PressAsync("Enter");
        await TabTo(page, "main a[href$='/note']");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/note");
        await TabTo(page, "#step [name=text]");
        await keys.TypeAsync("只用键盘");
        await TabTo(page, "#step button");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("?done=note", StringComparison.Ordinal));
        await look.Examine();
        Assert.Contains("备注", await page.Locator("main .history li").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_dropped_on_a_record_one_is_taken_back_and_a_slider_leads_to_a_day()
    {
        await using var look = await pages.SignedIn(Agency);
        var record = $"/workbench/projects/{DemoProject.IdOf(5)}";
        await look.Go(record);
        Assert.True(await look.Page.Locator(".day-line input[type=range]").CountAsync() == 1, await look.Page.Locator("main").InnerTextAsync());
        await look.Go(record + "?day=0");
        Assert.Contains("?at=", look.Page.Url, StringComparison.Ordinal);

        record = $"/workbench/projects/{await Undelivered()}";
        await look.Go(record);
        await look.Page.EvaluateAsync("""
            () => {
              const carried = new DataTransfer();
              carried.items.add(new File(["意见"], "一.txt", { type: "text/plain" }));
              carried.items.add(new File(["方案"], "二.txt", { type: "text/plain" }));
              document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
            }
            """);
        await look.Page.GetByRole(AriaRole.Link, new() { Name = "二.txt" }).WaitForAsync();
        await look.Page.ClickAsync(".withdraw summary >> nth=0");
        await look.Page.FillAsync(".withdraw [name=reason] >> nth=0", "传错了");
        await look.Examine();
        await look.Page.ClickAsync(".withdraw button >> nth=0");
        await look.Page.GetByText("已撤回").First.WaitForAsync();
        await look.Examine();
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
        await look.Go("/workbench/calendar/2026", 404);
        await look.Go("/workbench/inbox?show=yesterday", 400);
    }

    [Fact]
    public async Task Every_kind_of_record_has_its_page_on_any_day()
    {
        var officer = await pages.Host.As(Agency);
        foreach (var module in new[] { "administration", "development", "disclosure", "organizations", "plans", "projects", "registers", "resources", "supervision", "systems" })
        {
            var listed = (await officer.Get($"/api/{module}?pageSize=100")).Is(System.Net.HttpStatusCode.OK).Json!["items"]!.AsArray();
            Assert.NotEmpty(listed);
            foreach (var record in listed.DistinctBy(row => row!["kind"]!.ToString()))
            {
                var page = $"/workbench/{module}/{record!["id"]}";
                Assert.Contains($"<code>{record["id"]}</code>", (await officer.Get(page)).Is(System.Net.HttpStatusCode.OK).Text, StringComparison.Ordinal);
                (await officer.Get(page + "?at=2026-11-27")).Is(System.Net.HttpStatusCode.OK);
            }
        }
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
        await Unfold(look);
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

    /// <summary>Opens what is folded.</summary>
    private static async Task Unfold(Look look)
    {
        for (var folded = look.Page.Locator("#step details:not([open]) > summary"); await folded.CountAsync() > 0;)
        {
            await folded.First.ClickAsync();
        }
    }

    /// <summary>Goes on by the Tab key until something has the focus, visibly.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        for (var pressed = 0; pressed < 120; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s) && getComputedStyle(document.activeElement).outlineStyle !== 'none'", selector))
            {
                return;
            }
        }

        Assert.Fail($"No way by keyboard to {selector} on {page.Url}");
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
