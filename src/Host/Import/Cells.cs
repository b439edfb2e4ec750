using System.Globalization;
using System.Text.RegularExpressions;
using InfoGov.Law;

namespace InfoGov.Host.Import;

/// <summary>Reads single cells: blank is absent, anything else is exactly what the map says or rejects the row.</summary>
internal sealed partial class Cells(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string? Text(string? column) => column is not null && cells[columns[column]].Trim() is { Length: > 0 } text ? text : null;

    public string Required(string column) => Text(column) ?? throw new CellException(column, "", "must not be blank");

    public T? Choice<T>(ChoiceColumn<T>? choice)
        where T : struct, Enum
    {
        if (choice is null || Text(choice.Column) is not { } text)
        {
            return choice?.Default;
        }

        return choice.Values is { } values && values.TryGetValue(text, out var value)
            ? value
            : throw new CellException(choice.Column!, text, "is not among the values of the map");
    }

    public DateOnly? Day(DayColumn? day)
    {
        if (day is null || Text(day.Column) is not { } text)
        {
            return null;
        }

        string[] formats = [day.Format, .. day.OrFormats ?? []];
        return DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw new CellException(day.Column, text, $"is no day of the form {string.Join(" or ", formats)}");
    }

    public decimal? Amount(AmountColumn? amount)
    {
        if (amount is null || Text(amount.Column) is not { } text)
        {
            return null;
        }

        var number = amount.Symbol is { Length: > 0 } symbol && text.StartsWith(symbol, StringComparison.Ordinal) ? text[symbol.Length..].TrimStart() : text;
        var comma = amount.Decimal == ",";
        if (!(comma ? CommaDecimal() : PointDecimal()).IsMatch(number))
        {
            throw new CellException(amount.Column, text, $"is no amount with “{amount.Decimal}” before its (at most two) decimals");
        }

        var plain = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == amount.Decimal[0])).Replace(',', '.');
        return ExactNumber.Flaw(ExactNumber.Read(plain, out var value), plain) is { } flaw ? throw new CellException(amount.Column, text, flaw.En) : value;
    }

    [GeneratedRegex(@"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointDecimal();

    // A no-break space and its narrow form separate groups in French.
    [GeneratedRegex("^([0-9]{1,3}([. \u00A0\u202F][0-9]{3})+|[0-9]+)(,[0-9]{1,2})?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CommaDecimal();
}

/// <summary>A cell that does not say what it should.</summary>
internal sealed class CellException(string column, string value, string reason) : Exception(reason)
{
    public string Column { get; } = column;

    public string Value { get; } = value;
}
