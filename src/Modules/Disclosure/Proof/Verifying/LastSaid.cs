using System.Text.Json;
using InfoGov.Log;
using InfoGov.Suites;

namespace InfoGov.Disclosure.Proof.Verifying;

/// <summary>What a log last said of each row, to compare the rows with that are shown today.</summary>
internal sealed class LastSaid(Suite suite)
{
    private readonly Dictionary<(string Set, string Key), (string Salt, string Digest, string[] Properties)> rows = [];
    private readonly Dictionary<string, string[]> shapes = new(StringComparer.Ordinal);

    public IEnumerable<string> Sets => rows.Keys.Select(row => row.Set).Distinct(StringComparer.Ordinal);

    public void Add(DisclosureEntry entry)
    {
        var row = (entry.Set, entry.Key);
        if (entry is { Operation: DisclosureEntry.Put, Salt: { } salt, Digest: { } digest, Content: { } content })
        {
            rows[row] = (salt, digest, PropertiesOf(content));
        }
        else
        {
            rows.Remove(row);
        }
    }

    /// <summary>Compares a row as it is shown and crosses it out; null when it is as the log says.</summary>
    public string? Compare(string set, string key, JsonElement shown)
    {
        if (!rows.Remove((set, key), out var said))
        {
            return $"{set} '{key}' is shown, and the log does not say that it is public.";
        }

        var content = "{" + string.Join(',', said.Properties.Select(name => new System.Text.StringBuilder().Text(name).Append(':')
            .Append(shown.TryGetProperty(name, out var value) ? CanonicalJson.Of(value) : "missing").ToString())) + "}";
        return DisclosureEntry.DigestOf(suite, said.Salt, content) == said.Digest ? null : $"{set} '{key}' is shown otherwise than the log last said.";
    }

    /// <summary>The rows of a set that were not shown.</summary>
    public IEnumerable<string> NotShown(string set) => rows.Keys.Where(row => row.Set == set).Select(row => $"{set} '{row.Key}' is not shown, and the log does not say that it was removed.");

    private string[] PropertiesOf(string content)
    {
        using var json = JsonDocument.Parse(content);
        string[] names = [.. json.RootElement.EnumerateObject().Select(member => member.Name)];
        var shape = string.Join(',', names);
        return shapes.TryGetValue(shape, out var known) ? known : shapes[shape] = names;
    }
}
