using InfoGov.Log;

namespace InfoGov.Finding;

/// <summary>Finds in a register of a city what a name that somebody gave may stand for.</summary>
public static class RegisterSearch
{
    private const int Most = 3;

    /// <summary>Those whose name is the same or nearly so, closest first, a few at most.</summary>
    /// <param name="store">Where to look.</param>
    /// <param name="kind">The kind of what is registered.</param>
    /// <param name="city">The city.</param>
    /// <param name="name">The name as given.</param>
    public static async Task<IReadOnlyList<Candidate>> Of(IProjectionStore store, string kind, string city, string name, CancellationToken cancellation) =>
        [.. (await CandidateSearch.Run(store, new EntityId(kind, ""), city, new Likeness(name), cancellation)).Take(Most)];
}
