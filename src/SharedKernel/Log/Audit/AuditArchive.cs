using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>The audit in a backup: an entry a line, with the hash it has in the chain. It cannot be made anew from the events.</summary>
internal static class AuditArchive
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The lines of the entries up to a number.</summary>
    public static IAsyncEnumerable<string> Lines(SqlLog log, long upTo, CancellationToken cancellation) =>
        new AuditTrail(log).Entries(upTo, cancellation).Select(one => JsonSerializer.Serialize(new Line(one.Entry, one.Hash), Json));

    /// <summary>Takes in lines that were chained by a suite, all of them or none, and returns the head that they tell.</summary>
    /// <exception cref="InvalidDataException">They are no whole chain.</exception>
    public static Task<AuditHead> Take(SqlLog log, Suite suite, IAsyncEnumerable<string> lines, CancellationToken cancellation) => new AuditTrail(log).Take(
        suite, lines.Select(text => JsonSerializer.Deserialize<Line>(text, Json) is { Entry: not null, Hash: not null } line ? (line.Entry, line.Hash) : throw new InvalidDataException("The backup holds an entry of the audit that is none.")), cancellation);

    private sealed record Line(AuditEntry Entry, string Hash);
}
