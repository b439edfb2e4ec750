using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>What the codes of refusals and warnings mean, for people. The same code means the same in every city.</summary>
public static partial class Reasons
{
    private static readonly FrozenDictionary<string, Text> ByCode = Catalogue().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that have a text of their own.</summary>
    public static IReadOnlyCollection<string> Codes => ByCode.Keys;

    /// <summary>The text of a code; where a city brings a code of its own, what its provision says.</summary>
    public static Text For(string code, Provision? provision) =>
        ByCode.TryGetValue(code, out var text) ? text : provision?.Summary ?? new Text(code, code);
}
