using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Demo;

/// <summary>Everything but projects, so that every kind of entity and every public set has some: the lines of <c>demo-records.txt</c>, one after the other.</summary>
internal sealed partial class DemoRecords(InfoGovHost host, DemoSending sending, DemoData data)
{
    private static readonly MethodInfo Sending = typeof(DemoSending).GetMethod(nameof(DemoSending.Setup))!;

    /// <summary>Records those of the cities.</summary>
    public Task Add(IEnumerable<DemoCity> cities)
    {
        var lines = Lines();
        return Task.WhenAll(cities.Where(city => lines.ContainsKey(city.Code)).Select(city => Add(city, lines[city.Code])));
    }

    private async Task Add(DemoCity city, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            var step = Step().Match(line) is { Success: true } match ? match : throw new InvalidDataException($"The demo cannot read “{line}”.");
            var url = step.Groups["url"].Value.Split('/');
            var slice = host.Slices.All.FirstOrDefault(s => s.Name == url[^1] && FactType.ShowValue(s.Offer.Module) == url[0]) ?? throw new InvalidDataException($"The demo knows no act “{step.Groups["url"].Value}”.");
            var key = url.Length == 3 && url[1][0] != '$' ? url[1] : IdOf(city, url.Length == 3 ? url[1][1..] : step.Groups["name"].Value);
            var body = Name().Replace(step.Groups["body"].Value, name => IdOf(city, name.Groups["name"].Value));
            await (Task)Sending.MakeGenericMethod(slice.State).Invoke(sending, [new EntityId(slice.Offer.Kind, key), Command(slice, city, step.Groups["day"].Value, body), Sender(city, step.Groups["role"].Value, step.Groups["unit"].Value)])!;
        }
    }

    /// <summary>The command as a body would give it.</summary>
    private static object Command(Slice slice, DemoCity city, string day, string body)
    {
        var json = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(body.Length == 0 ? "{}" : body)!;
        json["on"] = JsonSerializer.SerializeToElement(day);
        if (slice.Offer.Opens)
        {
            json["city"] = JsonSerializer.SerializeToElement(city.Code);
        }

        return JsonSerializer.Deserialize(JsonSerializer.Serialize(json), slice.Command, CommandJson.Options)!;
    }

    private Caller Sender(DemoCity city, string name, string theme)
    {
        var role = Enum.GetValues<Role>().First(r => FactType.ShowValue(r) == name);
        var unit = theme.Length > 0 ? city.Name + city.Units[theme] : data.Offices.TryGetValue(name, out var office) ? city.Name + office : null;
        return new Caller(unit ?? FactType.Label(role).Zh, role, Unit: unit ?? city.Name + FactType.Label(role).Zh);
    }

    private static string IdOf(DemoCity city, string name) => $"demo-{city.Code}-{name}";

    private static Dictionary<string, IReadOnlyList<string>> Lines()
    {
        using var file = new StreamReader(typeof(DemoRecords).Assembly.GetManifestResourceStream("demo-records.txt")!);
        string[] lines = [.. file.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))];
        return lines.Index().Where(line => line.Item.StartsWith("# ", StringComparison.Ordinal)).ToDictionary(
            head => head.Item[2..], head => (IReadOnlyList<string>)[.. lines.Skip(head.Index + 1).TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal))], StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d) (?<role>\w+)(@(?<unit>\w+))? ((?<name>\w+)=)?(?<url>\S+)( (?<body>\{.*\}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Step();

    [GeneratedRegex(@"\$(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Name();
}
