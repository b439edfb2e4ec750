using System.Globalization;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>Literals as parameters.</summary>
internal sealed class Constants(Statement statement, Arithmetic arithmetic)
{
    public SqlValue Of(ConstantNode constant) => Of(constant.Value, constant.LiteralText, constant.TypeReference);

    /// <summary>A literal, or the value of a key in a path.</summary>
    public SqlValue Of(object? value, string? literal = null, IEdmTypeReference? type = null) => value switch
    {
        null => SqlValue.Null,
        string text => Stored(text, FeedKind.Text),
        bool truth => new(truth ? "TRUE" : "FALSE", FeedKind.Truth, Nullable: false),
        DateTimeOffset instant => Stored(Sql.Stored.Instant(instant), FeedKind.Instant) with { Shifted = instant.Offset == TimeSpan.Zero ? null : instant },
        DateOnly day => Stored(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), FeedKind.Day),
        TimeOnly time => Stored(time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture), FeedKind.Time),
        TimeSpan duration => new(statement.Number(duration.Ticks), FeedKind.Duration, Nullable: false),
        Guid guid => Stored(guid.ToString(), FeedKind.Guid),
        byte[] octets => Stored(System.Buffers.Text.Base64Url.EncodeToString(octets), FeedKind.Binary),
        ODataEnumValue member => Enumeration(member, type),
        double.NaN or float.NaN => new("CAST(NULL AS DOUBLE PRECISION)", FeedKind.Real) { Constant = SqlValue.NotANumber },
        double real when !double.IsFinite(real) => new(statement.Real(real), FeedKind.Real, Nullable: false),
        float real when !float.IsFinite(real) => new(statement.Real(real), FeedKind.Real, Nullable: false),
        IConvertible number when ExactNumber.Parse(literal) is { } exact => arithmetic.Literal(exact, number is not (double or float or decimal) || IsIntegral(literal!)),
        IConvertible number when ExactNumber.Parse(number.ToString(CultureInfo.InvariantCulture)) is { } exact => arithmetic.Literal(exact, number is int or long or short or byte or sbyte),
        // Days and times in the library's own types, which it is about to drop.
        _ when value.GetType().Name == "Date" => Stored(value.ToString()!, FeedKind.Day),
        _ when value.GetType().Name == "TimeOfDay" => Stored(TimeOnly.Parse(value.ToString()!, CultureInfo.InvariantCulture).ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture), FeedKind.Time),
        _ => throw FeedException.NotOffered($"字面量 {literal}", $"The literal {literal}"),
    };

    private SqlValue Stored(string text, FeedKind kind) => new(statement.Text(text), kind, Nullable: false) { Constant = text };

    private SqlValue Enumeration(ODataEnumValue member, IEdmTypeReference? type)
    {
        if (type?.Definition is not IEdmEnumType known)
        {
            return Stored(member.Value, FeedKind.Enumeration);
        }

        // The parser gives the number of the value, or its names.
        var value = long.TryParse(member.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : member.Value.Split(',', StringSplitOptions.TrimEntries).Sum(name => known.Members.FirstOrDefault(m => m.Name == name)?.Value.Value
                ?? throw FeedException.Invalid($"{known.Name} 没有取值 {name}。", $"{known.Name} has no member {name}."));
        var members = new FeedType(FeedKind.Enumeration, known.Name) { Flags = known.IsFlags, Members = [.. known.Members.Select(m => new EnumerationMember(m.Name, m.Value.Value, new(m.Name, m.Name)))] };
        return known.IsFlags
            ? new(statement.Number(value), FeedKind.Enumeration, Nullable: false) { Type = members }
            : Stored(known.Members.FirstOrDefault(m => m.Value.Value == value)?.Name ?? member.Value, FeedKind.Enumeration) with { Type = members };
    }

    private static bool IsIntegral(string literal) => literal.TrimEnd('l', 'L').AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0;
}
