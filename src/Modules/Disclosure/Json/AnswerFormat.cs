using System.Globalization;
using System.Text.Json;

namespace InfoGov.Disclosure.Json;

/// <summary>How much of the control information is written.</summary>
internal enum MetadataLevel
{
    None,
    Minimal,
    Full,
}

/// <summary>How an answer is written.</summary>
/// <param name="Metadata">How much control information.</param>
/// <param name="NumbersAsText">Whether 64-bit integers and decimals are written as strings (<c>IEEE754Compatible=true</c>).</param>
/// <param name="Prefix">What stands before the names of control information: <c>@odata.</c>, or <c>@</c> for a client that asked for 4.01.</param>
/// <param name="OmitNulls">Whether values that are null are left out, as the client prefers.</param>
internal sealed record AnswerFormat(MetadataLevel Metadata, bool NumbersAsText, string Prefix, bool OmitNulls = false)
{
    public string ContentType => $"application/json;{Prefix[1..]}metadata={Metadata.ToString().ToLowerInvariant()}" + (NumbersAsText ? ";IEEE754Compatible=true" : "") + ";charset=utf-8";

    /// <summary>A count is a 64-bit integer like any other.</summary>
    public void WriteCount(Utf8JsonWriter json, string name, long count)
    {
        if (NumbersAsText)
        {
            json.WriteString(name, count.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumber(name, count);
        }
    }

    public bool IsFull => Metadata == MetadataLevel.Full;
}
