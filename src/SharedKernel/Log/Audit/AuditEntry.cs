using System.Globalization;
using System.Text;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// What somebody did, or tried to: which key, from where, for whom, which operation on which entity, what came of it and under
/// which provisions. It names keys and units, never persons, and holds no secret.
/// </summary>
/// <param name="At">When it was answered.</param>
/// <param name="Act">The id of the operation, as the OpenAPI document has it.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Status">The status of the answer.</param>
public sealed record AuditEntry(DateTimeOffset At, string Act, AuditOutcome Outcome, int Status)
{
    /// <summary>The id of the key; of one that was not admitted, what it said.</summary>
    public string? Key { get; init; }

    /// <summary>The role in which it acted.</summary>
    public string? Role { get; init; }

    /// <summary>The unit for which it acted.</summary>
    public string? Unit { get; init; }

    /// <summary>The city to which the key is confined.</summary>
    public string? City { get; init; }

    /// <summary>The address from which it came.</summary>
    public string? Address { get; init; }

    /// <summary>The stream of the entity; only its key where none was found.</summary>
    public string? Entity { get; init; }

    /// <summary>The version of the entity after an act that was accepted: where in the log it is.</summary>
    public long? Version { get; init; }

    /// <summary>The code of the problem.</summary>
    public string? Code { get; init; }

    /// <summary>The provisions on which it rested, between spaces.</summary>
    public string? Provisions { get; init; }

    /// <summary>The hash of the entry at its place, over the hash of the one before: that of its canonical JSON (RFC 8785).</summary>
    public string HashAfter(Suite suite, string previous, long number) => Convert.ToHexStringLower(suite.Hash(Encoding.UTF8.GetBytes(Canonical(previous, number))));

    private string Canonical(string previous, long number)
    {
        var json = new StringBuilder("{");
        Add("act", Act);
        Add("address", Address);
        Add("at", ColumnValue.FromInstant(At));
        Add("city", City);
        Add("code", Code);
        Add("entity", Entity);
        Add("key", Key);
        Add("number", number.ToString(CultureInfo.InvariantCulture));
        Add("outcome", AuditTrail.Show(Outcome));
        Add("previous", previous);
        Add("provisions", Provisions);
        Add("role", Role);
        Add("status", Status.ToString(CultureInfo.InvariantCulture));
        Add("unit", Unit);
        Add("version", Version?.ToString(CultureInfo.InvariantCulture));
        return json.Append('}').ToString();

        void Add(string name, string? value) => (json.Length > 1 ? json.Append(',') : json).Text(name).Append(':').Text(value);
    }
}

/// <summary>What came of something that is audited.</summary>
public enum AuditOutcome
{
    /// <summary>Done and recorded.</summary>
    Accepted,

    /// <summary>What concerns persons was shown.</summary>
    Read,

    /// <summary>The law refused it.</summary>
    Refused,

    /// <summary>It could not be carried out as it was.</summary>
    Rejected,

    /// <summary>The caller may not.</summary>
    Forbidden,

    /// <summary>The caller is not known.</summary>
    Unauthenticated,

    /// <summary>The installation could not.</summary>
    Failed,

    /// <summary>So many were not written one by one, of unknown callers or because too many waited; the code says how many.</summary>
    Suppressed,
}
