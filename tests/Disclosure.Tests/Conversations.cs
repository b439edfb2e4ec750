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
        var answer = await Post("/odata/Items/$query", "text/plain", $"$filter=Id in ({ids}) and Name ne 'x#y'&$select=Id&$count=true&$top=1");
        Assert.Equal((200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","@odata.count":6,"value":[{"Id":1}]}"""), answer);
    }

    [Fact]
    public async Task A_query_of_another_form_is_refused()
    {
        var (status, _) = await Post("/odata/Items/$query", "application/json", "{}");
        Assert.Equal(415, status);
    }

    [Fact]
    public async Task A_batch_of_JSON_answers_each_and_stops_where_one_depends_on_a_failure()
    {
        var (status, body) = await Post("/odata/$batch", "application/json", """
            {"requests":[
              {"id":"1","method":"get","url":"Items(1)?$select=Id"},
              {"id":"2","method":"get","url":"/odata/Items(99)"},
              {"id":"3","method":"get","url":"Items/$count","dependsOn":["2"]},
              {"id":"4","method":"get","url":"$1/Name","dependsOn":["1"]}]}
            """, ("Prefer", "continue-on-error"));
        Assert.True(status == 200, body);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal("1 200, 2 404, 3 424, 4 200", string.Join(", ", answer.RootElement.GetProperty("responses").EnumerateArray().Select(response => $"{response.GetProperty("id")} {response.GetProperty("status")}")));
        Assert.Equal("Hammer", answer.RootElement.GetProperty("responses")[3].GetProperty("body").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_text_in_a_batch_of_JSON_is_a_string_and_XML_is_base64url()
    {
        var (status, body) = await Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"get","url":"Items/$count"},{"id":"2","method":"get","url":"$metadata","headers":{"accept":"application/xml"}},{"id":"3","method":"get","url":"Items(1)/Name/$value"}]}""");
        Assert.True(status == 200, body);
        using var answer = JsonDocument.Parse(body);
        string[] bodies = [.. answer.RootElement.GetProperty("responses").EnumerateArray().Select(response => response.GetProperty("body").GetString()!)];
        Assert.Equal(("6", "Hammer"), (bodies[0], bodies[2]));
        Assert.StartsWith("<?xml", Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(bodies[1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_stops_at_the_first_failure_unless_told_to_go_on()
    {
        const string Batch = """{"requests":[{"id":"1","method":"get","url":"Items(99)"},{"id":"2","method":"get","url":"Items/$count"}]}""";
        var (_, body) = await Post("/odata/$batch", "application/json", Batch);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal(1, answer.RootElement.GetProperty("responses").GetArrayLength());
    }

    [Fact]
    public async Task A_multipart_batch_answers_in_parts()
    {
        var (status, body) = await Post("/odata/$batch", "multipart/mixed;boundary=b1", "--b1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET Items(1)?$select=Id HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n--b1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /odata/Items/$count HTTP/1.1\r\n\r\n\r\n--b1--\r\n", ("Accept", "multipart/mixed"), ("If-None-Match", "*"));
        Assert.True(status == 200, body);
        Assert.DoesNotContain("HTTP/1.1 4", body, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 3", body, StringComparison.Ordinal);
        Assert.Contains("\"Id\":1", body, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200 OK", body, StringComparison.Ordinal);
    }

    /// <summary>OData Protocol 4.01, 11.7.7: no more is asked of a part than its type and a request line.</summary>
    [Theory]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nGET Items(1)?$select=Id HTTP/1.1\r\n\r\n\r\n--b--")]
    [InlineData("--b\r\nContent-Type: application/http; msgtype=request\r\nContent-ID: 7\r\n\r\nGET Items(1)?$select=Id HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n--b--\r\n")]
    [InlineData("--b\r\ncontent-type:application/http;msgtype=request\r\ncontent-transfer-encoding: binary\r\n\r\nGET Items(1)?$select=Id\r\n\r\n\r\n--b--")]
    [InlineData("--b\nContent-Type: application/http\n\nGET /odata/Items(1)?$select=Id\n\n\n--b--\n")]
    public async Task A_part_of_a_batch_needs_its_type_and_a_request_line_only(string parts)
    {
        var (status, body) = await Post("/odata/$batch", "multipart/mixed;boundary=b", parts, ("Accept", "multipart/mixed"));
        Assert.True(status == 200, body);
        Assert.Contains("HTTP/1.1 200 OK", body, StringComparison.Ordinal);
        Assert.Contains("\"Id\":1", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{", 400)]
    [InlineData("application/json", "{}", 400)]
    [InlineData("application/json", "{\"requests\":[{}]}", 400)]
    [InlineData("application/json", "{\"requests\":[{\"id\":\"1\",\"method\":\"get\",\"url\":\"Items\",\"dependsOn\":[\"9\"]}]}", 400)]
    [InlineData("multipart/mixed", "--b", 415)]
    [InlineData("multipart/mixed;boundary=b", "nonsense", 400)]
    [InlineData("text/plain", "x", 415)]
    public async Task A_batch_that_is_none_is_refused(string type, string content, int expected)
    {
        var (status, body) = await Post("/odata/$batch", type, content);
        Assert.True(status == expected || (status == 200 && expected == 400 && body.Contains("\"status\":400", StringComparison.Ordinal)), $"{status} {body}");
    }

    [Fact]
    public async Task A_query_in_the_body_is_one_request_of_a_batch_too()
    {
        var (status, body) = await Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"post","url":"Items/$query","headers":{"content-type":"text/plain"},"body":"$select=Id&$filter=Name eq 'Saw'"},{"id":"2","method":"post","url":"Items/$query","headers":{"content-type":"application/json"},"body":{}}]}""", ("Prefer", "continue-on-error"));
        Assert.Equal(200, status);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal([(200, """[{"Id":2}]"""), (415, "")], answer.RootElement.GetProperty("responses").EnumerateArray().Select(response =>
            (response.GetProperty("status").GetInt32(), response.GetProperty("body").TryGetProperty("value", out var value) ? value.GetRawText() : "")));
        (_, body) = await Post("/odata/$batch", "multipart/mixed;boundary=b", "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST Items/$query HTTP/1.1\r\nContent-Type: text/plain\r\n\r\n$select=Id&$filter=Name%20eq%20'Saw'\r\n--b--\r\n");
        Assert.Contains("\"value\":[{\"Id\":2}]", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_in_a_group_are_read_and_a_condition_on_another_request_is_not_offered()
    {
        Assert.Contains("\"Id\":1", (await Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","atomicityGroup":"g","method":"get","url":"Items(1)?$select=Id"}]}""")).Body, StringComparison.Ordinal);
        var (status, body) = await Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"get","url":"Items(1)"},{"id":"2","if":"$1/Active","method":"get","url":"Items(2)"}]}""");
        Assert.Equal(200, status);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal("1 200, 2 501", Statuses(answer));
        Assert.Contains("\"target\":\"if\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_request_of_a_batch_is_answered_under_its_id_and_spoils_no_other()
    {
        var (status, body) = await Post("/odata/$batch", "application/json", """
            {"requests":[
              {"id":"1","method":"get","url":"Items(1)?$select=Id"},
              {"id":"2"},
              {"id":"3","method":"fly","url":"Items"},
              {"id":"4","method":"get","url":"Items/$count","headers":[]},
              {"id":"5","method":"get","url":"Items/$count","dependsOn":["2"]},
              {"id":"6","method":"get","url":"Items/$count","dependsOn":["99"]},
              {"id":"7","method":"get","url":"http://elsewhere.example/odata/Items"},
              {"id":"8","method":"get","url":"$1/Name"},
              {"id":"9","method":"get","url":"Items/$count","atomicityGroup":"g"},
              {"id":"10","method":"get","url":"Items/$count","dependsOn":["g"]}]}
            """, ("Prefer", "continue-on-error"));
        Assert.True(status == 200, body);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal("1 200, 2 400, 3 400, 4 400, 5 424, 6 400, 7 400, 8 400, 9 200, 10 200", Statuses(answer));
        Assert.Equal("dependsOn", answer.RootElement.GetProperty("responses")[5].GetProperty("body").GetProperty("error").GetProperty("target").GetString());
        Assert.Equal("g", answer.RootElement.GetProperty("responses")[8].GetProperty("atomicityGroup").GetString());
    }

    [Theory]
    [InlineData("""{"requests":[]}""", 200, """{"responses":[]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"get","url":"Items"},{"method":"get","url":"Items"}]}""", 400, """{"error":{"code":"invalid","message":"requests[1] lacks an id, which is a text.","target":"requests[1]"}}""")]
    [InlineData("""{"requests":[{"id":"1","method":"get","url":"Items"},{"id":"1","method":"get","url":"Items"}]}""", 400, """{"error":{"code":"invalid","message":"The id 1 of requests[1] is taken; each request needs its own.","target":"requests[1]"}}""")]
    [InlineData("""{"requests":[5]}""", 400, """{"error":{"code":"invalid","message":"requests[0] is no object.","target":"requests[0]"}}""")]
    [InlineData("""{"requests":5}""", 400, """{"error":{"code":"invalid","message":"The batch must be an object with the array 'requests'.","target":"requests"}}""")]
    [InlineData("""{"requests":[""", 400, """{"error":{"code":"invalid","message":"The batch is no valid JSON: line 1, octet 14."}}""")]
    [InlineData("""{"requests":[{"id":"1","id":"2"}]}""", 400, """{"error":{"code":"invalid","message":"An object of the batch has a name twice."}}""")]
    public async Task An_envelope_is_answered_whole(string batch, int status, string body) => Assert.Equal((status, body), await Post("/odata/$batch", "application/json", batch, ("Accept-Language", "en")));

    [Theory]
    [InlineData("", "4.01")]
    [InlineData("4.0", "4.0")]
    public async Task The_answer_to_a_batch_has_the_version_that_any_other_has(string maximum, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/$batch") { Content = new StringContent("""{"requests":[{"id":"1","method":"get","url":"Items/$count"}]}""", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("OData-MaxVersion", maximum);
        using var response = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(version, response.Headers.GetValues("OData-Version").Single());
    }

    [Fact]
    public async Task Parts_may_be_answered_in_JSON()
    {
        const string Parts = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET Items/$count HTTP/1.1\r\n\r\n\r\n--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: x\r\n\r\nGET Items(1)?$select=Id HTTP/1.1\r\n\r\n\r\n--b--\r\n";
        var (_, body) = await Post("/odata/$batch", "multipart/mixed;boundary=b", Parts, ("Accept", "application/json"));
        using var answer = JsonDocument.Parse(body);
        var responses = answer.RootElement.GetProperty("responses");
        Assert.Equal("1 200, x 200", Statuses(answer));
        Assert.Equal("6", responses[0].GetProperty("body").GetString());
        Assert.False(responses[0].GetProperty("headers").TryGetProperty("content-length", out _));
        Assert.Equal(1, responses[1].GetProperty("body").GetProperty("Id").GetInt32());
    }

    private static string Statuses(JsonDocument answer) =>
        string.Join(", ", answer.RootElement.GetProperty("responses").EnumerateArray().Select(response => $"{response.GetProperty("id").GetString()} {response.GetProperty("status")}"));

    private async Task<(int Status, string Body)> Post(string url, string type, string content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace(Host.Address, "http://feed", StringComparison.Ordinal));
    }
}
