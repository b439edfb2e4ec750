using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>What is kept of the law with the thing it was asked about.</summary>
internal static class Pinning
{
    /// <summary>What is owed after an event: no more what it did, and what the law made follow from it.</summary>
    public static IReadOnlyList<PinnedObligation> After(this IReadOnlyList<PinnedObligation> owed, EventContext context, params DutyType[] done) =>
        [.. owed.Where(o => !done.Contains(o.Type)).Union(context.Finding?.Obligations ?? [])];

    /// <summary>The provisions with those an event rested on.</summary>
    public static IReadOnlyList<string> After(this IReadOnlyList<string> basis, EventContext context) =>
        [.. basis.Union(context.Finding?.Cites ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
