using System.CommandLine;
using System.Text.Json;
using InfoGov.Disclosure.Proof;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.CommandLine;

/// <summary><c>replay</c>: asks the law of this program again what a receipt says that it answered; needs neither a store nor a network.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("receipt") { Description = "The receipt as it was fetched, or the JSON of an answer with a member receipt" };
        var key = new Option<string?>("--key") { Description = "The key of the installation that must have signed, as /log/key answers it; by default that of the store" };
        var connection = Cli.ConnectionOption();
        var replay = new Command("replay", "Check the signature of a receipt and decide again by its facts, under the law in this program; exit code 1 when it is not signed, contradicts or rests on a text that this program does not know") { file, key, connection };
        replay.SetAction((parsed, cancellation) => Cli.Try(async () =>
        {
            var given = await File.ReadAllTextAsync(parsed.GetRequiredValue(file).FullName, cancellation);
            var verifier = parsed.GetValue(key) is { } named ? VerifierKey.Parse(named) : await OfStore(parsed.GetValue(connection), cancellation);
            if (SignedReceipt.Open(Note(given), verifier) is not { } receipt)
            {
                Console.WriteLine($"The signature is not good: this was not signed by {verifier.Name}, or was changed since.");
                return Cli.Findings;
            }

            var cities = CityPlugins.Find(AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "plugins"));
            var law = new Lawbook(cities.Select(c => c.City).OfType<Jurisdiction>());
            IReadOnlyList<string> differences = [.. receipt.Replay(law.Find), .. new[] { SignedReceipt.FlawOf(receipt.Event, verifier.Suite) }.OfType<string>()];
            foreach (var difference in differences)
            {
                Console.WriteLine(difference);
            }

            var asked = $"{receipt.Asked.GetProperty("act").GetString()} in {receipt.Asked.GetProperty("city").GetString()} on {receipt.Asked.GetProperty("on").GetString()}: {receipt.Findings.GetValueOrDefault("outcome", ["?"])[0]}";
            Console.WriteLine($"{(differences.Count == 0 ? "Confirmed" : "Contradicted")}: {asked}; signed by {verifier.Name}{(receipt.Event is { } at ? $", event {at.Position} of {at.Size}{(at.Path is null ? "" : " by its path")}" : "")}, calendar {receipt.Calendar}.");
            return differences.Count == 0 ? 0 : Cli.Findings;
        }));
        return replay;
    }

    /// <summary>The note, bare or as the member of an answer.</summary>
    private static string Note(string given)
    {
        if (!given.TrimStart().StartsWith('{'))
        {
            return given;
        }

        try
        {
            using var answer = JsonDocument.Parse(given);
            return answer.RootElement.TryGetProperty("receipt", out var receipt) && receipt.ValueKind == JsonValueKind.String ? receipt.GetString()!
                : throw new FormatException("The JSON has no member receipt; ask with ?receipt=true.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"It is neither a receipt nor the JSON of an answer: {broken.Message}", broken);
        }
    }

    private static async Task<VerifierKey> OfStore(string? connection, CancellationToken cancellation) => await Cli.Missing(connection, cancellation) is { } missing
        ? throw new FormatException($"{missing} Or give --key, as /log/key of the installation answers it.")
        : await Cli.LogKeyOf(connection, cancellation);
}
