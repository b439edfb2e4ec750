using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.WholeLives;

/// <summary>
/// Plans, annual plans, projects, systems, resources and their sharing in the five cities, from birth to end over HTTP: right,
/// with nothing said by hand that is known here, and wrong in every way that the text of the city minds.
/// </summary>
public sealed class WholeLivesTests(SharedHost shared, Keys keys) : IClassFixture<SharedHost>, IClassFixture<Keys>
{
    public static TheoryData<string> Lives => [.. Life.All.Select(life => $"{life}")];

    public static TheoryData<string, string> Wrongs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var life in Life.All)
            {
                foreach (var wrong in life.Wrongs)
                {
                    rows.Add($"{life}", wrong.Text);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task A_life_goes_well_from_birth_to_end(string name)
    {
        var life = Life.All.Single(l => $"{l}" == name);
        var things = new Dictionary<string, (string Id, string Module)>(StringComparer.Ordinal);
        foreach (var line in life.Lines)
        {
            switch (line)
            {
                case Step step:
                    Check(step, await Do(life, step, things), step.Expected);
                    break;
                case Look look:
                    await See(life, look, things);
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task What_a_city_demands_is_missed_under_its_article(string name, string text)
    {
        var life = Life.All.Single(l => $"{l}" == name);
        var wrong = life.Wrongs.Single(w => w.Text == text);
        var things = new Dictionary<string, (string Id, string Module)>(StringComparer.Ordinal);
        foreach (var step in life.Lines.OfType<Step>().Where(s => !s.Expected.StartsWith('!')).Select(wrong.Apply).OfType<Step>())
        {
            var answer = await Do(life, step, things);
            if (step.Name == wrong.Step)
            {
                Check(step, answer, wrong.Expected.StartsWith('~') || char.IsAsciiDigit(wrong.Expected[0]) ? wrong.Expected : $"! {wrong.Expected}");
                return;
            }

            Went(step, answer);
        }

        Assert.Fail($"The life has no step {wrong.Step}.");
    }

    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public void Every_demand_of_a_city_on_these_lives_is_missed_once(string city)
    {
        string[] entities = ["plan", "annualPlan", "project", "engineer", "qualification", "system", "resource", "sharing", "collection"];
        var acts = Data("acts.json")["acts"]!.AsArray().Where(a => entities.Contains(a!["entity"]!.ToString())).Select(a => a!["name"]!.ToString()).ToHashSet();
        var demands =
            from provision in Data($"provisions/{city}.json")["provisions"]!.AsArray()
            from rule in provision["rules"]?.AsArray() ?? []
            where rule["kind"]!.ToString() is "require" or "warn" && acts.Contains(rule["act"]!.ToString())
            select $"{provision["id"]} {rule["code"]}";
        var missed = Life.All.Where(l => l.City == city).SelectMany(l => l.Wrongs.Select(w => w.Expected).Concat(l.Lines.OfType<Step>().Select(s => s.Expected)));
        Assert.Equal([], demands.Except(missed.SelectMany(expected => Items(expected.TrimStart('!', '~')))).Order());
    }

    private static JsonNode Data(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file)))!;

    private Task<Answer> Do(Life life, Step step, Dictionary<string, (string Id, string Module)> things) => keys.Do(shared.Host, life, step, things);

    private async Task See(Life life, Look look, Dictionary<string, (string Id, string Module)> things)
    {
        var (id, module) = things[look.Thing];
        var client = await keys.Of(shared.Host, nameof(Role.StateOrgan), life.City);
        var page = (await client.Get($"/api/{module}/{id}")).Is(HttpStatusCode.OK).Json!;
        if (look.What == "state")
        {
            page["state"].Includes(look.Expected);
        }
        else
        {
            // A recurring duty stands as its latest time does; what has ended and is not asked about may be there as well.
            var duties = page["duties"]!.AsArray().GroupBy(d => $"{d!["type"]} {d["actor"]} {d["to"]} {d["provision"]}").Select(times => times.Last()!)
                .Select(d => (Shown: $"{d["type"]} {d["status"]} {d["provision"]}", IsOpen: d["endedOn"] is null)).ToArray();
            string[] expected = [.. Items(look.Expected).Order(StringComparer.Ordinal)];
            Assert.Empty(expected.Except(duties.Select(d => d.Shown)));
            Assert.Equal(expected.Where(e => !e.Contains(" met ", StringComparison.Ordinal)), duties.Where(d => d.IsOpen).Select(d => d.Shown).Order(StringComparer.Ordinal));
        }
    }

    private static void Check(Step step, Answer answer, string expected)
    {
        if (expected.StartsWith('!'))
        {
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity && answer.Json?["refusals"] is not null, $"{step.Name} was not refused: {answer.Text}");
            Assert.Equal(Items(expected[1..]).Order(StringComparer.Ordinal), answer.Refusals.Order(StringComparer.Ordinal));
        }
        else if (expected.Length > 0 && char.IsAsciiDigit(expected[0]))
        {
            answer.Is((HttpStatusCode)int.Parse(expected[..3], System.Globalization.CultureInfo.InvariantCulture), expected[4..]);
        }
        else
        {
            Went(step, answer);
            if (expected.StartsWith('~'))
            {
                Assert.Equal(Items(expected[1..]), answer.Json!["decision"]!["warnings"]!.AsArray().Select(w => $"{w!["provision"]} {w["code"]}"));
            }
        }
    }

    private static void Went(Step step, Answer answer) =>
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{step.Name}: {(int)answer.Status} {answer.Text}");

    private static IEnumerable<string> Items(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(i => i != "none");
}

/// <summary>One key for each role, and area, in each city.</summary>
public sealed class Keys
{
    private readonly ConcurrentDictionary<string, Task<HttpClient>> clients = new(StringComparer.Ordinal);

    internal Task<HttpClient> Of(RunningHost host, string role, string city) =>
        clients.GetOrAdd($"{city} {role}", _ => host.As(Holder(role.Split('/'), city)));

    /// <summary>Does a step as its line tells it, and remembers what it opened.</summary>
    internal async Task<Answer> Do(RunningHost host, Life life, Step step, Dictionary<string, (string Id, string Module)> things)
    {
        var text = things.Aggregate((step.Url, step.Body), (said, thing) => (
            said.Url.Replace($"${thing.Key}/", $"{thing.Value.Id}/", StringComparison.Ordinal),
            said.Body.Replace($"\"${thing.Key}\"", $"\"{thing.Value.Id}\"", StringComparison.Ordinal)));
        var body = JsonNode.Parse(text.Body)!.AsObject();
        body.TryAdd("on", step.On);
        if (step.Opens.Length > 0)
        {
            body["city"] = life.City;
        }

        var client = await Of(host, step.Role, life.City);
        var answer = await client.Post($"/api/{text.Url}", body);
        if (step.Opens.Length > 0 && answer.Status == HttpStatusCode.Created)
        {
            things[step.Opens] = (answer["id"], step.Url[..step.Url.IndexOf('/', StringComparison.Ordinal)]);
        }

        return answer;
    }

    private static Entities.Caller Holder(string[] role, string city) =>
        new(role[0], Enum.Parse<Role>(role[0], ignoreCase: true), Unit: "某单位", City: city, Area: role.ElementAtOrDefault(1));
}
