using InfoGov.Host.Pages.Design;
using InfoGov.Log;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>An entry of the public log about a record.</summary>
public sealed record Place(long Position, DateTimeOffset At, string Leaf)
{
    /// <summary>The entries about a record, the first first.</summary>
    internal static async Task<IReadOnlyList<Place>> Of(Visit visit, string set, string key)
    {
        await using var connection = await visit.Host.Log.Projections.OpenRead(visit.Cancellation);
        List<Place> places = [];
        await foreach (var recorded in connection.DisclosuresOf(set, key, visit.Cancellation))
        {
            places.Add(new Place(recorded.Position, ColumnValue.ToInstant(recorded.Entry.At), recorded.Leaf));
        }

        return places;
    }
}
