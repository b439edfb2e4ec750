using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Administration;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Host.Tests.Trust;

/// <summary>
/// Asks every endpoint of the API as every role and as everybody who should not be let in, and writes down who was. Nothing is
/// done: a step goes out with an <c>If-Match</c> that nothing has.
/// </summary>
internal sealed class Matrix(RunningHost host, IReadOnlyDictionary<string, (string Key, string? Unit)> entities, JsonNode document)
{
    private const string City = "wuxi";
    private const string OtherCity = "jilin";
    private readonly Dictionary<Caller, HttpClient> clients = [];
    private readonly SemaphoreSlim one = new(1, 1);
    private HttpClient expired = null!;
    private HttpClient revoked = null!;

    /// <summary>The lines of one endpoint for one kind of entity.</summary>
    public static async Task<string> Write(RunningHost host, IReadOnlyDictionary<string, (string Key, string? Unit)> entities)
    {
        var matrix = new Matrix(host, entities, (await host.Public.Get("/openapi/v1.json")).Json!);
        matrix.expired = host.Client(await new ApiKeys(host.Parts.Grains).Create(new Caller("过期", Role.ConstructionUnit), CancellationToken.None, RunningHost.Today.AddDays(-1)));
        matrix.revoked = host.Client(await new ApiKeys(host.Parts.Grains).Create(new Caller("撤销", Role.ConstructionUnit), CancellationToken.None));
        var id = matrix.revoked.DefaultRequestHeaders.Authorization!.Parameter!.Split('_')[1];
        (await (await host.AsAdministrator()).Post($"/api/administration/{id}/revoke-key")).Is(HttpStatusCode.OK);
        var endpoints = ((IEndpointRouteBuilder)host.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<Operation>() is not null)
            .OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal).ThenBy(MethodOf, StringComparer.Ordinal).SelectMany(matrix.Cases).ToArray();
        var lines = new string[endpoints.Length];
        await Parallel.ForAsync(0, endpoints.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) => lines[i] = await matrix.LinesOf(endpoints[i].Endpoint, endpoints[i].Kind));
        return string.Join('\n', lines) + "\n";
    }

    private static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];

    /// <summary>One endpoint for every kind whose entities it serves.</summary>
    private IEnumerable<(RouteEndpoint Endpoint, EntityKind? Kind)> Cases(RouteEndpoint endpoint)
    {
        var route = endpoint.RoutePattern.RawText!;
        if (host.Parts.Slices.All.FirstOrDefault(s => s.Route == route) is { } slice)
        {
            return [(endpoint, host.Parts.Kinds.Find(slice.Offer.Kind))];
        }

        if (route.Split('/') is not [_, "api", var module, ..])
        {
            return [(endpoint, null)];
        }

        var kinds = host.Parts.Kinds.All.Where(k => k.Readers is not null && host.Parts.Kinds.UrlOf(new EntityId(k.Name, "x")) == $"/api/{module}/x").ToArray();
        return route == $"/api/{module}/{{id}}" || route.StartsWith($"/api/{module}/{{id}}/documents", StringComparison.Ordinal) || route == $"/api/{module}/{{id}}/receipts/{{version}}" || route == $"/api/{module}/{{id}}/drafts/{{draft}}" ? kinds.Select(k => (endpoint, (EntityKind?)k)) : [(endpoint, null)];
    }

    private async Task<string> LinesOf(RouteEndpoint endpoint, EntityKind? kind)
    {
        var (method, route, operation) = (MethodOf(endpoint), endpoint.RoutePattern.RawText!, endpoint.Metadata.GetMetadata<Operation>()!);
        var ofEntity = kind is not null && route.Contains("{id}", StringComparison.Ordinal);
        var entity = ofEntity && entities.TryGetValue(kind!.Name, out var found) ? found : ("none", null);
        var url = string.Join('/', route.Split('/').Select(part => part switch { "{id}" => entity.Key, "{number}" or "{version}" or "{draft}" => "1", "{year}" => "2026", "{city}" => City, _ => part.Replace("{link}", "0-0", StringComparison.Ordinal) }));
        if (kind is not null && method == "GET" && route.EndsWith("/{id}", StringComparison.Ordinal))
        {
            // The gate is the same, and no step is tried.
            url += $"?at={RunningHost.Today:yyyy-MM-dd}";
        }

        var admitted = new List<Role>();
        foreach (var role in Enum.GetValues<Role>())
        {
            if (await Ask(new Caller($"{role}", role)) is "in")
            {
                admitted.Add(role);
            }
        }

        var slice = host.Parts.Slices.All.FirstOrDefault(s => s.Route == route);
        var tried = kind?.Readers?.Few is { } few && admitted.Count > 0 && slice is null ? few[0] : admitted.FirstOrDefault(role => !ReadingGate.Supervises(role), slice?.Senders.Roles.FirstOrDefault() ?? Role.ConstructionUnit);
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{method} {route}{(ofEntity && slice is null ? $" of a {kind!.Name}" : "")}\n    roles: {Names(admitted)}{(await Ask(new Caller("管理员", Role: null, IsAdministrator: true)) is "in" ? "; administrator" : "")}{(await Ask(new Caller("所有", Role: null, PlaysAnyRole: true)) is "in" ? "; agency" : "")}\n");
        line.Append(CultureInfo.InvariantCulture, $"    no key: {await Send(host.Public)}; expired: {await Send(expired)}; revoked: {await Send(revoked)}");
        if (ofEntity && entity.Key != "none")
        {
            line.Append(CultureInfo.InvariantCulture, $"; {FactType.ShowValue(tried)} of its unit: {await Ask(new Caller("本单位", tried, Unit: entity.Unit ?? "无名局"))}, of another: {await Ask(new Caller("外单位", tried, Unit: "某某外单位"))}, of another city: {await Ask(new Caller("外市", tried, City: OtherCity))}");
        }
        else if (slice is { Offer.Opens: true } && admitted.Count > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"; {FactType.ShowValue(tried)} of another city: {await Ask(new Caller("外市", tried, City: OtherCity), Example(route))}");
        }

        return line.ToString();

        async Task<string> Ask(Caller caller, string body = "{}") => await Send(await As(caller), body);

        async Task<string> Send(HttpClient client, string body = "{}")
        {
            var isForm = operation.BodyMedia.StartsWith("multipart", StringComparison.Ordinal);
            var request = new HttpRequestMessage(new HttpMethod(method), url) { Content = method is "GET" or "DELETE" ? null : isForm ? new MultipartFormDataContent() : new StringContent(body, Encoding.UTF8, "application/json") };
            if (body == "{}")
            {
                request.Headers.TryAddWithoutValidation("If-Match", "\"999999\"");
            }

            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            return answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? $"{(int)answer.StatusCode} {(answer.Content.Headers.ContentType?.MediaType == "text/html" ? "as a page" : JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["code"])}"
                : (int)answer.StatusCode < 500 ? "in" : $"{(int)answer.StatusCode}";
        }
    }

    private string Example(string route)
    {
        var body = document["paths"]![route]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.DeepClone();
        body["city"] = City;
        return body.ToJsonString();
    }

    private async Task<HttpClient> As(Caller caller)
    {
        await one.WaitAsync();
        try
        {
            return clients.TryGetValue(caller, out var known) ? known : clients[caller] = await host.As(caller);
        }
        finally
        {
            one.Release();
        }
    }

    private static string Names(IReadOnlyCollection<Role> roles)
    {
        var all = Enum.GetValues<Role>();
        Role[] offices = [.. all.Where(role => ReadingGate.Supervises(role))];
        return roles.Count == 0 ? "none" : roles.Count == all.Length ? "every"
            : offices.All(roles.Contains) ? string.Join(", ", ["every office", .. roles.Except(offices).Select(role => FactType.ShowValue(role))])
            : string.Join(", ", roles.Select(role => FactType.ShowValue(role)));
    }
}
