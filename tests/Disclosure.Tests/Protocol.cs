using System.Net;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Headers, versions, methods and formats.</summary>
public sealed class Protocol(Databases databases)
{
    private FeedHost Host => databases.Small(SqlDialect.Sqlite);

    [Theory]
    [InlineData("", "4.01")]
    [InlineData("4.01", "4.01")]
    [InlineData("4.0", "4.0")]
    [InlineData("5.0", "4.01")]
    public async Task The_answer_has_a_version_that_the_client_knows(string maximum, string expected)
    {
        using var response = await Host.Send(HttpMethod.Get, "/odata/Projects", ("OData-MaxVersion", maximum));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Headers.GetValues("OData-Version").Single());
    }

    [Fact]
    public async Task A_client_of_version_3_is_told_so()
    {
        using var response = await Host.Send(HttpMethod.Get, "/odata/Projects", ("OData-MaxVersion", "3.0"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task The_feed_can_only_be_read(string method)
    {
        using var response = await Host.Send(new HttpMethod(method), "/odata/Projects('p1')");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal("""{"error":{"code":"methodNotAllowed","message":"The feed can only be read; a long query can be sent with POST …/$query."}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Head_answers_without_a_body()
    {
        using var response = await Host.Send(HttpMethod.Head, "/odata/Projects");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("application/json", 200, "application/json; odata.metadata=minimal; charset=utf-8")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", 200, "application/json; odata.metadata=minimal; charset=utf-8")]
    [InlineData("application/json;metadata=none", 200, "application/json; odata.metadata=none; charset=utf-8")]
    [InlineData("application/json;odata.metadata=full", 200, "application/json; odata.metadata=full; charset=utf-8")]
    [InlineData("text/csv", 200, "text/csv; charset=utf-8")]
    [InlineData("application/x-ndjson, application/json;q=0.5", 200, "application/x-ndjson")]
    [InlineData("image/png", 406, "application/json; charset=utf-8")]
    [InlineData("nonsense", 406, "application/json; charset=utf-8")]
    public async Task Accept_chooses_the_format(string accept, int status, string type)
    {
        using var response = await Host.Send(HttpMethod.Get, "/odata/Projects", ("Accept", accept));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/odata/Projects/$count")]
    [InlineData("/odata/Projects('p1')/Name/$value")]
    public async Task Raw_values_are_plain_text(string url)
    {
        using var response = await Host.Send(HttpMethod.Get, url, ("Accept", "text/plain"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
    }
}
