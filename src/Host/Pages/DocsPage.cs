using InfoGov.Api;
using InfoGov.Host.Pages.Design;
using Scalar.AspNetCore;

namespace InfoGov.Host.Pages;

/// <summary><c>GET /docs</c>: the API in words, by Scalar, from our own address; in the reader's language, with a place for a key.</summary>
internal static class DocsPage
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapScalarApiReference("/docs", Configure).AllowAnonymous().NeedsNoCaller();

    private static void Configure(ScalarOptions options, HttpContext http)
    {
        var english = Languages.PrefersEnglish(http);
        http.RequestServices.GetRequiredService<Visit>().Dress();
        http.Response.OnStarting(() => Confine(http));
        options
            .WithTitle(english ? "InfoGov API" : "InfoGov 接口文档")
            .WithOpenApiRoutePattern("/openapi/v1.json")
            .WithLocalization(new ScalarLocalizationOptions { Locale = english ? "en" : "zh-CN" })
            .AddPreferredSecuritySchemes("key")
            .EnablePersistentAuthentication()
            .WithDefaultHttpClient(ScalarTarget.Shell, ScalarClient.Curl)
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools()
            .WithNonce()
            .WithCustomCss(".docs-head{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.6rem 1rem;background:#0f4c5c;color:#fff;font:1rem/1.5 system-ui,sans-serif}.docs-head a{color:#fff}.docs-head code{background:#0b3945;padding:0 .3em}")
            .AddHeaderContent(english
                ? """<header class="docs-head" lang="en"><a href="/">InfoGov</a><span>A key: <code>infogov keys create --role constructionUnit</code>, then enter it as Bearer Token under Authentication.</span><a href="?lang=zh" lang="zh-CN" hreflang="zh-CN">中文</a></header>"""
                : """<header class="docs-head" lang="zh-CN"><a href="/">InfoGov</a><span>密钥：<code>infogov keys create --role constructionUnit</code>，填入“身份验证”的 Bearer Token。</span><a href="?lang=en" lang="en" hreflang="en">English</a></header>""");
    }

    /// <summary>Scripts of the page itself and of our own address, and nothing from elsewhere.</summary>
    private static Task Confine(HttpContext http)
    {
        var nonce = http.Items[ScalarOptions.NonceHttpContextItemKey];
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}' 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return Task.CompletedTask;
    }
}
