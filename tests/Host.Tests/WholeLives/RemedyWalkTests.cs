using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.WholeLives;

/// <summary>
/// Every refusal of the lives that go wrong, complied with by nothing but what it says: the act it names, at its URL, by the sender
/// it names, with the example in the member it names. What else such an act must say is taken from the life.
/// </summary>
public sealed class RemedyWalkTests(SharedHost shared, Keys keys) : IClassFixture<SharedHost>, IClassFixture<Keys>
{
    private const int Rounds = 8;

    public static TheoryData<string, string> Refusals
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (life, wrong) in Life.All.SelectMany(life => life.Wrongs.Select(wrong => (life, wrong))).Where(x => !x.wrong.Expected.StartsWith('~') && !char.IsAsciiDigit(x.wrong.Expected[0])))
            {
                rows.Add($"{life}", wrong.Text);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Who_follows_a_refusal_gets_through(string name, string text)
    {
        var life = Life.All.Single(l => $"{l}" == name);
        var wrong = life.Wrongs.Single(w => w.Text == text);
        var things = new Dictionary<string, (string Id, string Module)>(StringComparer.Ordinal);
        foreach (var told in life.Lines.OfType<Step>().Where(s => !s.Expected.StartsWith('!')).Select(wrong.Apply).OfType<Step>())
        {
            var step = told;
            var answer = await keys.Do(shared.Host, life, step, things);
            for (var round = 0; told.Name == wrong.Step && answer.Json?["refusals"] is JsonArray refusals; round++)
            {
                Assert.True(round < Rounds, $"Still refused: {answer.Text}");
                foreach (var refusal in refusals)
                {
                    if (refusal!["needs"]!.AsArray().Count == 0 && refusal["earliestDay"] is null)
                    {
                        // Forbidden by the text, whatever one does.
                        Assert.Equal("", refusal["requires"]!.ToString());
                        return;
                    }

                    step = refusal["earliestDay"] is { } day ? step with { On = day.ToString() } : step;
                    foreach (var need in refusal["needs"]!.AsArray())
                    {
                        step = await Follow(life, step, need!, things, answer);
                    }
                }

                answer = await keys.Do(shared.Host, life, step, things);
            }

            if (told.Name == wrong.Step)
            {
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{(int)answer.Status} {answer.Text}");
                return;
            }
        }
    }

    /// <summary>Does what a need says; the step itself changes where the need is one of its own body or sender.</summary>
    private async Task<Step> Follow(Life life, Step step, JsonNode need, Dictionary<string, (string Id, string Module)> things, Answer refused)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            Assert.NotEqual("", need["label"]![language]!.ToString());
            Assert.NotEqual("", need["wanted"]![language]!.ToString());
        }

        var way = need["suppliedBy"]!.AsArray().FirstOrDefault(w => !w!["url"]!.ToString().Contains("{id}", StringComparison.Ordinal) || w["isThis"]!.GetValue<bool>());
        Assert.True(way is not null, $"Nothing supplies {need["fact"]}: {refused.Text}");
        var member = way["member"]?.ToString();
        var senders = way["sentBy"]!.AsArray().Select(s => Enum.Parse<Role>(s!["code"]!.ToString(), ignoreCase: true)).ToArray();
        if (way["isThis"]!.GetValue<bool>())
        {
            return Sent(step with { Body = With(step.Body, member, need["example"]) }, senders);
        }

        var url = way["url"]!.ToString()["/api/".Length..];
        var name = url[(url.LastIndexOf('/') + 1)..];
        var own = life.Lines.OfType<Step>().FirstOrDefault(s => s.Url.EndsWith($"/{name}", StringComparison.Ordinal));
        var other = new Step(name, step.On, own?.Role ?? $"{senders[0]}", "", url, With(own?.Body ?? "{}", member, need["example"]), "");
        var done = await keys.Do(shared.Host, life, Sent(other, senders), things);
        Assert.True(done.Status == HttpStatusCode.OK, $"{url} {other.Body}: {(int)done.Status} {done.Text}\n{refused.Text}");
        return step;
    }

    private static Step Sent(Step step, Role[] senders) =>
        Enum.Parse<Role>(step.Role.Split('/')[0], ignoreCase: true) is var role && senders.Any(s => Roles.StandsFor(s, role)) ? step : step with { Role = $"{senders[0]}" };

    private static string With(string body, string? member, JsonNode? example)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        if (member is null)
        {
            return json.ToJsonString();
        }

        var at = json;
        var steps = member.Split('.');
        foreach (var outer in steps[..^1])
        {
            at[outer] ??= new JsonObject();
            at = at[outer]!.AsObject();
        }

        at[steps[^1]] = example?.DeepClone();
        return json.ToJsonString();
    }
}
