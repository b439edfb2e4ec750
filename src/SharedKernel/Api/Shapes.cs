namespace InfoGov.Api;

/// <summary>A text whose values are the names of this enumeration, in PascalCase: types of duties and sets of the feed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NamesOfAttribute(Type enumeration) : Attribute
{
    /// <summary>The enumeration.</summary>
    public Type Enumeration { get; } = enumeration;
}

/// <summary>A text that is one of these.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}

/// <summary>A text in a format of OpenAPI's registry: <c>date</c>, <c>date-time</c>, <c>uri</c> …</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FormatAttribute(string name) : Attribute
{
    /// <summary>The format.</summary>
    public string Name { get; } = name;
}

/// <summary>An object whose members depend on what it tells of, and which programs are not meant to rest on.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FreeFormAttribute : Attribute;

/// <summary>A type with a converter of its own is written as another one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class WrittenAsAttribute(Type type) : Attribute
{
    /// <summary>The type it is written as.</summary>
    public Type Type { get; } = type;

    /// <summary>A bare text is read, too.</summary>
    public bool OrText { get; init; }
}

/// <summary>A text that is the name of an act of the catalogue.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfActsAttribute : Attribute;

/// <summary>The facts of the catalogue, group by group.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AllFactsAttribute : Attribute;

/// <summary>The arguments of whatever act is asked about.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ArgumentsOfActsAttribute : Attribute;

/// <summary>The kind of entity whose state the type is of: one value, by which clients tell pages apart.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class KindOfStateAttribute : Attribute;
