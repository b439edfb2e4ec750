using System.Net;
using InfoGov.Law;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Administering;

public sealed class KeyTests
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
        "GET /health/live",
        "GET /health/ready",
        "GET /metrics",
        "GET /odata/{**path}",
        "GET /openapi/{documentName}.json",
        "GET /site-{hash}.css",
        "POST /api/compliance/compare",
        "POST /api/compliance/decide",
        "POST /api/compliance/duties",
        "POST /api/disclosure/follow-request",
        "POST /api/disclosure/submit-disclosure-request",
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
    public async Task Whatever_is_not_public_on_purpose_needs_a_key()
    {
        await using var host = await RunningHost.Start();
        var endpoints = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToArray();
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, e => Assert.True(e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is not null, e.DisplayName));
        var open = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Select(route => route.StartsWith("GET /site-", StringComparison.Ordinal) ? "GET /site-{hash}.css" : route)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Public, open);

        foreach (var e in endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var method = new HttpMethod(e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]);
            (await host.Public.Ask(new HttpRequestMessage(method, "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{id}", "x", StringComparison.Ordinal)))).Is(HttpStatusCode.Unauthorized);
        }
    }
}
