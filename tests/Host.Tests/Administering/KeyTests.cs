using System.Net;
using InfoGov.Law;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using InfoGov.Host.Pages.Design;

namespace InfoGov.Host.Tests.Administering;

public sealed partial class KeyTests
{
    /// <summary>Everything that is answered without a key.</summary>
    private static readonly string[] Public =
    [
        "GET /",
        "GET /api/calendar/due",
        "GET /api/calendar/{year}",
        "GET /api/cities/",
        "GET /api/cities/{city}",
        "GET /api/cities/{city}/calendar/{year}",
        "GET /api/compliance/topics",
        "GET /api/duties/calendar/{link}.ics",
        "GET /api/registers/catalogue",
        "GET /ask",
        "GET /ask/follow",
        "GET /assets/{file}",
        "GET /atom",
        "GET /bulk/",
        "GET /bulk/cities/{city}.db",
        "GET /bulk/oc4ids.json",
        "GET /bulk/ocds.json",
        "GET /bulk/{day}/changes.ndjson",
        "GET /bulk/{day}/entries.ndjson",
        "GET /bulk/{day}/manifest.json",
        "GET /calendar",
        "GET /catalog",
        "GET /change-password",
        "GET /cities",
        "GET /cities/{code}",
        "GET /compare",
        "GET /datasets",
        "GET /datasets/{set}",
        "GET /datasets/{set}/{**key}",
        "GET /docs/administrators",
        "GET /docs/agencies",
        "GET /docs/building",
        "GET /docs/favicon.svg",
        "GET /docs/operating",
        "GET /docs/public",
        "GET /docs/scalar.aspnetcore.js",
        "GET /docs/scalar.js",
        "GET /docs/{documentName?}",
        "GET /figures",
        "GET /health/live",
        "GET /health/ready",
        "GET /late",
        "GET /log/",
        "GET /log/checkpoint",
        "GET /log/entries",
        "GET /log/key",
        "GET /log/proofs/consistency",
        "GET /log/proofs/inclusion",
        "GET /log/rows/{set}/{**key}",
        "GET /log/tile/entries/{**tile}",
        "GET /log/tile/{level}/{**tile}",
        "GET /metrics",
        "GET /odata/{**feedPath}",
        "GET /openapi/v1.json",
        "GET /organizations/{id}",
        "GET /plans/{id}",
        "GET /problems",
        "GET /problems/{code}",
        "GET /projects/{id}",
        "GET /provisions/{id}",
        "GET /report",
        "GET /search",
        "GET /search.atom",
        "GET /search.ics",
        "GET /second-factor",
        "GET /sign-in",
        "GET /sign-out",
        "GET /subscribe",
        "GET /systems/{id}",
        "POST /api/compliance/compare",
        "POST /api/compliance/decide",
        "POST /api/compliance/duties",
        "POST /api/disclosure/follow-request/",
        "POST /api/disclosure/follow-request/add-document",
        "POST /api/disclosure/follow-request/answer-correction",
        "POST /api/disclosure/follow-request/get-document",
        "POST /api/disclosure/follow-request/object",
        "POST /api/disclosure/follow-request/withdraw",
        "POST /api/disclosure/submit-disclosure-request",
        "POST /ask",
        "POST /ask/follow",
        "POST /ask/follow/add-document",
        "POST /ask/follow/answer-correction",
        "POST /ask/follow/get-document",
        "POST /ask/follow/object",
        "POST /ask/follow/withdraw",
        "POST /change-password",
        "POST /report",
        "POST /second-factor",
        "POST /sign-in",
        "POST /sign-in/code",
        "POST /sign-out",
    ];

    [Fact]
    public async Task A_revoked_key_opens_nothing_on_any_host()
    {
        await using var host = await RunningHost.Start();
        await using var second = await RunningHost.Start(host.Store);
        var unit = await host.As(Role.ConstructionUnit);
        var key = unit.DefaultRequestHeaders.Authorization!.Parameter!;
        var there = second.Client(key);
        (await there.Get("/api/projects/none")).Is(HttpStatusCode.NotFound);

        var administrator = await host.AsAdministrator();
        (await unit.Post($"/api/administration/{key.Split('_')[1]}/revoke-key")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await administrator.Post($"/api/administration/{key.Split('_')[1]}/revoke-key")).Is(HttpStatusCode.OK);

        (await unit.Get("/api/projects/none")).Is(HttpStatusCode.Unauthorized);
        (await there.Get("/api/projects/none")).Is(HttpStatusCode.Unauthorized);
        (await administrator.Post("/api/administration/000000000000/revoke-key")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_of_keys_says_whose_they_are_and_how_they_stand_and_never_a_secret()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var made = (await administrator.Post("/api/administration/create-key", """{"role":"constructionUnit","name":"市大数据局","unit":"无锡市大数据管理局","city":"wuxi","expiresOn":"2026-01-15"}""")).Is(HttpStatusCode.Created);
        (await host.Client(made["key"]).Get("/api/projects")).Is(HttpStatusCode.OK);
        await host.App.Services.GetRequiredService<Administration.KeyUses>().WriteDown(host.Parts.Grains, TestContext.Current.CancellationToken);
        var listed = (await administrator.Get("/api/administration/keys?unit=无锡市大数据管理局")).Is(HttpStatusCode.OK);
        Assert.Single(listed.Json!["items"]!.AsArray()).Includes(
            $$"""{"id":"{{made["id"]}}","name":"市大数据局","role":"constructionUnit","unit":"无锡市大数据管理局","city":"wuxi","lastUsedOn":"2026-01-15","expiresOn":"2026-01-15","state":"active"}""");
        Assert.DoesNotContain(made["key"].Split('_')[2], listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("digest", listed.Text, StringComparison.OrdinalIgnoreCase);
        (await (await host.As(Role.Contractor)).Get("/api/administration/keys")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await administrator.Post("/api/administration/create-key", """{"role":"wizard"}""")).Is(HttpStatusCode.BadRequest, "invalid").Json.Includes("""{"path":"role"}""");
        (await administrator.Post("/api/administration/create-key", """{"role":"contractor","city":"atlantis"}""")).Is(HttpStatusCode.BadRequest, "invalid").Json.Includes("""{"path":"city"}""");
        (await administrator.Post("/api/administration/create-key", """{"name":"x"}""")).Is(HttpStatusCode.BadRequest, "invalidBody");
        Assert.Empty(await Store.Findings(host));
    }

    [Fact]
    public async Task A_key_opens_on_its_last_day_and_not_on_the_next()
    {
        await using var host = await RunningHost.Start();
        var made = (await (await host.AsAdministrator()).Post("/api/administration/create-key", """{"role":"contractor","expiresOn":"2026-01-15"}""")).Is(HttpStatusCode.Created);
        (await host.Client(made["key"]).Get("/api/projects")).Is(HttpStatusCode.OK);
        await using var tomorrow = await RunningHost.Start(host.Store, today: RunningHost.Today.AddDays(1));
        (await tomorrow.Client(made["key"]).Get("/api/projects")).Is(HttpStatusCode.Unauthorized, "keyExpired");
        (await tomorrow.Client(made["key"][..^1] + "x").Get("/api/projects")).Is(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task A_rotated_key_has_another_secret_and_the_one_before_opens_for_as_long_as_was_said()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var made = (await administrator.Post("/api/administration/create-key", """{"role":"contractor"}""")).Is(HttpStatusCode.Created);
        var rotated = (await administrator.Post($"/api/administration/{made["id"]}/rotate-key")).Is(HttpStatusCode.OK);
        (await host.Client(made["key"]).Get("/api/projects")).Is(HttpStatusCode.OK);
        (await host.Client(rotated["key"]).Get("/api/projects")).Is(HttpStatusCode.OK);
        var again = (await administrator.Post($"/api/administration/{made["id"]}/rotate-key", """{"overlapHours":0}""")).Is(HttpStatusCode.OK);
        (await host.Client(rotated["key"]).Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        (await host.Client(again["key"]).Get("/api/projects")).Is(HttpStatusCode.OK);
        (await administrator.Post($"/api/administration/{made["id"]}/rotate-key", """{"overlapHours":1000}""")).Is(HttpStatusCode.BadRequest, "invalid");
        (await administrator.Post("/api/administration/000000000000/rotate-key")).Is(HttpStatusCode.NotFound, "unknownKey");
        (await administrator.Post($"/api/administration/{made["id"]}/revoke-key")).Is(HttpStatusCode.OK);
        (await administrator.Post($"/api/administration/{made["id"]}/rotate-key")).Is(HttpStatusCode.Conflict, "keyRevoked");
    }

    [Fact]
    public async Task What_everybody_is_told_is_told_to_a_key_without_looking_it_up()
    {
        await using var host = await RunningHost.Start();
        var client = host.Client("ig_000000000000_" + new string('0', 64));
        (await client.Get("/api/cities")).Is(HttpStatusCode.OK);
        (await client.Get("/health/live")).Is(HttpStatusCode.OK);
        (await client.Post("/api/compliance/decide", """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""")).Is(HttpStatusCode.OK);
        (await client.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\{[^}]+\}", System.Text.RegularExpressions.RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex Placeholder();

    [Fact]
    public async Task Whatever_is_not_public_on_purpose_needs_a_key()
    {
        await using var host = await RunningHost.Start();
        var endpoints = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToArray();
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, e => Assert.True(e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is not null, e.DisplayName));
        var confined = endpoints.Where(e => e.Metadata.GetMetadata<PageAudience>() is { } audience && audience != PageAudience.Everyone).ToArray();
        var open = endpoints.Except(confined).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Select(route => route.StartsWith("GET /assets/", StringComparison.Ordinal) ? "GET /assets/{file}" : route)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Public, open);

        // A page for some sends everybody else to sign in; what its forms are sent to turns them away.
        foreach (var page in confined)
        {
            using var asked = new HttpRequestMessage(new HttpMethod(page.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]), Placeholder().Replace(page.RoutePattern.RawText!, "x"));
            asked.Headers.Add("Accept", "text/html");
            using var answer = await host.Public.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.True(asked.Method == HttpMethod.Get ? answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in" : answer.StatusCode == HttpStatusCode.Unauthorized, $"{asked.Method} {page.RoutePattern.RawText}: {answer.StatusCode}");
        }

        foreach (var e in endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var method = new HttpMethod(e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]);
            (await host.Public.Ask(new HttpRequestMessage(method, "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{id}", "x", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal)))).Is(HttpStatusCode.Unauthorized);
        }
    }
}
