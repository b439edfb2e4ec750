using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InfoGov.Faults.Fuzz;

/// <summary>What a stranger can find out of a host: its operations, ids of its entities, addresses of its pages, and some keys.</summary>
internal sealed partial class Ground(HttpClient http, IReadOnlyList<string> keys)
{
    private const int MostPages = 400;
    private static readonly string[] Roots = ["/", "/docs", "/problems", "/search?q=系统", "/compare", "/sign-in", "/workbench", "/console", "/odata", "/log", "/bulk", "/catalog", "/atom", "/api/cities", "/health/ready", "/metrics"];

    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    public IReadOnlyList<string> Ids { get; private set; } = ["none"];

    /// <summary>Addresses of pages, and of what their forms are sent to.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = Roots;

    public IReadOnlyList<Form> Forms { get; private set; } = [];

    /// <summary>Keys of several roles; an empty one for nobody.</summary>
    public IReadOnlyList<string> Keys => keys;

    public async Task Survey()
    {
        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
        Operations = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(method => method.Value is JsonObject).Select(method => new Operation(method.Key.ToUpperInvariant(), path.Key, method.Value!)))];
        await Refresh();
        await Walk();
    }

    /// <summary>Looks again at what there is.</summary>
    public async Task Refresh()
    {
        List<string> ids = ["none", "demo-000001"];
        foreach (var list in Operations.Where(operation => operation is { Method: "GET" } && operation.Path.StartsWith("/api/", StringComparison.Ordinal) && operation.Path.Count(c => c == '/') == 2))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{list.Path}?pageSize=20");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {keys[0]}");
            using var answer = await http.SendAsync(request);
            ids.AddRange(IdMember().Matches(await answer.Content.ReadAsStringAsync()).Select(found => found.Groups["value"].Value));
        }

        Ids = [.. ids.Distinct(StringComparer.Ordinal)];
    }

    private async Task Walk()
    {
        var seen = new HashSet<string>(Roots, StringComparer.Ordinal);
        var forms = new List<Form>();
        var queue = new Queue<string>(Roots);
        for (var visited = 0; visited < MostPages && queue.TryDequeue(out var next); visited++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await answer.Content.ReadAsStringAsync();
            forms.AddRange(FormElement().Matches(page).Select(form => Form.Of(form.Value, next)));
            foreach (var link in Link().Matches(page).Select(found => System.Net.WebUtility.HtmlDecode(found.Groups["value"].Value)).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }

        (Pages, Forms) = ([.. seen], [.. forms.DistinctBy(form => form.ToString(), StringComparer.Ordinal)]);
    }

    [GeneratedRegex("\"id\":\"(?<value>[^\"]{1,80})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdMember();

    [GeneratedRegex("href=\"(?<value>/[^\"#]{0,400})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex FormElement();
}

/// <summary>An operation of the OpenAPI document.</summary>
internal sealed record Operation(string Method, string Path, JsonNode Description)
{
    /// <summary>A body that works; null where there is none to be sent.</summary>
    public JsonNode? Example => Description["requestBody"]?["content"]?["application/json"]?["example"];

    public IEnumerable<string> Queries => Description["parameters"]?.AsArray().Where(parameter => (string?)parameter?["in"] == "query").Select(parameter => (string)parameter!["name"]!) ?? [];

    public bool TakesFile => Description["requestBody"]?["content"]?["multipart/form-data"] is not null;
}

/// <summary>A form of a page, and the names of its fields.</summary>
internal sealed partial record Form(string Method, string Action, string Fields)
{
    public static Form Of(string html, string page) => new(
        MethodOf().Match(html) is { Success: true } method ? method.Groups["value"].Value.ToUpperInvariant() : "GET",
        ActionOf().Match(html) is { Success: true } action ? System.Net.WebUtility.HtmlDecode(action.Groups["value"].Value) : page,
        string.Join('&', Field().Matches(html).Select(field => field.Groups["value"].Value).Distinct(StringComparer.Ordinal)));

    [GeneratedRegex("method=\"(?<value>[a-zA-Z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MethodOf();

    [GeneratedRegex("action=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ActionOf();

    [GeneratedRegex("name=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
