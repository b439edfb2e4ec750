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

    /// <summary>A literal of an instant with another offset than UTC, of which its stored form tells nothing.</summary>
    public DateTimeOffset? Shifted { get; init; }

    /// <summary>The type where the kind does not tell it.</summary>
    public FeedType? Type { get; init; }

    /// <summary>As stored and sorted: truth values as 1 and 0.</summary>
    public string Stored => Kind == FeedKind.Truth ? $"(CASE WHEN {Text} THEN 1 WHEN NOT {Text} THEN 0 END)" : Text;

    /// <summary>Whether members of an enumeration are stored by names that are not in the order of their numbers.</summary>
    public bool IsRanked => Kind == FeedKind.Enumeration && Type is { Flags: false, SortsByName: false };

    /// <summary>What it is compared and sorted by: the number of a member of an enumeration (OData CSDL 4.01, 10.3), else itself.</summary>
    public SqlValue Ranked => !IsRanked ? this : new(
        Constant is null ? $"(CASE {Text} {string.Join(" ", Type!.Members.Select(member => $"WHEN '{member.Name}' THEN {Arithmetic.Integer(member.Value)}"))} END)"
            : Type!.Members.FirstOrDefault(member => member.Name == Constant) is { } named ? Arithmetic.Integer(named.Value)
            : Constant,
        FeedKind.Number, Nullable) { Integral = true };

    /// <summary>The member of its enumeration that <see cref="Ranked"/> became, by name.</summary>
    public string Named(string number) => !IsRanked ? number : $"(CASE {number} {string.Join(" ", Type!.Members.Select(member => $"WHEN {Arithmetic.Integer(member.Value)} THEN '{member.Name}'"))} END)";

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
