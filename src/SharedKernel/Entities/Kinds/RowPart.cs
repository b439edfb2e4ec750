using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// Some of the rows of an entity, and all that they follow from. Where that has not changed neither have they, and nobody makes them.
/// Two parts never have rows of one table.
/// </summary>
internal sealed record RowPart(object?[] From, Func<IEnumerable<Row>> Rows)
{
    /// <summary>True when both follow from the same: the same references, or equal values.</summary>
    public bool IsAsIn(RowPart other) => From.AsSpan().SequenceEqual(other.From);
}
