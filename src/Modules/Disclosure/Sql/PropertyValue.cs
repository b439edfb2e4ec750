using InfoGov.Disclosure.Model;

namespace InfoGov.Disclosure.Sql;

/// <summary>What the properties of rows mean in an expression.</summary>
internal static class PropertyValue
{
    /// <summary>The property in the alias of a row.</summary>
    public static SqlValue Value(this FeedProperty property, string row) =>
        SqlValue.Of(property.Stored(row), property.IsList ? property.Type with { IsList = true } : property.Type, property.Nullable);
}
