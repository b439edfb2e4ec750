using System.Globalization;
using InfoGov.Disclosure.Http;

namespace InfoGov.Faults.Load;

/// <summary>How much the host takes on at once, and how soon it tells whoever is too many.</summary>
/// <param name="Requests"><c>Requests:AtOnce</c>.</param>
/// <param name="Queries"><c>Feed:AtOnce</c>.</param>
/// <param name="Late">After how long it is too late to put somebody off.</param>
internal sealed record Limits(int Requests, int Queries, TimeSpan Late)
{
    public string[] Settings => [string.Create(CultureInfo.InvariantCulture, $"--Requests:AtOnce={Requests}"), string.Create(CultureInfo.InvariantCulture, $"--Feed:AtOnce={Queries}")];

    public bool IsLate(TimeSpan took) => took > Late;

    /// <summary>A query may wait for its turn before it is put off.</summary>
    public bool IsLateForFeed(TimeSpan took) => took > FeedPlaces.Longest + Late;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Requests:AtOnce {Requests}, Feed:AtOnce {Queries}; too late is a 503 after {Late.TotalSeconds:N1} s, of the feed after {(FeedPlaces.Longest + Late).TotalSeconds:N1} s");
}
