using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// Follows a disclosure log entry by entry and says what is wrong with it: a changed header or content, an entry that is missing or out of
/// order, one dated back, a tree that is not the signed one. Knows no store: whoever has the entries can check them.
/// </summary>
/// <param name="suite">What it is hashed with.</param>
/// <param name="report">Is told what is wrong, in words.</param>
public sealed class DisclosureCheck(Suite suite, Action<string> report)
{
    /// <summary>Entries of hosts whose clocks differ a little may cross.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    private readonly Frontier frontier = new(suite);
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>The entries seen.</summary>
    public long Size => frontier.Size;

    /// <summary>Is told each node of a tile, level 1 and up, when it is whole.</summary>
    public Action<int, long, byte[]>? Whole { get; init; }

    /// <summary>
    /// Is told of an entry that is dated before the one it follows, in words; otherwise that is reported at once. Whoever has the events knows
    /// whether the clock was set back.
    /// </summary>
    public Action<DisclosureEntry, string>? DatedBack { get; init; }

    /// <summary>Whether entries tell their city beside their content, as a store has it: no leaf holds that, and the record of a city is cut by it.</summary>
    public bool HasCities { get; init; }

    /// <summary>The next entry.</summary>
    public void Add(RecordedDisclosure recorded)
    {
        var (position, entry, leaf) = recorded;
        if (position != Size + 1)
        {
            report($"Entry {position} follows entry {Size}: entries are missing or out of order.");
        }

        var hash = entry.Leaf(suite);
        if (Convert.ToHexStringLower(hash) != leaf)
        {
            report($"Entry {position} ({entry.Set} '{entry.Key}') is not what its leaf hash says.");
        }

        if (entry.Operation is not (DisclosureEntry.Put or DisclosureEntry.Remove) || (entry.Operation == DisclosureEntry.Put) != (entry.Digest is not null))
        {
            report($"Entry {position} ({entry.Set} '{entry.Key}') neither puts nor removes a row.");
        }

        if (entry.Content is not null && (entry.Salt is not { } salt || DisclosureEntry.DigestOf(suite, salt, entry.Content) != entry.Digest))
        {
            report($"Entry {position} ({entry.Set} '{entry.Key}') holds another content than its digest says.");
        }

        if (HasCities && entry.Content is not null && CityIn(entry.Content) is { } city && city != entry.City)
        {
            report($"Entry {position} ({entry.Set} '{entry.Key}') is filed under {entry.City ?? "no city"}, and its content is of {city}.");
        }

        if (!ColumnValue.TryInstant(entry.At, out var at))
        {
            report($"Entry {position} ({entry.Set} '{entry.Key}') does not say when it was recorded.");
            at = last;
        }
        else if (at + Tolerance < last)
        {
            var words = $"Entry {position} ({entry.Set} '{entry.Key}') is dated back: it says {entry.At} and follows one of {ColumnValue.FromInstant(last)}.";
            if (DatedBack is { } told)
            {
                told(entry, words);
            }
            else
            {
                report(words);
            }
        }

        last = at;
        frontier.Add(hash, Whole);
    }

    /// <summary>The city in the canonical JSON of a row; quotation marks within texts are escaped there.</summary>
    private static string? CityIn(string content)
    {
        foreach (var name in (string[])["\"City\":\"", "\"CityCode\":\""])
        {
            if (content.IndexOf(name, StringComparison.Ordinal) is >= 0 and var found && found + name.Length is var start)
            {
                return content[start..content.IndexOf('"', start)];
            }
        }

        return null;
    }

    /// <summary>A checkpoint of as many entries as were seen.</summary>
    public void Compare(long size, string root)
    {
        if (size != Size || Convert.ToHexStringLower(frontier.Root()) != root)
        {
            report($"The first {Size} entries are not the {size} that were signed: entries were changed, dropped, added or reordered.");
        }
    }
}
