using System.Buffers;
using System.Text;
using System.Text.Json;

namespace InfoGov.Law;

/// <summary>
/// What the law answered to an act, so that it can be asked again without the installation: the question as <c>decide</c> takes it, the versions
/// of the text and of the working calendar, and the findings. It says in which role somebody asked, and not who.
/// </summary>
/// <param name="Asked">The question: <c>city</c>, <c>act</c>, <c>on</c>, <c>facts</c>, <c>args</c>.</param>
/// <param name="TextVersion">The first day of the text by which it was answered; null where none was in force.</param>
/// <param name="Calendar">The version of the working calendar as it was known.</param>
/// <param name="Findings">The answer (<see cref="StatedFindings"/>).</param>
/// <param name="By">The role in which it was asked.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Entity">The entity the act was on; null for a question about none.</param>
/// <param name="Event">Where the act stands in the log; null for one that was refused or only asked about.</param>
public sealed record Receipt(
    JsonElement Asked,
    DateOnly? TextVersion,
    string Calendar,
    IReadOnlyDictionary<string, string[]> Findings,
    string By,
    DateTimeOffset At,
    string? Entity = null,
    ReceiptEvent? Event = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = StatedFacts.Readable.Encoder, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The question as <c>decide</c> takes it.</summary>
    public static JsonElement Question(string city, string act, DateOnly on, JsonElement stated)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, StatedFacts.Readable))
        {
            json.WriteStartObject();
            json.WriteString("city", city);
            json.WriteString("act", act);
            json.WriteString("on", FactType.ShowValue(on));
            foreach (var member in stated.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>The receipt as one line.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is no receipt.</exception>
    public static Receipt Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Receipt>(line, Json) is { Findings: not null, Asked.ValueKind: JsonValueKind.Object } receipt ? receipt : throw new FormatException("It is no receipt.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"It is no receipt: {broken.Message}", broken);
        }
    }

    /// <summary>Asks the law of this program again. What differs, in words; nothing when it answers the same.</summary>
    /// <param name="find">The law of a city; null where the program has none.</param>
    public IReadOnlyList<string> Replay(Func<string, Jurisdiction?> find)
    {
        DecideRequest request;
        try
        {
            request = ContractReader.ReadAsked(Encoding.UTF8.GetBytes(Asked.GetRawText()));
        }
        catch (ContractException unknown)
        {
            return [$"This program cannot ask the question: {unknown.Detail.En}."];
        }

        if (find(request.City) is not { } city)
        {
            return [$"This program has no law of {request.City}."];
        }

        if (TextVersion is { } version && city.Provisions.All(p => p.From != version) && city.TextVersionOn(request.Matter.On) != version)
        {
            return [$"This program does not know the text of {FactType.ShowValue(version)}; it has that of {Shown(city.TextVersionOn(request.Matter.On))} for the day of the act."];
        }

        var decision = city.Decide(request.Act, request.Matter);
        var now = StatedFindings.Of(decision);
        return
        [
            .. decision.TextVersion == TextVersion ? Array.Empty<string>() : [$"textVersion: the receipt says {Shown(TextVersion)}, the law says {Shown(decision.TextVersion)}."],
            .. Findings.Where(said => !now.GetValueOrDefault(said.Key, []).SequenceEqual(said.Value, StringComparer.Ordinal))
                .Select(said => $"{said.Key}: the receipt says {Shown(said.Value)}, the law says {Shown(now.GetValueOrDefault(said.Key, []))}."),
        ];
    }

    private static string Shown(DateOnly? day) => day is { } given ? FactType.ShowValue(given) : "none";

    private static string Shown(string[] lines) => lines.Length == 0 ? "none" : $"“{string.Join("”, “", lines)}”";
}

/// <summary>Where an act stands in the log.</summary>
/// <param name="Position">The position of its event.</param>
/// <param name="Version">The version of the entity with it.</param>
/// <param name="Leaf">The hash of the event in the tree of the log (RFC 9162), hexadecimal.</param>
/// <param name="Size">How many events there were when its commit was durable.</param>
/// <param name="Root">The root of the tree of so many events, hexadecimal.</param>
/// <param name="Path">The hashes beside the way from the leaf to the root (RFC 9162, 2.1.3), hexadecimal; null where the host had none at hand.</param>
public sealed record ReceiptEvent(long Position, long Version, string Leaf, long Size, string Root, IReadOnlyList<string>? Path = null);
