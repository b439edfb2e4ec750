namespace InfoGov.Disclosure.Sql;

/// <summary>What an SQL expression yields.</summary>
internal enum Kind
{
    Text,

    /// <summary>A 64-bit integer, to be read with a scale.</summary>
    Number,

    /// <summary>True, false or null, as the database's own truth value.</summary>
    Truth,
    Day,
    Instant,

    /// <summary>The literal null.</summary>
    Null,
}

/// <summary>An SQL expression.</summary>
internal sealed record SqlValue(string Text, Kind Kind, bool Nullable = true)
{
    public static readonly SqlValue Null = new("NULL", Kind.Null);

    /// <summary>Decimal places of a number: its value is the integer divided by ten to this power.</summary>
    public int Scale { get; init; }

    /// <summary>Whether a number is an Edm.Int64, so that dividing it by another drops the fraction.</summary>
    public bool Integral { get; init; }

    /// <summary>The exact value of a number that is a literal.</summary>
    public ExactNumber? Literal { get; init; }

    /// <summary>As stored and sorted: truth values as 1 and 0.</summary>
    public string Stored => Kind == Kind.Truth ? $"(CASE WHEN {Text} THEN 1 WHEN NOT {Text} THEN 0 END)" : Text;
}
