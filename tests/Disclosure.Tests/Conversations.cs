using System.Net;
using System.Text;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Headers, bodies and methods of OData 4.01 over the conformance model.</summary>
public sealed class Conversations(Databases databases)
{
    private FeedHost Host => databases.Conformance(SqlDialect.Postgres);

    [Fact]
    public async Task A_client_that_asks_for_4_01_gets_no_prefix()
    {
        var (_, body) = await Host.Get("/odata/Items?$top=1&$select=Id&$count=true", ("OData-MaxVersion", "4.01"));
        Assert.Equal("""{"@context":"http://feed/odata/$metadata#Items(Id)","@count":6,"value":[{"Id":1}]}""", body);
    }

    [Theory]
    [InlineData("4.0", "application/json", 406, "")]
    [InlineData("4.0", "*/*", 200, "<edmx:Edmx Version=\"4.0\"")]
    [InlineData("4.01", "*/*", 200, "<edmx:Edmx Version=\"4.01\"")]
    [InlineData("4.01", "application/json", 200, "\"$Version\": \"4.01\"")]
    public async Task The_model_comes_in_a_version_that_the_client_knows(string version, string accept, int status, string part)
    {
        var answer = await Host.Get("/odata/$metadata", ("OData-MaxVersion", version), ("Accept", accept));
        Assert.Equal(status, answer.Status);
        Assert.Contains(part, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json;metadata=minimal;IEEE754Compatible=true;streaming=true", 200)]
    [InlineData("application/json;odata.metadata=bogus", 406)]
    [InlineData("application/json;foo=bar", 406)]
    [InlineData("application/json;charset=utf-8", 200)]
    [InlineData("application/json;charset=iso-8859-1", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("application/xml, application/json;q=0.1", 200)]
    public async Task What_a_media_type_may_say(string accept, int expected)
    {
        var (status, _) = await Host.Get("/odata/Items?$top=1", ("Accept", accept));
        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("utf-8", 200)]
    [InlineData("iso-8859-1, *;q=0.5", 200)]
    [InlineData("iso-8859-1", 406)]
    public async Task Texts_are_UTF_8(string charset, int expected)
    {
        var (status, _) = await Host.Get("/odata/Items?$top=1", ("Accept-Charset", charset));
        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("/odata/Items")]
    [InlineData("/odata/Items(1)")]
    [InlineData("/odata/$metadata")]
    [InlineData("/odata/")]
    public async Task What_the_client_has_is_not_sent_again(string url)
    {
        using var first = await Host.Send(HttpMethod.Get, url);
        var tag = first.Headers.ETag!.ToString();
        using var second = await Host.Send(HttpMethod.Get, url, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var other = await Host.Send(HttpMethod.Get, url, ("If-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, other.StatusCode);
    }

    [Theory]
    [InlineData("/odata/Items", HttpStatusCode.NotModified)]
    [InlineData("/odata/Items(1)", HttpStatusCode.NotModified)]
    [InlineData("/odata/Items/$count", HttpStatusCode.NotModified)]
    [InlineData("/odata/Items(999)", HttpStatusCode.NotFound)]
    [InlineData("/odata/Items(999)/Name/$value", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_not_unchanged(string url, HttpStatusCode expected)
    {
        using var answer = await Host.Send(HttpMethod.Get, url, ("If-None-Match", "*"));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Chinese_is_what_nobody_asks_for_gets()
    {
        var (_, body) = await Host.Get("/odata/Items?$top=x", ("Accept-Language", "zh"));
        Assert.Equal("""{"error":{"code":"invalid","message":"$top 应为不小于 0 的整数，而不是“x”。","target":"$top"}}""", body);
    }

    [Fact]
    public async Task Options_tells_what_is_allowed_and_other_origins_may_read()
    {
        using var response = await Host.Send(HttpMethod.Options, "/odata/Items", ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task Isolation_is_not_promised()
    {
        var (status, _) = await Host.Get("/odata/Items", ("OData-Isolation", "snapshot"));
        Assert.Equal(412, status);
    }

    [Theory]
    [InlineData("=;,,")]
    [InlineData("odata.maxpagesize=2, odata.omit-values=nulls;foo, =")]
    [InlineData(",;\"")]
    public async Task A_preference_that_nobody_understands_is_ignored(string prefer)
    {
        var (status, _) = await Host.Get("/odata/Items", ("Prefer", prefer));
        Assert.Equal(200, status);
    }

    [Fact]
    public async Task Nulls_are_left_out_where_the_client_prefers_it()
    {
        var (_, body) = await Host.Get("/odata/Items(4)?$select=Id,Name,Home", ("Prefer", "omit-values=nulls"));
        Assert.Equal("""{"@odata.context":"http://feed/odata/$metadata#Items(Id,Name,Home)/$entity","Id":4}""", body);
    }

    [Fact]
    public async Task A_host_that_a_stranger_names_is_in_no_link()
    {
        var (_, body) = await Host.Get("/odata/Items", ("Host", "evil.example"), ("Prefer", "maxpagesize=1"));
        Assert.DoesNotContain("evil", body, StringComparison.Ordinal);
        Assert.Contains("http://feed/odata/Items?$skiptoken=", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_belongs_to_its_query()
    {
        var (_, page) = await Host.Get("/odata/Items?$select=Id", ("Prefer", "maxpagesize=2"));
        using var answer = JsonDocument.Parse(page);
        var next = answer.RootElement.GetProperty("@odata.nextLink").GetString()!.Replace("http://feed", "", StringComparison.Ordinal);
        Assert.Equal(200, (await Host.Get(next)).Status);
        Assert.Equal(400, (await Host.Get(next.Replace("/Items?", "/Lines?", StringComparison.Ordinal))).Status);
        Assert.Equal(400, (await Host.Get(next.Replace("$select=Id", "$select=Name", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_long_query_goes_in_the_body()
    {
        var ids = string.Join(',', Enumerable.Range(1, 1299));
        var answer = await Host.Post("/odata/Items/$query", "text/plain", $"$filter=Id in ({ids}) and Name ne 'x#y'&$select=Id&$count=true&$top=1");
        Assert.Equal((200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","@odata.count":6,"value":[{"Id":1}]}"""), answer);
    }

    [Fact]
    public async Task A_query_of_another_form_is_refused()
    {
        var (status, _) = await Host.Post("/odata/Items/$query", "application/json", "{}");
        Assert.Equal(415, status);
    }
}
