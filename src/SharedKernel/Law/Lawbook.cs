using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>The jurisdictions installed, by their codes.</summary>
public sealed class Lawbook(IEnumerable<Jurisdiction> jurisdictions)
{
    private readonly FrozenDictionary<string, Jurisdiction> byCode = jurisdictions.ToFrozenDictionary(city => city.Code, StringComparer.Ordinal);

    /// <summary>Every jurisdiction, in ordinal order of the codes.</summary>
    public IReadOnlyList<Jurisdiction> All => field ??= [.. byCode.Values.OrderBy(city => city.Code, StringComparer.Ordinal)];

    /// <summary>The jurisdiction of that code; null when none is installed.</summary>
    public Jurisdiction? Find(string code) => byCode.GetValueOrDefault(code);
}
