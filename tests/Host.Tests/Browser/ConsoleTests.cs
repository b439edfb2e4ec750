using InfoGov.Administration;
using InfoGov.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The console as administrators use it.</summary>
[Collection(nameof(ConsoleShown))]
public sealed class ConsoleTests(ShownPages pages)
{
    private static readonly Caller Administrator = new("赵管理", Role: null, IsAdministrator: true);

    [Theory, InlineData(false, false, false), InlineData(true, true, true)]
    public async Task Every_page_of_the_console_is_for_everybody(bool english, bool phone, bool dark)
    {
        await using var look = await pages.SignedIn(Administrator, english, phone, dark);
        foreach (var path in new[] { "/console", "/console/cities", "/console/cities/jilin", "/console/people", "/console/keys", "/console/import", "/console/calendar", "/console/what-if", "/console/webhooks", "/console/audit?outcome=accepted", "/console/operation" })
        {
            await look.Go(path);
        }

        await look.Go("/console/cities/nowhere", 404);
        await look.Go("/console/what-if/0123456789abcdef", 404);
        await look.Go("/console/audit?outcome=unknown", 400);
        await look.Go("/workbench", 403);
    }

    [Fact]
    public async Task A_person_is_invited_on_a_page_the_first_password_is_shown_once_and_the_role_is_changed_until_a_day()
    {
        await using var look = await pages.SignedIn(Administrator);
        await look.Go("/console/people");
        await look.Page.FillAsync("#f-login", "sun.li");
        await look.Page.FillAsync("#f-name", "孙莉");
        await look.Page.SelectOptionAsync("#f-role", "constructionUnit");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "邀请", Exact = true }).ClickAsync();
        Assert.Matches("^[a-z0-9]{5}(-[a-z0-9]{5}){3}$", await look.Page.Locator(".code-once").InnerTextAsync());
        await look.Examine();
        await look.Go("/console/people?q=sun.li");
        await look.Page.GetByRole(AriaRole.Link, new() { Name = "修改：孙莉" }).ClickAsync();
        await look.Page.SelectOptionAsync("#f-role", "contractor");
        await look.Page.FillAsync("#f-expiresOn", "2027-06-30");
        await look.Examine();
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        var row = await look.Page.Locator("table tbody tr").First.InnerTextAsync();
        Assert.Contains("2027年6月30日", row, StringComparison.Ordinal);
        Assert.Contains("承建单位", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_made_and_revoked_after_a_question_and_the_audit_of_the_day_says_which()
    {
        await using var look = await pages.SignedIn(Administrator);
        await look.Go("/console/keys");
        await look.Page.FillAsync("#f-name", "试用程序");
        await look.Page.SelectOptionAsync("#f-role", "constructionUnit");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "建立", Exact = true }).ClickAsync();
        var id = (await look.Page.Locator(".code-once").InnerTextAsync()).Split('_')[1];
        await look.Go("/console/keys?q=" + Uri.EscapeDataString("试用程序"));
        await look.Page.Locator("summary[aria-label='撤销：试用程序']").ClickAsync();
        await look.Examine();
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "确认撤销：试用程序" }).ClickAsync();
        await look.Go("/console/keys?state=revoked&q=" + Uri.EscapeDataString("试用程序"));
        Assert.Contains("已撤销", await look.Page.Locator("table").InnerTextAsync(), StringComparison.Ordinal);
        for (var said = ""; !(said.Contains("撤销密钥", StringComparison.Ordinal) && said.Contains("创建密钥", StringComparison.Ordinal));)
        {
            // It is written beside the answers.
            await look.Go($"/console/audit?from=2026-11-27&to=2026-11-27&entity=key/{id}");
            said = await look.Page.Locator("table").InnerTextAsync();
        }

        await look.Go("/console/audit?from=2026-11-28&to=2026-11-27", 400);
    }

    [Fact]
    public async Task A_city_is_switched_off_and_on_by_keyboard_alone()
    {
        var (_, password) = await pages.Host.App.Services.GetRequiredService<People>().Invite("keys.only", Administrator, Caller.Installation, CancellationToken.None);
        await using var look = await pages.Look();
        var keyboard = look.Page.Keyboard;
        await look.Go("/sign-in?to=/console/cities/jilin");
        await Type("keys.only", password);
        await keyboard.PressAsync("Enter");
        await look.Page.WaitForURLAsync("**/change-password*");
        await look.Examine();
        await To("#password");
        await Type(password, "correct-horse-battery-9", "correct-horse-battery-9");
        await keyboard.PressAsync("Enter");
        await look.Page.WaitForURLAsync(url => !url.Contains("change-password", StringComparison.Ordinal));
        foreach (var (selector, shown) in new[] { ("a[href='/console']", "管理"), ("nav a[href='/console/cities']", "城市与插件"), ("a[href='/console/cities/jilin']", "停用意味着什么"), ("main form button", "启用意味着什么"), ("main form button", "停用意味着什么") })
        {
            await To(selector);
            await keyboard.PressAsync("Enter");
            await look.Page.GetByRole(AriaRole.Heading, new() { Name = shown, Exact = true }).WaitForAsync();
            await look.Examine();
        }

        async Task Type(params string[] texts)
        {
            foreach (var (at, text) in texts.Index())
            {
                if (at > 0)
                {
                    await keyboard.PressAsync("Tab");
                }

                await keyboard.TypeAsync(text);
            }
        }

        // Whoever has no mouse comes to everything with the tabulator, and sees where.
        async Task To(string selector)
        {
            for (var presses = 0; !await look.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector); presses++)
            {
                Assert.True(presses < 60, $"{selector} is not reached on {look.Page.Url}");
                await keyboard.PressAsync("Tab");
            }
        }
    }

    [Fact]
    public async Task A_change_of_the_law_is_tried_on_what_there_is()
    {
        await using var look = await pages.SignedIn(Administrator);
        await look.Go("/console/what-if?city=wuxi");
        await look.Page.SelectOptionAsync("[name=what]", "as");
        await look.Page.SelectOptionAsync("[name=as]", "beijing");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        await look.Page.Locator("#outcome").WaitForAsync();
        await look.Examine();
        Assert.NotEqual("0", await look.Page.Locator(".facts .big dd").First.InnerTextAsync());
    }

    [Fact]
    public async Task A_notice_shows_the_days_it_moves_before_it_is_taken_in()
    {
        await using var look = await pages.SignedIn(Administrator);
        await look.Go("/console/calendar");
        await look.Page.FillAsync("[name=text]", """{"notices":[{"id":"test-2026","name":"临时安排","knownFrom":"2026-11-20","days":[{"from":"2026-12-07","name":"临时休息","isOff":true}]}]}""");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await look.Page.Locator("#moved").WaitForAsync();
        Assert.Contains("2026年12月7日", await look.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await look.Examine();
    }

    [Fact]
    public async Task A_table_is_imported_with_its_columns_named_and_what_is_rejected_is_told()
    {
        await using var look = await pages.SignedIn(Administrator);
        await look.Go("/console/import");
        await look.Page.SetInputFilesAsync("#f-file", new FilePayload { Name = "项目.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("编号,名称,建设单位,投资（万元）\nA1,数字档案馆,档案局,120\nA2,,档案局,80\n") });
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" }).ClickAsync();
        await look.Page.Locator("#preview").WaitForAsync();
        await look.Page.SelectOptionAsync("[name=city]", "wuxi");
        await look.Page.SelectOptionAsync("[name=amount]", "投资（万元）");
        await look.Page.SelectOptionAsync("[name=amountUnit]", "万元");
        await look.Examine();
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        Assert.Contains("共 2 行：接受 1，未变 0，拒绝 1", await look.Page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        await look.Examine();
    }

    [Fact]
    public async Task The_log_is_checked_from_a_page_with_its_progress()
    {
        await using var look = await pages.SignedIn(Administrator, english: true);
        await look.Go("/console/operation");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "Start the check" }).ClickAsync();
        await look.Page.Locator("#check-state .notice").WaitForAsync();
        Assert.Contains("All is well", await look.Page.Locator("#check-state").InnerTextAsync(), StringComparison.Ordinal);
    }
}
