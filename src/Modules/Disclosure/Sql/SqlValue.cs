namespace InfoGov.Disclosure.Sql;

/// <summary>An SQL expression.</summary>
internal sealed record SqlValue(string Text, FeedKind Kind, bool Nullable = true)
{
    public static readonly SqlValue Null = new("NULL", FeedKind.Null);

    /// <summary>The constant of <c>NaN</c>, which no database holds.</summary>
    public const string NotANumber = "NaN";

    /// <summary>Whether it is the literal <c>NaN</c>, which equals nothing, not even itself.</summary>
    public bool IsNaN => Kind == FeedKind.Real && Constant == NotANumber;

    /// <summary>Decimal places of a number: its value is the integer divided by ten to this power.</summary>
    public int Scale { get; init; }

    /// <summary>Whether a number is an integer, so that dividing it by another drops the fraction.</summary>
    public bool Integral { get; init; }

    /// <summary>The exact value of a number that is a literal.</summary>
    public ExactNumber? Literal { get; init; }

    /// <summary>The stored form of a text, day or instant that is a literal.</summary>
    public string? Constant { get; init; }

    /// <summary>Whether an instant is a literal with another offset than UTC, of which its stored form tells nothing.</summary>
    public bool IsShifted { get; init; }

    /// <summary>The type where the kind does not tell it.</summary>
    public FeedType? Type { get; init; }

    /// <summary>As stored and sorted: truth values as 1 and 0.</summary>
    public string Stored => Kind == FeedKind.Truth ? $"(CASE WHEN {Text} THEN 1 WHEN NOT {Text} THEN 0 END)" : Text;

    public bool IsInteger => Kind is FeedKind.Number or FeedKind.Truth or FeedKind.Duration || Type is { IsInteger: true };

    /// <summary>The type under which it is answered.</summary>
    public FeedType Output => Type ?? Kind switch
    {
        FeedKind.Number when Integral || Scale == 0 => FeedType.Int64,
        FeedKind.Number => FeedType.Decimal(Scale),
        FeedKind.Truth => FeedType.Boolean,
        FeedKind.Day => FeedType.Day,
        FeedKind.Instant => FeedType.Instant,
        FeedKind.Time => FeedType.Time,
        FeedKind.Duration => FeedType.Duration,
        FeedKind.Guid => FeedType.Guid,
        FeedKind.Binary => FeedType.Binary,
        FeedKind.Real => FeedType.Double,
        _ => FeedType.Text,
    };

    /// <summary>What a stored column means.</summary>
    public static SqlValue Of(string stored, FeedType type, bool nullable = true) => type.Kind switch
    {
        _ when type.IsList => new(stored, FeedKind.Text, nullable) { Type = type },
        FeedKind.Truth => new($"({stored} = 1)", FeedKind.Truth, nullable) { Type = type },
        FeedKind.Number => new(stored, FeedKind.Number, nullable) { Scale = type.Scale, Integral = type.Edm != "Edm.Decimal", Type = type },
        _ => new(stored, type.Kind, nullable) { Type = type },
    };
}
