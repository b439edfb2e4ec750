using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>The law of every city whose plugin is loaded.</summary>
public sealed class Lawbook(IEnumerable<Jurisdiction> cities)
{
    private readonly FrozenDictionary<string, Jurisdiction> byCode = cities.ToFrozenDictionary(city => city.Code, StringComparer.Ordinal);

    /// <summary>Every city, in the order of the codes.</summary>
    public IEnumerable<Jurisdiction> All => byCode.Values.OrderBy(city => city.Code, StringComparer.Ordinal);

    /// <summary>The city of that code; null when no plugin brings it.</summary>
    public Jurisdiction? Find(string code) => byCode.GetValueOrDefault(code);
}
