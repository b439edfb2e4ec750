using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Disclosure;

/// <summary>What a value is, whatever its width.</summary>
public enum FeedKind
{
    /// <summary>Unicode text, compared by code point.</summary>
    Text,

    /// <summary>A 64-bit integer, to be read with a scale.</summary>
    Number,

    /// <summary>True or false, stored as 1 and 0.</summary>
    Truth,

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>An instant in UTC, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>.</summary>
    Instant,

    /// <summary>A time of the day, <c>HH:mm:ss.fffffff</c>.</summary>
    Time,

    /// <summary>A duration, an integer of 100 ns.</summary>
    Duration,

    /// <summary>A GUID as text in lower case.</summary>
    Guid,

    /// <summary>Octets as base64url.</summary>
    Binary,

    /// <summary>A floating-point number.</summary>
    Real,

    /// <summary>One of a list of names, stored as its name; flags are stored as an integer.</summary>
    Enumeration,

    /// <summary>The literal null.</summary>
    Null,
}

/// <summary>A value of an enumeration, with its label for people.</summary>
public sealed record EnumerationMember(string Name, long Value, Text Label);

/// <summary>The type of a public property.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Edm">Its name in the model: <c>Edm.Int64</c>, or the name of an enumeration without a namespace.</param>
/// <param name="Scale">Decimal places of a decimal.</param>
public sealed record FeedType(FeedKind Kind, string Edm, int Scale = 0)
{
    public static readonly FeedType Text = new(FeedKind.Text, "Edm.String");
    public static readonly FeedType Int64 = new(FeedKind.Number, "Edm.Int64");
    public static readonly FeedType Int32 = new(FeedKind.Number, "Edm.Int32");
    public static readonly FeedType Int16 = new(FeedKind.Number, "Edm.Int16");
    public static readonly FeedType Byte = new(FeedKind.Number, "Edm.Byte");
    public static readonly FeedType SByte = new(FeedKind.Number, "Edm.SByte");
    public static readonly FeedType Boolean = new(FeedKind.Truth, "Edm.Boolean");
    public static readonly FeedType Day = new(FeedKind.Day, "Edm.Date");
    public static readonly FeedType Instant = new(FeedKind.Instant, "Edm.DateTimeOffset");
    public static readonly FeedType Time = new(FeedKind.Time, "Edm.TimeOfDay");
    public static readonly FeedType Duration = new(FeedKind.Duration, "Edm.Duration");
    public static readonly FeedType Guid = new(FeedKind.Guid, "Edm.Guid");
    public static readonly FeedType Binary = new(FeedKind.Binary, "Edm.Binary");
    public static readonly FeedType Double = new(FeedKind.Real, "Edm.Double");
    public static readonly FeedType Single = new(FeedKind.Real, "Edm.Single");

    /// <summary>The members of an enumeration.</summary>
    public IReadOnlyList<EnumerationMember> Members { get; init; } = [];

    /// <summary>Whether an enumeration may have several members at once.</summary>
    public bool Flags { get; init; }

    /// <summary>Whether it is stored as a 64-bit integer.</summary>
    public bool IsInteger => Kind is FeedKind.Number or FeedKind.Truth or FeedKind.Duration || (Kind == FeedKind.Enumeration && Flags);

    /// <summary>An exact decimal with so many places.</summary>
    public static FeedType Decimal(int scale) => new(FeedKind.Number, "Edm.Decimal", scale);

    /// <summary>A list of names, each with its label.</summary>
    public static FeedType Enumeration(string name, params EnumerationMember[] members) => new(FeedKind.Enumeration, name) { Members = members };

    internal static FeedType Of(Column column) => column.Type switch
    {
        ColumnType.Integer => Int64,
        ColumnType.Flag => Boolean,
        ColumnType.Day => Day,
        ColumnType.Instant => Instant,
        ColumnType.Decimal => Decimal(column.Scale),
        _ => Text,
    };
}
