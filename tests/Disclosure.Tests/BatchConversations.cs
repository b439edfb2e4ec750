using System.Net;
using System.Text;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Several requests in one (OData Protocol 4.01, 11.7), over the conformance model.</summary>
public sealed class BatchConversations(Databases databases)
{
    private FeedHost Host => databases.Conformance(SqlDialect.Postgres);

    [Fact]
    public async Task A_batch_of_JSON_answers_each_and_stops_where_one_depends_on_a_failure()
    {
        var (status, body) = await Host.Post("/odata/$batch", "application/json", """
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
        var (status, body) = await Host.Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"get","url":"Items/$count"},{"id":"2","method":"get","url":"$metadata","headers":{"accept":"application/xml"}},{"id":"3","method":"get","url":"Items(1)/Name/$value"}]}""");
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
        var (_, body) = await Host.Post("/odata/$batch", "application/json", Batch);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal(1, answer.RootElement.GetProperty("responses").GetArrayLength());
    }

    [Fact]
    public async Task A_multipart_batch_answers_in_parts()
    {
        var (status, body) = await Host.Post("/odata/$batch", "multipart/mixed;boundary=b1", "--b1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET Items(1)?$select=Id HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n--b1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /odata/Items/$count HTTP/1.1\r\n\r\n\r\n--b1--\r\n", ("Accept", "multipart/mixed"), ("If-None-Match", "*"));
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
        var (status, body) = await Host.Post("/odata/$batch", "multipart/mixed;boundary=b", parts, ("Accept", "multipart/mixed"));
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
        var (status, body) = await Host.Post("/odata/$batch", type, content);
        Assert.True(status == expected || (status == 200 && expected == 400 && body.Contains("\"status\":400", StringComparison.Ordinal)), $"{status} {body}");
    }

    [Fact]
    public async Task A_query_in_the_body_is_one_request_of_a_batch_too()
    {
        var (status, body) = await Host.Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"post","url":"Items/$query","headers":{"content-type":"text/plain"},"body":"$select=Id&$filter=Name eq 'Saw'"},{"id":"2","method":"post","url":"Items/$query","headers":{"content-type":"application/json"},"body":{}}]}""", ("Prefer", "continue-on-error"));
        Assert.Equal(200, status);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal([(200, """[{"Id":2}]"""), (415, "")], answer.RootElement.GetProperty("responses").EnumerateArray().Select(response =>
            (response.GetProperty("status").GetInt32(), response.GetProperty("body").TryGetProperty("value", out var value) ? value.GetRawText() : "")));
        (_, body) = await Host.Post("/odata/$batch", "multipart/mixed;boundary=b", "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST Items/$query HTTP/1.1\r\nContent-Type: text/plain\r\n\r\n$select=Id&$filter=Name%20eq%20'Saw'\r\n--b--\r\n");
        Assert.Contains("\"value\":[{\"Id\":2}]", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_in_a_group_are_read_and_a_condition_on_another_request_is_not_offered()
    {
        Assert.Contains("\"Id\":1", (await Host.Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","atomicityGroup":"g","method":"get","url":"Items(1)?$select=Id"}]}""")).Body, StringComparison.Ordinal);
        var (status, body) = await Host.Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"get","url":"Items(1)"},{"id":"2","if":"$1/Active","method":"get","url":"Items(2)"}]}""");
        Assert.Equal(200, status);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal("1 200, 2 501", Statuses(answer));
        Assert.Contains("\"target\":\"if\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_request_of_a_batch_is_answered_under_its_id_and_spoils_no_other()
    {
        var (status, body) = await Host.Post("/odata/$batch", "application/json", """
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
              {"id":"10","method":"get","url":"Items/$count","dependsOn":["g"]},
              {"id":"11","method":"get","url":"ADDRESS/odata/Items(1)?$select=Id"}]}
            """.Replace("ADDRESS", Host.Address, StringComparison.Ordinal), ("Prefer", "continue-on-error"));
        Assert.True(status == 200, body);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal("1 200, 2 400, 3 400, 4 400, 5 424, 6 400, 7 400, 8 400, 9 200, 10 200, 11 200", Statuses(answer));
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
    public async Task An_envelope_is_answered_whole(string batch, int status, string body) => Assert.Equal((status, body), await Host.Post("/odata/$batch", "application/json", batch, ("Accept-Language", "en")));

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
        var (_, body) = await Host.Post("/odata/$batch", "multipart/mixed;boundary=b", Parts, ("Accept", "application/json"));
        using var answer = JsonDocument.Parse(body);
        var responses = answer.RootElement.GetProperty("responses");
        Assert.Equal("1 200, x 200", Statuses(answer));
        Assert.Equal("6", responses[0].GetProperty("body").GetString());
        Assert.False(responses[0].GetProperty("headers").TryGetProperty("content-length", out _));
        Assert.Equal(1, responses[1].GetProperty("body").GetProperty("Id").GetInt32());
    }

    private static string Statuses(JsonDocument answer) =>
        string.Join(", ", answer.RootElement.GetProperty("responses").EnumerateArray().Select(response => $"{response.GetProperty("id").GetString()} {response.GetProperty("status")}"));
}
