using System.Text.Json;
using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Counting;

/// <summary>Compares what clients were told with what the log holds.</summary>
internal static class Book
{
    /// <summary>How many acknowledged commands the log does not hold, and how many of those sent it holds twice.</summary>
    public static async Task<(int Lost, int Doubled)> Compare(TestedStore store, CountingClient client)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT data FROM events WHERE type = 'ProjectProposed'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            using var proposed = JsonDocument.Parse(reader.GetString(0));
            var name = NameIn(proposed.RootElement);
            held[name] = held.GetValueOrDefault(name) + 1;
        }

        return (client.Acknowledged.Count(name => !held.ContainsKey(name)), client.Sent.Count(name => held.GetValueOrDefault(name) > 1));
    }

    private static string NameIn(JsonElement proposed) => proposed.TryGetProperty("name", out var name) ? name.GetString()!
        : proposed.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object).Select(member => NameIn(member.Value)).FirstOrDefault("");
}
