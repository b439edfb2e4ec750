using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Tests.WholeLives;

/// <summary>
/// A life from birth to end as its lines in <c>data/{city}.txt</c> tell it, one after the other:
/// <code>
/// # name of the life
/// step  day  role[/area]  [thing=]url  [body]  [! refusals | ~ warnings]   what is done; "$thing" stands for the id of what a step opened
/// duties thing: Type status provision; …                            exactly these stand now
/// state thing: {"member":value}                                     the state has these members
/// wrong changes : step expectation                                  the life with changes goes well up to a step, which ends like this
/// </code>
/// A change is <c>-step</c> (left out), <c>-step.member</c> (a member left out), <c>step.member=json</c> (another value) or
/// <c>step@role</c> (another sender). An expectation is a list of refusals, <c>~</c> and a list of warnings, or a status and a code.
/// </summary>
internal sealed partial record Life(string City, string Name, IReadOnlyList<Line> Lines, IReadOnlyList<Wrong> Wrongs)
{
    public static IReadOnlyList<Life> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "lives")).Order(StringComparer.Ordinal).SelectMany(Read)];

    public override string ToString() => $"{City}: {Name}";

    private static IEnumerable<Life> Read(string file)
    {
        var city = Path.GetFileNameWithoutExtension(file);
        var text = File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).ToArray();
        foreach (var (start, head) in text.Index().Where(l => l.Item.StartsWith("# ", StringComparison.Ordinal)))
        {
            var lines = text.Skip(start + 1).TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToArray();
            yield return new Life(
                city,
                head[2..],
                [.. lines.Where(line => !line.StartsWith("wrong ", StringComparison.Ordinal)).Select(Line.Read)],
                [.. lines.Where(line => line.StartsWith("wrong ", StringComparison.Ordinal)).Select(Wrong.Read)]);
        }
    }
}

/// <summary>A line of a life: a step, or what is to be seen on the page of a thing.</summary>
internal abstract partial record Line
{
    public static Line Read(string text)
    {
        if (Seen().Match(text) is { Success: true } seen)
        {
            return new Look(seen.Groups["what"].Value, seen.Groups["thing"].Value, seen.Groups["expected"].Value.Trim());
        }

        var step = Done().Match(text);
        Assert.True(step.Success, $"This line means nothing: {text}");
        return new Step(
            step.Groups["name"].Value, step.Groups["on"].Value, step.Groups["role"].Value, step.Groups["opens"].Value, step.Groups["url"].Value,
            step.Groups["body"] is { Success: true } body ? body.Value : "{}", step.Groups["expected"].Value.Trim());
    }

    [GeneratedRegex(@"^(?<what>duties|state) (?<thing>\w+):(?<expected>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Seen();

    [GeneratedRegex(@"^(?<name>\w+)\s+(?<on>\d{4}-\d\d-\d\d)\s+(?<role>\S+)\s+((?<opens>\w+)=)?(?<url>\S+)(\s+(?<body>\{.*\}))?(?<expected>\s+[!~]\s.+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Done();
}

/// <summary>What is to be seen on the page of a thing.</summary>
internal sealed record Look(string What, string Thing, string Expected) : Line;

/// <summary>Something that is done; <paramref name="Expected"/> is empty when it simply goes well.</summary>
internal sealed record Step(string Name, string On, string Role, string Opens, string Url, string Body, string Expected) : Line;

/// <summary>A life that goes wrong at a step.</summary>
internal sealed partial record Wrong(string Text, string[] Changes, string Step, string Expected)
{
    public static Wrong Read(string text)
    {
        var wrong = Parts().Match(text);
        Assert.True(wrong.Success, $"This line means nothing: {text}");
        return new Wrong(text, wrong.Groups["changes"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), wrong.Groups["step"].Value, wrong.Groups["expected"].Value.Trim());
    }

    /// <summary>The step with the changes that concern it; null when it is left out.</summary>
    public Step? Apply(Step step)
    {
        foreach (var change in Changes)
        {
            if (change == $"-{step.Name}")
            {
                return null;
            }

            var body = JsonNode.Parse(step.Body)!.AsObject();
            if (change.StartsWith($"-{step.Name}.", StringComparison.Ordinal))
            {
                Assert.True(body.Remove(change[(step.Name.Length + 2)..]), $"{change}: there is no such member.");
                step = step with { Body = body.ToJsonString() };
            }
            else if (change.StartsWith($"{step.Name}@", StringComparison.Ordinal))
            {
                step = step with { Role = change[(step.Name.Length + 1)..] };
            }
            else if (change.StartsWith($"{step.Name}.", StringComparison.Ordinal))
            {
                var equals = change.IndexOf('=', StringComparison.Ordinal);
                body[change[(step.Name.Length + 1)..equals]] = JsonNode.Parse(change[(equals + 1)..]);
                step = step with { Body = body.ToJsonString() };
            }
        }

        return step;
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"^wrong (?<changes>.*?)\s*: (?<step>\w+) (?<expected>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Parts();
}
