using InfoGov.Entities;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The console as administrators use it.</summary>
[Collection(nameof(ShownPages))]
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
        await look.Go("/console/audit?outcome=unknown", 400);
        await look.Go("/workbench", 403);
    }

    [Fact]
    public async Task A_person_is_invited_on_a_page_and_the_first_password_is_shown_once()
    {
        await using var look = await pages.SignedIn(Administrator);
        await look.Go("/console/people");
        await look.Page.FillAsync("#f-login", "sun.li");
        await look.Page.FillAsync("#f-name", "孙莉");
        await look.Page.SelectOptionAsync("#f-role", "constructionUnit");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "邀请", Exact = true }).ClickAsync();
        Assert.Matches("^[a-z0-9]{5}(-[a-z0-9]{5}){3}$", await look.Page.Locator(".code-once").InnerTextAsync());
        await look.Examine();
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
