using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Slices;

/// <summary>Of a matter that was found secret nothing is left but where it was, since when, and which public rows are gone.</summary>
internal static class Forgotten
{
    public static void Assert<TState>(Story<TState> story, string[] gone, params string[] words)
        where TState : class, ISecretMatter
    {
        Xunit.Assert.Equal(story.Today, story.State.FoundSecretOn);
        var state = JsonSerializer.Serialize(story.State, EntityJson.Options);
        var rows = story.Rows;
        Xunit.Assert.All(words, word => Xunit.Assert.DoesNotContain(word, state + string.Join('|', rows.SelectMany(r => r.Values)), StringComparison.Ordinal));
        Xunit.Assert.All(rows, row => Xunit.Assert.Equal(Tombstones.Table, row.Table));
        Xunit.Assert.Equal(gone, rows.Select(r => r.Key));
    }
}
