using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Registers;

/// <summary>What an entry says. Which fields it may and must have beyond the title is up to its register.</summary>
internal sealed record EntryContent
{
    public required string Title { get; init; }

    /// <summary>The unit whose doing it is; that of the sender unless said.</summary>
    public string? Unit { get; init; }

    /// <summary>The area it concerns.</summary>
    public string? Area { get; init; }

    /// <summary>Names of units or persons.</summary>
    public IReadOnlyList<string>? Parties { get; init; }

    public string? Category { get; init; }

    public string? Channel { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>CNY.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The id of an entity here, or the number of a document.</summary>
    public string? Reference { get; init; }

    public string? Note { get; init; }

    /// <summary>
    /// The same without margins, if it is an entry of the register. Rejects (400, with the path) a field the register does not have or
    /// misses, a text that says nothing, a category that is no choice, a bad amount, and a last day before the first.
    /// </summary>
    public EntryContent For(Register register, string? senderUnit)
    {
        foreach (var field in Enum.GetValues<EntryField>())
        {
            Check(register, register.Field(field), field, given: Of(field) is not null);
        }

        Order.Amount(Amount, "entry.amount");
        if (Until < From)
        {
            throw Bad(EntryField.Until, "截止日早于起始日", "The last day is before the first.");
        }

        return this with
        {
            Title = Order.NotBlank(Title, "entry.title"),
            Unit = Order.NotBlank(Unit ?? senderUnit, "entry.unit"),
            Area = Said(Area, "entry.area"),
            Parties = Parties is { Count: 0 }
                ? throw Bad(EntryField.Parties, "不得为空", "It must not be empty.")
                : Parties?.Select((party, i) => Order.NotBlank(party, $"entry.parties[{FactType.ShowValue(i)}]")).ToArray(),
            Category = Said(Category, "entry.category"),
            Channel = Said(Channel, "entry.channel"),
            Reference = Said(Reference, "entry.reference"),
            Note = Said(Note, "entry.note"),
        };
    }

    private object? Of(EntryField field) => field switch
    {
        EntryField.Parties => Parties,
        EntryField.Category => Category,
        EntryField.Channel => Channel,
        EntryField.From => From,
        EntryField.Until => Until,
        EntryField.Amount => Amount,
        EntryField.Reference => Reference,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private void Check(Register register, RegisterField? taken, EntryField field, bool given)
    {
        if (taken is null && given)
        {
            throw Bad(field, $"“{register.Label.Zh}”没有此项", $"“{register.Label.En}” has no such field.");
        }

        if (taken is { IsRequired: true } && !given)
        {
            throw Bad(field, $"须填写：{taken.Label.Zh}", $"It is required: {taken.Label.En}.");
        }

        if (field == EntryField.Category && given && taken is { Choices: { IsEmpty: false } choices } && !choices.Any(choice => string.Equals(choice.Code, Category, StringComparison.Ordinal)))
        {
            throw Bad(field, $"须为下列之一：{string.Join("、", choices.Select(c => $"{c.Code}（{c.Label.Zh}）"))}", $"It is one of: {string.Join(", ", choices.Select(c => c.Code))}.");
        }
    }

    private static string? Said(string? text, string path) => text is null ? null : Order.NotBlank(text, path);

    private static CommandRefusedException Bad(EntryField field, string zh, string en) => Order.Refuse(400, "invalid", zh, en, $"entry.{FactType.ShowValue(field)}");
}
