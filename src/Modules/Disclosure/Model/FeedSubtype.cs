using InfoGov.Law;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Model;

/// <summary>A type derived from that of a set, and which rows have it.</summary>
internal sealed record FeedSubtype(EdmEntityType Type, string Column, string Value, Text Label)
{
    /// <summary>As a path names it: <c>InfoGov.Car</c>.</summary>
    public string FullName { get; } = Type.FullTypeName();

    /// <summary>Whether a row is of it, in SQL.</summary>
    public string Holds(string row) => $"{row}.{Column} = '{Value}'";
}
