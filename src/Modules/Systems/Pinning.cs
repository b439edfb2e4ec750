using InfoGov.Entities;

namespace InfoGov.Systems;

/// <summary>What is kept of the law with the thing it was asked about.</summary>
internal static class Pinning
{
    /// <summary>The provisions with those an event rested on.</summary>
    public static IReadOnlyList<string> After(this IReadOnlyList<string> basis, EventContext context) =>
        [.. basis.Union(context.Finding?.Cites ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
