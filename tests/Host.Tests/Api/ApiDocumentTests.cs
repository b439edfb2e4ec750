using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Api;

/// <summary>The OpenAPI document is enough to write a client from: nothing in it is untyped, and what it says works.</summary>
public sealed partial class ApiDocumentTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task Every_endpoint_of_the_API_declares_what_it_is_and_stands_in_the_document()
    {
        var endpoints = shared.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)).ToArray();
        Assert.True(endpoints.Length > 200);
        Assert.Empty(endpoints.Where(e => e.Metadata.GetMetadata<Operation>() is null).Select(e => e.DisplayName));
        var ids = (await Operations()).Select(o => o.Operation["operationId"]!.ToString()).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(endpoints.Select(e => e.Metadata.GetMetadata<Operation>()!.Id), id => !ids.Contains(id));
    }

    [Fact]
    public async Task Nothing_is_untyped_and_no_amount_is_a_float()
    {
        var document = await Document();
        var wrong = Schemas(document).Where(s => s.Schema is JsonObject schema && (schema.Count == 0 || !schema.Any(m => m.Key is "type" or "$ref" or "oneOf" or "anyOf" or "enum") || schema["format"]?.ToString() is "double" or "float"))
            .Select(s => $"{s.Path}: {s.Schema!.ToJsonString()}");
        Assert.Empty(wrong);
        Assert.Equal("""{"type":["null","number"],"format":"decimal"}""", document["components"]!["schemas"]!["ProposeProject"]!["properties"]!["amount"]!.ToJsonString());
        Assert.Equal("""{"type":"string"}""", document["components"]!["schemas"]!["ProposeProject"]!["properties"]!["city"]!.ToJsonString());
        Assert.Equal(["city", "name"], document["components"]!["schemas"]!["ProposeProject"]!["required"]!.AsArray().Select(r => r!.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_has_an_id_of_its_own_words_in_both_languages_typed_answers_and_typed_problems()
    {
        var operations = await Operations();
        Assert.Equal(operations.Count, operations.Select(o => o.Operation["operationId"]!.ToString()).Distinct(StringComparer.Ordinal).Count());
        foreach (var (name, operation) in operations)
        {
            Assert.True(Bilingual().IsMatch(operation["summary"]!.ToString()), $"{name}: {operation["summary"]}");
            var good = operation["responses"]!.AsObject().Where(r => r.Key[0] == '2').ToArray();
            Assert.True(good.Length > 0 && good.All(r => r.Key == "204" || r.Value!["content"] is JsonObject { Count: > 0 }), $"{name} has no typed answer");
            Assert.All(operation["responses"]!.AsObject().Where(r => r.Key[0] != '2'), r => Assert.True(r.Value!["content"] is JsonObject { Count: > 0 } || r.Value["$ref"] is not null, $"{name} {r.Key} has no shape"));
            if (operation["requestBody"]?["content"]?["application/json"] is { } body)
            {
                Assert.True(body["schema"] is not null && body["example"] is not null, $"{name} has no example");
                Assert.Empty(new Shape(await Document()).Flaws(body["example"], body["schema"]!, name));
            }
        }
    }

    [Fact]
    public async Task The_examples_are_read_as_they_are()
    {
        var administrator = await shared.Host.AsAdministrator();
        var agency = await shared.Host.As(new Caller("agency", Role: null, Unit: "无锡市大数据管理局", PlaysAnyRole: true));
        List<string> wrong = [];
        foreach (var (name, operation) in await Operations())
        {
            if (operation["requestBody"]?["content"]?["application/json"]?["example"] is not { } example || name.Contains("create-webhook", StringComparison.Ordinal) || name.Contains("import-notice", StringComparison.Ordinal))
            {
                continue;
            }

            var url = name.Split(' ')[1].Replace("{id}", "none", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
            var answer = await agency.Post(url, example.DeepClone());
            answer = answer.Status == HttpStatusCode.Forbidden ? await administrator.Post(url, example.DeepClone()) : answer;
            if ((answer.Status == HttpStatusCode.BadRequest && answer["code"] != "unknownResource") || (int)answer.Status >= 500)
            {
                wrong.Add($"{name} {example.ToJsonString()}: {answer.Text}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_feed_stands_in_it()
    {
        var document = await Document();
        var listed = document["paths"]!["/odata/Projects"]!["get"]!;
        Assert.Contains("$filter", listed["parameters"]!.AsArray().Select(p => p!["name"]!.ToString()));
        Assert.NotNull(document["paths"]!["/odata/Projects('{key}')"]);
        Assert.Equal("""{"$ref":"#/components/schemas/ProjectRow"}""", listed["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["properties"]!["value"]!["items"]!.ToJsonString());
        Assert.Contains("decimal", document["components"]!["schemas"]!["ProjectRow"]!["properties"]!["Amount"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_a_list_of_values_in_the_feed_tells_them_and_what_they_are_called()
    {
        var found = (await Document())["components"]!["schemas"]!["ProjectRow"]!["properties"]!["Stage"]!.ToJsonString();
        Assert.Contains("\"enum\":[", found, StringComparison.Ordinal);
        Assert.Contains("accepted: ", JsonNode.Parse(found)!["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_of_the_query_are_told_with_what_they_take()
    {
        var due = (await Document())["paths"]!["/api/calendar/due"]!["get"]!["parameters"]!.AsArray();
        Assert.Equal(["from", "workingDays", "days", "knownOn"], due.Select(p => p!["name"]!.ToString()));
        due[0].Includes("""{"in":"query","required":true,"schema":{"type":"string","format":"date"}}""");
        var duties = (await Document())["paths"]!["/api/duties"]!["get"]!["parameters"]!.AsArray();
        Assert.Contains("overdue", duties.Single(p => p!["name"]!.ToString() == "state")!["schema"]!["items"]!["enum"]!.AsArray().Select(v => v!.ToString()));
    }

    private async Task<JsonNode> Document() => (await shared.Host.Public.Get("/openapi/v1.json")).Is(HttpStatusCode.OK).Json!;

    private async Task<List<(string Name, JsonNode Operation)>> Operations() =>
        [.. from path in (await Document())["paths"]!.AsObject() from method in path.Value!.AsObject() where Methods.Contains(method.Key, StringComparer.Ordinal) select ($"{method.Key} {path.Key}", method.Value!)];

    /// <summary>Every schema with the way to it.</summary>
    private static IEnumerable<(string Path, JsonNode? Schema)> Schemas(JsonNode document)
    {
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            foreach (var found in Within(name, schema))
            {
                yield return found;
            }
        }

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var found in Find(path, item))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Path, JsonNode? Schema)> Find(string path, JsonNode? node) => node switch
    {
        JsonObject members => members.Where(m => m.Key is not ("example" or "examples")).SelectMany(m => m.Key == "schema" ? Within($"{path}.schema", m.Value) : Find($"{path}.{m.Key}", m.Value)),
        JsonArray items => items.SelectMany((item, i) => Find($"{path}[{i}]", item)),
        _ => [],
    };

    private static IEnumerable<(string Path, JsonNode? Schema)> Within(string path, JsonNode? schema)
    {
        yield return (path, schema);
        var inner = (schema?["properties"]?.AsObject() ?? []).Select(p => ($"{path}.{p.Key}", p.Value))
            .Concat(new[] { "items", "additionalProperties" }.Where(k => schema?[k] is JsonObject).Select(k => ($"{path}.{k}", schema![k])))
            .Concat(new[] { "oneOf", "anyOf", "allOf" }.SelectMany(k => (schema?[k]?.AsArray() ?? []).Select((s, i) => ($"{path}.{k}[{i}]", s))));
        foreach (var found in inner.SelectMany(i => Within(i.Item1, i.Item2)))
        {
            yield return found;
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}.* · .*[A-Za-z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bilingual();
}
