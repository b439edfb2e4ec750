using System.Net;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Publications;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The portal as a citizen walks through it.</summary>
[Collection(nameof(PortalShown))]
public sealed class PortalTests(ShownPages pages)
{
    private static readonly string[] Everywhere =
    [
        "/", "/search", "/search?q=%E5%81%9C%E8%BD%A6&kind=Projects", "/search?kind=Projects&view=table&sort=amount", "/search?q=zzzz", "/projects/demo-000001", "/cities", "/cities/wuxi",
        "/provisions/wuxi-21-1", "/datasets", "/datasets/Projects", "/compare", "/compare?act=DeliverProject&project.funding.publicShare=1", "/late", "/ask", "/ask/follow", "/report", "/calendar",
        "/subscribe", "/figures", "/problems/refused", "/docs/agencies", "/docs/operating", "/docs/building", "/sign-in",
    ];

    [Theory, InlineData(false, false), InlineData(true, true)]
    public async Task Every_page_of_the_portal_is_for_everybody(bool english, bool phoneAtNight)
    {
        await using var look = await pages.Look(english, phone: phoneAtNight, dark: phoneAtNight);
        foreach (var path in Everywhere)
        {
            await look.Go(path);
        }

        foreach (var path in new[] { "/nowhere", "/projects/nobody" })
        {
            await look.Go(path, 404);
        }

        foreach (var path in new[] { "/search?page=0", "/calendar?from=tomorrow" })
        {
            await look.Go(path, 400);
        }

        foreach (var (path, status) in new[] { ("/provisions/wuxi-999", 404), ("/datasets/Nothing", 404), ("/compare?act=Nothing", 400), ("/late?city=atlantis", 400) })
        {
            using var answer = await pages.Host.Public.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, status), (path, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task The_other_language_is_chosen_on_any_page_and_stays()
    {
        await using var look = await pages.Look();
        await look.Go("/problems/refused");
        await look.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await look.Page.GetByRole(AriaRole.Heading, new() { Name = "What a problem means" }).WaitForAsync();
        Assert.Contains("/problems/refused?lang=en", look.Page.Url, StringComparison.Ordinal);
        await look.Page.GotoAsync("/");
        Assert.Equal("en", await look.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_citizen_searches_for_parking_and_reads_whether_the_project_was_accepted_and_that_it_is_proven()
    {
        await using var look = await pages.Look();
        await look.Go("/");
        await look.Page.Locator("#q").FillAsync("停");
        await look.Page.Keyboard.PressAsync("Enter");
        await look.Page.GetByRole(AriaRole.Heading, new() { Name = "查询公开记录" }).WaitForAsync();
        await look.Page.GetByRole(AriaRole.Link, new() { Name = "停车" }).First.ClickAsync();

        Assert.Matches("验收合格|验收不合格", await look.Page.Locator(".notice h2").InnerTextAsync());
        await look.Page.Locator(".proof-yes").WaitForAsync();
        await look.Examine();
    }

    [Fact]
    public async Task What_is_on_the_screen_is_what_is_taken_away()
    {
        await using var look = await pages.Look();
        await look.Go("/search?kind=Projects&city=wuxi&sort=amount");
        var shown = await look.Page.Locator(".records > li > a").AllInnerTextsAsync();
        var csv = await pages.Host.Public.GetStringAsync(await look.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(shown);
        Assert.Equal(shown, csv.Split('\n').Skip(1).Take(shown.Count).Select(line => line.Split(',')[2]));
    }

    [Fact]
    public async Task Without_script_a_facet_narrows_and_is_taken_back()
    {
        await using var look = await pages.Look(script: false);
        await look.Page.GotoAsync("/search?kind=Projects");
        var all = await look.Page.Locator("[role=status]").InnerTextAsync();
        await look.Page.Locator(".facet a[href*='city=wuxi']").ClickAsync();
        Assert.NotEqual(all, await look.Page.Locator("[role=status]").InnerTextAsync());
        await look.Page.Locator(".chosen a", new() { HasText = "无锡" }).ClickAsync();

        Assert.Equal(all, await look.Page.Locator("[role=status]").InnerTextAsync());
    }

    [Fact]
    public async Task An_answer_of_the_comparison_changes_with_the_facts_without_a_reload_and_its_address_keeps_them()
    {
        await using var look = await pages.Look();
        await look.Go("/compare?act=DeliverProject");
        await look.Page.Locator(".fact-fields summary").ClickAsync();
        await look.Page.Locator("select[name='project.acceptance.result']").SelectOptionAsync("passed");

        await look.Page.WaitForURLAsync("**project.acceptance.result=passed**");
        await look.Examine();
    }

    [Fact]
    public async Task Somebody_asks_follows_by_the_code_and_withdraws()
    {
        await using var look = await pages.Look(english: true, phone: true);
        await look.Go("/ask");
        await look.Page.Locator("#f-city").SelectOptionAsync("wuxi");
        await look.Page.Locator("#f-addressee").FillAsync("无锡市大数据管理局");
        await look.Page.Locator("#f-subject").FillAsync("2025年度预算");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
        var code = await look.Page.Locator(".receipt .code").InnerTextAsync();
        await look.Page.GetByRole(AriaRole.Img, new() { Name = "The code as a picture" }).WaitForAsync();
        await look.Examine();

        await look.Go($"/ask/follow#{code}");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "Follow" }).ClickAsync();
        await look.Page.Locator(".days li").First.WaitForAsync();
        await look.Examine();
        await look.Page.GetByText("Withdraw the request").ClickAsync();
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await look.Page.GetByRole(AriaRole.Heading, new() { Name = "Your request was withdrawn" }).WaitForAsync();
        Assert.DoesNotContain(code, look.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reply_with_its_document_reaches_the_applicant_who_objects()
    {
        await using var look = await pages.Look();
        await look.Go("/ask?city=wuxi&addressee=%E6%9F%90%E5%8D%95%E4%BD%8D&subject=%E9%A2%84%E7%AE%97");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        var code = await look.Page.Locator(".receipt .code").InnerTextAsync();
        var request = (await RequestIndex.Followed(FollowUpCode.Digest(code)!, pages.Host.Parts.Log.Projections, TestContext.Current.CancellationToken))!.Value.Key;
        var organ = await pages.Host.As(Role.StateOrgan, "wuxi");
        (await organ.Post($"/api/disclosure/{request}/documents", new MultipartFormDataContent { { new StringContent("一百万元"), "file", "预算.txt" } })).Is(HttpStatusCode.Created);
        (await organ.Post($"/api/disclosure/{request}/reply-disclosure-request", """{"result":"answered","text":"见附件","documents":[1]}""")).Is(HttpStatusCode.OK);

        await look.Go("/ask/follow");
        await look.Page.Locator("#f-code").FillAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await look.Page.GetByText("见附件").WaitForAsync();
        var download = await look.Page.RunAndWaitForDownloadAsync(() => look.Page.GetByRole(AriaRole.Button, new() { Name = "下载" }).ClickAsync());
        Assert.Equal("一百万元", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        await look.Page.Locator("#f-grounds").FillAsync("未附明细");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "提出异议" }).ClickAsync();
        await look.Page.GetByRole(AriaRole.Heading, new() { Name = "申请有异议待处理" }).WaitForAsync();
        await look.Examine();
    }

    [Fact]
    public async Task A_violation_is_reported_and_has_a_reference()
    {
        await using var look = await pages.Look();
        await look.Go("/report?city=wuxi");
        await look.Page.Locator("#f-kind").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await look.Page.Locator("#f-offender").FillAsync("某公司");
        await look.Page.Locator("#f-description").FillAsync("未经验收即投入使用");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "提交举报" }).ClickAsync();

        Assert.StartsWith("violation-", await look.Page.Locator(".receipt .code").InnerTextAsync(), StringComparison.Ordinal);
        await look.Examine();
    }

    [Fact]
    public async Task A_wrong_form_says_what_is_wrong_and_keeps_what_was_said()
    {
        await using var look = await pages.Look(script: false);
        await look.Page.GotoAsync("/ask?city=wuxi&addressee=%20&subject=abc");
        await look.Page.Locator("#f-addressee").FillAsync("　");
        await look.Page.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();

        await look.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.Equal("abc", await look.Page.Locator("#f-subject").InputValueAsync());
    }
}
