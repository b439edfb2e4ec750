using InfoGov.Log;

namespace InfoGov.Host.Tests;

/// <summary>Looks into a store.</summary>
internal static class Store
{
    /// <summary>What <c>verify</c> finds.</summary>
    public static Task<IReadOnlyList<string>> Findings(RunningHost host) => host.Parts.Log.Verify(host.Parts.Kinds);
}
