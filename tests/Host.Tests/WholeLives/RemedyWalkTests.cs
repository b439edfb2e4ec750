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
            foreach (var (life, wrong) in Life.All.SelectMany(life => life.Wrongs.Select(wrong => (life, wrong))).Where(x => !x.wrong.Expected.StartsWith('~') && !char.IsAsciiDigit(x.wrong.Expected[0])
                // Two needs of one award exclude each other in what the example gives; whoever follows it needs a choice that the walk does not make.
                && !x.wrong.Text.Contains("award.role=\"supervision\"", StringComparison.Ordinal)))
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
                var done = new HashSet<string>(StringComparer.Ordinal);
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
                        // The whole procedure again, step by step: the life shows it.
                        if (need!["fact"]!.ToString() == "plan.adjustment.originalProcedureRepeated")
                        {
                            return;
                        }

                        step = done.Add(need.ToJsonString()) ? await Follow(life, wrong, step, need, round, things, answer) : step;
                    }
                }

                answer = await keys.Do(shared.Host, life, step, things);
            }

            if (told.Name == wrong.Step && answer.Json?["code"]?.ToString() == "dayInFuture" && step.On != told.On)
            {
                // Only waiting helps, and that day is not yet come.
                return;
            }

            if (told.Name == wrong.Step)
            {
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{(int)answer.Status} {answer.Text}");
                return;
            }
        }
    }

    /// <summary>Does what a need says; the step itself changes where the need is one of its own body or sender.</summary>
    private async Task<Step> Follow(Life life, Wrong wrong, Step step, JsonNode need, int round, Dictionary<string, (string Id, string Module)> things, Answer refused)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            Assert.NotEqual("", need["label"]![language]!.ToString());
            Assert.NotEqual("", need["wanted"]![language]!.ToString());
        }

        // Where the first way does not help, because another record says otherwise, the next does.
        var ways = need["suppliedBy"]!.AsArray();
        Assert.True(ways.Count > 0, $"Nothing supplies {need["fact"]}: {refused.Text}");
        var way = ways[Math.Min(round, ways.Count - 1)]!;
        var member = way["member"]?.ToString();
        var senders = way["sentBy"]!.AsArray().Select(s => Enum.Parse<Role>(s!["code"]!.ToString(), ignoreCase: true)).ToArray();
        if (way["isThis"]!.GetValue<bool>())
        {
            return need["fact"]!.ToString() switch
            {
                "actor.area" => step with { Role = $"{step.Role.Split('/')[0]}/{need["example"]}" },
                "actor.role" => step with { Role = $"{senders[0]}" },
                _ => Sent(step with { Body = With(step.Body, life.Lines.OfType<Step>().First(s => s.Name == step.Name).Body, member, need["example"]) }, senders),
            };
        }

        var url = way["url"]!.ToString()["/api/".Length..];
        var name = url[(url.LastIndexOf('/') + 1)..];
        var told = life.Lines.OfType<Step>().Where(s => s.Url.EndsWith($"/{name}", StringComparison.Ordinal)).ToArray();
        if (url.Contains("{id}", StringComparison.Ordinal))
        {
            // To another entity, as the life did it.
            foreach (var own in told)
            {
                await keys.Do(shared.Host, life, own with { On = step.On, Body = own.Body.Contains($"\"{member}\":{need["example"]?.ToJsonString()[0]}", StringComparison.Ordinal) ? With(own.Body, "{}", member, need["example"]) : own.Body }, things);
            }

            return step;
        }

        var first = told.FirstOrDefault();
        var other = Sent(new Step(name, step.On, first?.Role ?? $"{senders[0]}", "", url, With(first?.Body ?? "{}", "{}", member, need["example"]), ""), senders);
        var done = await keys.Do(shared.Host, life, other, things);
        if (done.Status == HttpStatusCode.Conflict)
        {
            // An act that comes before it was left out as well.
            foreach (var before in life.Lines.OfType<Step>().TakeWhile(s => s.Name != first?.Name).Where(s => wrong.Changes.Contains($"-{s.Name}")))
            {
                await keys.Do(shared.Host, life, before with { On = step.On }, things);
            }

            done = await keys.Do(shared.Host, life, other, things);
        }

        Assert.True(done.Status == HttpStatusCode.OK || round > 0, $"{url} {other.Body}: {(int)done.Status} {done.Text}\n{refused.Text}");
        return step;
    }

    private static Step Sent(Step step, Role[] senders) =>
        Enum.Parse<Role>(step.Role.Split('/')[0], ignoreCase: true) is var role && senders.Any(s => Roles.StandsFor(s, role)) ? step : step with { Role = $"{senders[0]}" };

    /// <summary>The body with a member; around a nested one, what the life says.</summary>
    private static string With(string body, string told, string? member, JsonNode? example)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json.Remove("openFrom");
        json.Remove("openUntil");
        if (member is null)
        {
            return json.ToJsonString();
        }

        var (at, original) = (json, JsonNode.Parse(told)!.AsObject());
        var steps = member.Split('.');
        foreach (var outer in steps[..^1])
        {
            at[outer] ??= original[outer]?.DeepClone() ?? new JsonObject();
            at = at[outer]!.AsObject();
        }

        at[steps[^1]] = example?.DeepClone();
        return json.ToJsonString();
    }
}
