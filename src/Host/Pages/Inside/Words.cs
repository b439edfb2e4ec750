using System.Collections.Frozen;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Inside;

/// <summary>
/// What members, kinds, stages and modules are called (<c>words.txt</c>), where no catalogue of the law says it. English follows the name
/// itself unless the file says otherwise; a name that is not in the file is shown as it is, in words.
/// </summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, Text> All = Read();

    /// <summary>A member of a command or of a record.</summary>
    public static Text Member(string name) => Of(name, name);

    /// <summary>A kind of record.</summary>
    public static Text Kind(string name) => Of($"kind:{name}", name);

    /// <summary>A module.</summary>
    public static Text Module(string name) => Of($"module:{name}", name);

    /// <summary>A stage or a state as lists write it.</summary>
    public static Text Value(string code) => Of($"value:{code}", code);

    /// <summary>A value of a closed list: as the catalogues of the law call it, else as here.</summary>
    public static Text Value(Enum value) => FactType.LabelOf(value) ?? Value(FactType.ShowValue(value));

    private static Text Of(string key, string name) => All.TryGetValue(key, out var known) ? known : new Text(Spoken(name), Spoken(name));

    /// <summary>annualPlanId: Annual plan id.</summary>
    private static string Spoken(string name)
    {
        var words = string.Concat(name.Select((c, at) => c == '-' ? " " : char.IsAsciiLetterUpper(c) && at > 0 ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static FrozenDictionary<string, Text> Read()
    {
        using var resource = typeof(Words).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(' ', 2)).ToFrozenDictionary(
            line => line[0],
            line => line[1].Trim().Split('|') is [var zh, var en] ? new Text(zh, en) : new Text(line[1].Trim(), Spoken(line[0][(line[0].IndexOf(':', StringComparison.Ordinal) + 1)..])),
            StringComparer.Ordinal);
    }
}
