using System.Globalization;
using InfoGov.Incoming;
using InfoGov.Law;

namespace InfoGov.Host.Import;

/// <summary>Reads single cells: blank is absent, anything else is exactly what the map says or rejects the row.</summary>
internal sealed class Cells(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string? Text(string? column)
    {
        if (column is null || cells[columns[column]].Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        return IncomingText.Flaw(text) is { } flaw ? throw new CellException(column, text, flaw) : text;
    }

    public string Required(string column) => Text(column) ?? throw new CellException(column, "", new Text("不得为空", "must not be blank"));

    public T? Choice<T>(ChoiceColumn<T>? choice)
        where T : struct, Enum
    {
        if (choice is null || Text(choice.Column) is not { } text)
        {
            return choice?.Default;
        }

        return choice.Values is { } values && values.TryGetValue(text, out var value)
            ? value
            : throw new CellException(choice.Column!, text, new Text("不在对应表列出的写法之中", "is not among the values of the map"));
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
            : throw new CellException(day.Column, text, new Text($"不是 {string.Join(" 或 ", formats)} 写法的日期", $"is no day of the form {string.Join(" or ", formats)}"));
    }

    /// <summary>An amount in whole units of its currency, and that currency; null for a blank cell.</summary>
    public Amount? Amount(AmountColumn? amount)
    {
        if (amount is null || Text(amount.Column) is not { } text)
        {
            return null;
        }

        var currency = Currency(amount.Currency);
        try
        {
            return AmountText.Read(text, amount, currency);
        }
        catch (FormatException wrong)
        {
            throw new CellException(amount.Column, text, new Text($"不是可以读出的{currency}金额：数字以“{amount.Decimal}”为小数点，单位须与对应表一致", wrong.Message));
        }
    }

    private string Currency(CurrencyColumn currency)
    {
        if (Text(currency.Column) is not { } text)
        {
            return currency.Default ?? throw new CellException(currency.Column!, "", new Text("须写明金额的币种；对应表没有默认币种", "must say the currency of the amount; the map has no default"));
        }

        return currency.Values is { } values && values.TryGetValue(text, out var code) ? code
            : Currencies.Find(text) ?? throw new CellException(currency.Column!, text, new Text("不是币种：既非 ISO 4217 代码，也不在对应表之中", "is no currency: neither a code of ISO 4217 nor among the values of the map"));
    }
}

/// <summary>A cell that does not say what it should.</summary>
internal sealed class CellException(string column, string value, Text reason) : Exception(reason.En)
{
    public Text Reason => reason;

    public string Column { get; } = column;

    public string Value { get; } = value;
}
