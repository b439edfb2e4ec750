using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>
/// A register that officers keep: what a regulation wants done and no act of the catalogue records. A provision opens it with
/// <see cref="Provision.KeptIn"/>; where none does, the law is silent, and it may be kept all the same.
/// </summary>
public sealed class Register
{
    internal Register(string code, Text label, Text holds, Role[] keepers, params RegisterField[] fields)
    {
        Code = code;
        Label = label;
        Holds = holds;
        Keepers = keepers;
        Fields = fields;
        Act = new Act($"Keep{char.ToUpperInvariant(code[0])}{code[1..]}", Module.Registers, "registerEntry", label.Zh, label.En, keepers);
    }

    /// <summary>The name by which entries name it, in camelCase; it never changes.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public Text Label { get; }

    /// <summary>What one entry is.</summary>
    public Text Holds { get; }

    /// <summary>Who keeps it.</summary>
    public IReadOnlyList<Role> Keepers { get; }

    /// <summary>What an entry says besides title, unit, area and note, which every entry has.</summary>
    public IReadOnlyList<RegisterField> Fields { get; }

    /// <summary>
    /// The act of making an entry, of which the law is asked like of any other. It stands outside the catalogue of acts: nobody asks
    /// whether a register may be kept, only on which provision an entry rests.
    /// </summary>
    public Act Act { get; }

    /// <summary>How it takes a field; null when its entries have none such.</summary>
    public RegisterField? Field(EntryField name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>The fields an entry may have. Days are yyyy-MM-dd, amounts CNY.</summary>
public enum EntryField
{
    /// <summary>Names of units or persons.</summary>
    Parties,

    /// <summary>A text, or one of the choices of the register.</summary>
    Category,

    /// <summary>A text: the medium, the place, the means.</summary>
    Channel,

    /// <summary>The first day.</summary>
    From,

    /// <summary>The last day, included.</summary>
    Until,

    /// <summary>CNY, not negative, two places at most.</summary>
    Amount,

    /// <summary>The id of an entity here, or the number of a document.</summary>
    Reference,
}

/// <summary>A field as one register takes it.</summary>
/// <param name="Name">Which field.</param>
/// <param name="Label">What it means in this register.</param>
/// <param name="IsRequired">An entry without it is rejected.</param>
/// <param name="Choices">The values a category may have; any text when there are none.</param>
public sealed record RegisterField(EntryField Name, Text Label, bool IsRequired, ImmutableArray<Choice> Choices)
{
    /// <summary>The same, and no entry is without it.</summary>
    internal RegisterField Required => this with { IsRequired = true };
}

/// <summary>A value of a category.</summary>
public sealed record Choice(string Code, Text Label);
