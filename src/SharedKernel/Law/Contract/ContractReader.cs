using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Unicode;

namespace InfoGov.Law;

/// <summary>What a body of <c>decide</c> asks.</summary>
public sealed record DecideRequest(string City, Act Act, Matter Matter);

/// <summary>What a body of <c>duties</c> asks.</summary>
public sealed record DutiesRequest(string City, Matter Matter);

/// <summary>
/// Reads the bodies of the compliance contract into typed matters. <c>null</c> members and empty objects are pruned first,
/// from the inside out; everything else must fit the catalogues, or <see cref="ContractException"/> names where it does not.
/// </summary>
public static class ContractReader
{
    /// <summary>How deep a body may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions WithDuplicates = new() { MaxDepth = MaxDepth };

    /// <summary>Reads <c>{ city, act, on, facts, args }</c>; <paramref name="knows"/> says which cities there are.</summary>
    public static DecideRequest ReadDecide(ReadOnlyMemory<byte> body, Func<string, bool>? knows = null)
    {
        using var json = Parse(body);
        var envelope = new Envelope(json.RootElement, "city", "act", "on", "facts", "args");
        var city = envelope.City(knows);
        var (act, matter) = ReadActAndMatter(envelope, Acts.Find);
        return new DecideRequest(city, act, matter);
    }

    /// <summary>Reads what a receipt says was asked; that may also be an act of keeping a register, which the contract does not have.</summary>
    internal static DecideRequest ReadAsked(ReadOnlyMemory<byte> asked)
    {
        using var json = Parse(asked);
        var envelope = new Envelope(json.RootElement, "city", "act", "on", "facts", "args");
        var (act, matter) = ReadActAndMatter(envelope, name => Acts.Find(name) ?? Registers.ActOf(name));
        return new DecideRequest(envelope.City(knows: null), act, matter);
    }

    /// <summary>Reads <c>{ act, on, facts, args }</c>: the body of <c>decide</c> without a city.</summary>
    public static (Act Act, Matter Matter) ReadCompare(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return ReadActAndMatter(new Envelope(json.RootElement, "act", "on", "facts", "args"), Acts.Find);
    }

    /// <summary>Reads <c>{ city, on, facts }</c>; <paramref name="knows"/> says which cities there are.</summary>
    public static DutiesRequest ReadDuties(ReadOnlyMemory<byte> body, Func<string, bool>? knows = null)
    {
        using var json = Parse(body);
        var envelope = new Envelope(json.RootElement, "city", "on", "facts");
        var city = envelope.City(knows);
        var matter = new Matter(envelope.Day("on"));
        envelope.Facts(matter);
        return new DutiesRequest(city, matter);
    }

    /// <summary>True for <c>null</c> and for objects of which nothing is left.</summary>
    internal static bool IsPruned(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return value.ValueKind == JsonValueKind.Null;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!IsPruned(member.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of a member, which must be valid text.</summary>
    internal static string NameOf(JsonProperty member, string path)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw Invalid(path, "成员名不是有效的 Unicode 文本", "a member's name is not valid Unicode text");
        }
    }

    /// <summary>The path of a member, as messages show it.</summary>
    internal static string PathOf(JsonProperty member, string path) => $"{path}.{Echo.Of(NameOf(member, path))}";

    private static (Act Act, Matter Matter) ReadActAndMatter(Envelope envelope, Func<string, Act?> find)
    {
        var name = envelope.Text("act");
        var act = find(name) ?? throw Invalid("act", $"未知行为“{Echo.Of(name)}”", $"“{Echo.Of(name)}” is not an act of the catalogue");
        var matter = new Matter(envelope.Day("on"));
        envelope.Facts(matter);
        envelope.Arguments(act, matter);
        return (act, matter);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw Invalid("$", "请求体不是有效的 UTF-8", "the body is not valid UTF-8");
        }

        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (JsonException malformed)
        {
            throw DuplicateIn(body) is { } path
                ? Invalid(path, "成员重复", "the member occurs twice")
                : new ContractException("$", JsonFault.Describe(body.Span, MaxDepth, malformed));
        }
        catch (InvalidOperationException)
        {
            // The search for duplicates unescapes names, and a lone surrogate is no text.
            throw Invalid("$", "成员名不是有效的 Unicode 文本", "a member's name is not valid Unicode text");
        }
    }

    /// <summary>The path of a member that occurs twice; null when the body is malformed in another way.</summary>
    private static string? DuplicateIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, WithDuplicates);
            return FindDuplicate(json.RootElement, "");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? FindDuplicate(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select((item, i) => FindDuplicate(item, $"{path}[{FactType.ShowValue(i)}]")).FirstOrDefault(found => found is not null);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var at = path.Length == 0 ? Echo.Of(NameOf(member, "$")) : PathOf(member, path);
            if (!seen.Add(member.Name))
            {
                return at;
            }

            if (FindDuplicate(member.Value, at) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    private static ContractException Invalid(string path, string zh, string en) => new(path, new Text($"{path}：{zh}", $"{path}: {en}"));

    /// <summary>The outer members of a request, each allowed once and none besides.</summary>
    private sealed class Envelope
    {
        private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);

        public Envelope(JsonElement root, params string[] allowed)
        {
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Invalid("$", "须为对象", "the body must be an object");
            }

            foreach (var member in root.EnumerateObject())
            {
                var name = NameOf(member, "$");
                if (!allowed.Contains(name, StringComparer.Ordinal))
                {
                    throw Invalid(Echo.Of(name), $"未知成员，可用：{string.Join("、", allowed)}", $"is not a member of this request; it has {string.Join(", ", allowed)}");
                }

                if (member.Value.ValueKind != JsonValueKind.Null)
                {
                    members[name] = member.Value;
                }
            }
        }

        public string City(Func<string, bool>? knows)
        {
            var city = Text("city");
            return knows?.Invoke(city) == false ? throw Invalid("city", $"未知城市“{Echo.Of(city)}”", $"“{Echo.Of(city)}” is not a city here") : city;
        }

        public string Text(string name) => StringType(Required(name), name);

        public DateOnly Day(string name) => DateType.ReadDay(Required(name), name);

        public void Facts(Matter matter)
        {
            if (Object("facts") is { } facts)
            {
                ReadMembers(facts, FactCatalogue.Roots, "facts", matter);
            }
        }

        public void Arguments(Act act, Matter matter)
        {
            if (Object("args") is not { } args)
            {
                return;
            }

            foreach (var member in args.EnumerateObject())
            {
                if (IsPruned(member.Value))
                {
                    continue;
                }

                var at = PathOf(member, "args");
                var argument = act.Argument(member.Name) ?? throw Invalid(at, $"{act.Name} 没有此参数", $"is not an argument of {act.Name}");
                matter.Set(argument, argument.Type.Read(member.Value, at));
            }
        }

        private static void ReadMembers(JsonElement group, FrozenDictionary<string, FactNode> known, string path, Matter matter)
        {
            foreach (var member in group.EnumerateObject())
            {
                if (IsPruned(member.Value))
                {
                    continue;
                }

                var at = PathOf(member, path);
                if (!known.TryGetValue(member.Name, out var node))
                {
                    throw Invalid(at, "未知事实", "is not a known fact");
                }

                if (node.Fact.Type is not GroupType)
                {
                    matter.Set(node.Fact, node.Fact.Type.Read(member.Value, at));
                }
                else if (member.Value.ValueKind == JsonValueKind.Object)
                {
                    ReadMembers(member.Value, node.Members, at, matter);
                }
                else
                {
                    throw Invalid(at, "须为对象", "must be an object");
                }
            }
        }

        private static string StringType(JsonElement value, string name) =>
            value.ValueKind == JsonValueKind.String ? Law.StringType.ReadText(value, name) : throw Invalid(name, "须为字符串", "must be a string");

        private JsonElement Required(string name) =>
            members.TryGetValue(name, out var value) ? value : throw Invalid(name, "缺少", "is missing");

        private JsonElement? Object(string name) =>
            !members.TryGetValue(name, out var value) ? null
            : value.ValueKind == JsonValueKind.Object ? value
            : throw Invalid(name, "须为对象", "must be an object");
    }
}
