using System.Globalization;
using System.Text.Json;
using InfoGov.Disclosure;
using InfoGov.Disclosure.Http;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>What is public, as the feed tells everybody.</summary>
internal sealed class PublicRecord(FeedReader feed, IEnumerable<PublicSet> sets, Kept kept)
{
    private const int LargestPage = 1000;

    private readonly Dictionary<string, PublicSet> byName = sets.ToDictionary(set => set.Name, StringComparer.Ordinal);

    /// <summary>The public sets, by their names.</summary>
    public IReadOnlyDictionary<string, PublicSet> Sets => byName;

    /// <summary>What was reckoned of many rows.</summary>
    public Kept Kept => kept;

    /// <summary>Rows, and how many there are where the question asks for that.</summary>
    public async Task<Found> Rows(Visit visit, FeedQuery query)
    {
        var document = (await Ask(visit, query)).Json;
        return new Found(
            [.. document.GetProperty("value").EnumerateArray().Select(row => new PublicRow(byName[query.Set], row))],
            document.TryGetProperty("@count", out var count) || document.TryGetProperty("@odata.count", out count) ? count.GetInt64() : null);
    }

    /// <summary>All groups, however many; whoever asked may be gone meanwhile.</summary>
    public async Task<IReadOnlyList<PublicRow>> Groups(FeedQuery query, CancellationToken cancellation)
    {
        var reading = await feed.Read(query.Path, query.Options("ndjson"), LargestPage, english: true, cancellation);
        return reading.Status == 200
            ? [.. reading.Text.Trim('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new PublicRow(byName[query.Set], JsonDocument.Parse(line).RootElement))]
            : throw Refused(reading);
    }

    /// <summary>How many rows a set has; of many, how many a moment ago.</summary>
    public async Task<long> KeptCount(Visit visit, string set) => (await kept.Get(visit, $"{set}/$count", async cancellation =>
    {
        var count = await Counted(new FeedQuery(set), cancellation);
        return (new[] { count }, 1, count);
    }))[0];

    /// <summary>How many rows there are, for whoever may be gone meanwhile.</summary>
    public async Task<long> Counted(FeedQuery query, CancellationToken cancellation)
    {
        var counted = query.Counted();
        return long.Parse((await feed.Read(counted.Path, counted.Options(), 1, english: true, cancellation)).Text.Trim('\uFEFF'), CultureInfo.InvariantCulture);
    }

    /// <summary>How many rows there are.</summary>
    public async Task<long> Count(Visit visit, FeedQuery query) => long.Parse((await Ask(visit, query.Counted())).Text.Trim('\uFEFF'), CultureInfo.InvariantCulture);

    /// <summary>One row.</summary>
    /// <exception cref="WrongAddressException">There is none, or none any more.</exception>
    public async Task<PublicRow> Row(Visit visit, string set, string key, string? expand = null) =>
        new(byName[set], (await Ask(visit, FeedQuery.Row(set, key) with { Expand = expand }, byName[set].Label)).Json);

    /// <summary>One row, or null.</summary>
    public async Task<PublicRow?> Find(Visit visit, string set, string key)
    {
        var query = FeedQuery.Row(set, key);
        var reading = await feed.Read(query.Path, query.Options(), 1, visit.English, visit.Cancellation);
        return reading.Status == 200 ? new PublicRow(byName[set], reading.Json) : null;
    }

    private async Task<FeedReading> Ask(Visit visit, FeedQuery query, Text? of = null)
    {
        var reading = await feed.Read(query.Path, query.Options(), LargestPage, visit.English, visit.Cancellation);
        if (reading.Status == 200)
        {
            return reading;
        }

        if (of is not null && reading.Status is 404 or 410)
        {
            throw new WrongAddressException(reading.Status, reading.Status == 410 ? "gone" : "notFound", reading.Status == 410
                ? new Text($"此记录（{of.Zh}）曾公开，现已不公开：撤回、更正或依法不再公开", $"This record ({of.En}) was public and is no more: withdrawn, corrected, or no longer to be public")
                : new Text($"没有此编号的记录（{of.Zh}）", $"There is no record of that id ({of.En})"));
        }

        throw Refused(reading);
    }

    /// <summary>What the feed says against a question, as what a page says against its address.</summary>
    private static WrongAddressException Refused(FeedReading reading)
    {
        var error = reading.Body.Length == 0 ? default : reading.Json.GetProperty("error");
        var message = error.ValueKind == JsonValueKind.Object ? error.GetProperty("message").GetString()! : "";
        return new WrongAddressException(reading.Status == 204 ? 404 : reading.Status, reading.Status is 204 or 404 ? "notFound" : error.GetProperty("code").GetString()!, new Text(message, message));
    }
}

/// <summary>Rows, and how many there are in all where that was asked.</summary>
public sealed record Found(IReadOnlyList<PublicRow> Rows, long? Count);
