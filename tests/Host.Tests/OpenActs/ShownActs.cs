using System.Net;
using System.Text.Json.Nodes;

namespace InfoGov.Host.Tests.OpenActs;

/// <summary>Sends what the page of an entity shows to a caller, and tells where the answer is another than the page said.</summary>
internal sealed class ShownActs(HttpClient client, string url)
{
    public List<string> Faults { get; } = [];

    /// <summary>How many that were shown open were sent.</summary>
    public int Open { get; private set; }

    /// <summary>How many that were shown closed were sent.</summary>
    public int Closed { get; private set; }

    /// <summary>All that a page says of the acts, without the addresses.</summary>
    public static string AsShown(JsonNode page) =>
        $"{page["city"]} {page["kind"]} {string.Join('|', page["acts"]?.AsArray().Select(a => $"{a!["act"]} {a["open"]} {a["body"]?.ToJsonString()} {string.Join(' ', a["missing"]!.AsArray().Select(m => m!["code"]))}") ?? [])}";

    public async Task<JsonNode> Page() => (await client.Get(url)).Is(HttpStatusCode.OK).Json!;

    /// <summary>Sends every act that is shown closed.</summary>
    public async Task SendClosed(JsonNode page)
    {
        foreach (var act in page["acts"]?.AsArray().Where(a => !a!["open"]!.GetValue<bool>()) ?? [])
        {
            var answer = await Send(act!["url"]!.ToString(), act["body"]);
            Closed++;
            var said = string.Join(' ', act["missing"]!.AsArray().Select(m => m!["code"]));
            if ((int)answer.Status < 400 || said.Length == 0 || said != Reasons(answer))
            {
                Faults.Add($"{act["act"]} {act["body"]?.ToJsonString()} closed for “{said}”: {(int)answer.Status} {Reasons(answer)}");
            }
        }
    }

    /// <summary>Sends every act that is shown open, and every command, one after the other; after each the page is read anew.</summary>
    public async Task SendOpen(JsonNode page, bool commands = false)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (Next(page, done, commands) is var (to, body))
        {
            done.Add(to);
            var answer = await Send(to, body);
            Open++;
            if (answer.Status != HttpStatusCode.OK)
            {
                Faults.Add($"{to} {body?.ToJsonString()} open: {(int)answer.Status} {Reasons(answer)} {answer.Json?["detail"]}");
            }

            page = await Page();
        }
    }

    private static (string Url, JsonNode? Body)? Next(JsonNode page, HashSet<string> done, bool commands)
    {
        var acts = page["acts"]?.AsArray().Where(a => a!["open"]!.GetValue<bool>()).Select(a => (Url: a!["url"]!.ToString(), Body: a["body"])) ?? [];

        // What may end the entity comes last.
        var others = commands ? page["commandBodies"]?.AsObject().Select(c => (Url: c.Key, Body: c.Value)).OrderBy(c => Ends(c.Url)) : null;
        foreach (var step in acts.Concat(others ?? Enumerable.Empty<(string Url, JsonNode? Body)>()))
        {
            if (!done.Contains(step.Url))
            {
                return step;
            }
        }

        return null;
    }

    private static bool Ends(string url) => ((string[])["close-", "strike-", "withdraw-", "dissolve-", "decommission-", "retire-", "supersede-", "determine-secrecy"]).Any(verb => url[(url.LastIndexOf('/') + 1)..].StartsWith(verb, StringComparison.Ordinal));

    private Task<Answer> Send(string to, JsonNode? body) => client.Post(to, body?.DeepClone() ?? new JsonObject());

    private static string Reasons(Answer answer) => answer.Json?["refusals"] is JsonArray refusals ? string.Join(' ', refusals.Select(r => r!["code"])) : answer.Json?["code"]?.ToString() ?? answer.Text;
}
