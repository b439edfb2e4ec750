using System.Text.Json;

namespace InfoGov.Law;

internal static class ContractReader
{
    internal static bool IsPruned(JsonElement v) => v.ValueKind == JsonValueKind.Null;
    internal static string NameOf(JsonProperty p, string path) => p.Name;
}
