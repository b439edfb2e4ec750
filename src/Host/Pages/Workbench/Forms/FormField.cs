namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>A field of the form of a command, by the shape of the member it stands for.</summary>
/// <param name="Path">The way to the member from the top: <c>profile.amount</c>, <c>budgetLines[0].item</c>.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Required">The command cannot be without it.</param>
public sealed record FormField(string Path, FieldKind Kind, string Label, bool Required)
{
    /// <summary>What it takes, in words.</summary>
    public string? Help { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<(string Value, string Label)> Options { get; init; } = [];

    /// <summary>Of a group: its fields.</summary>
    public IReadOnlyList<FormField> Members { get; init; } = [];

    /// <summary>Of a list of groups: the fields of one of them.</summary>
    public Func<int, IReadOnlyList<FormField>> Row { get; init; } = _ => [];

    /// <summary>A number without a fraction.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The elements of its list are numbers.</summary>
    public bool OfNumbers { get; init; }
}

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A text of several lines.</summary>
    Prose,

    /// <summary>A number; money with 万 and 亿, if one likes.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant, by the clock of Shanghai.</summary>
    Moment,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Some of a list.</summary>
    Choices,

    /// <summary>A list, a line for each.</summary>
    Lines,

    /// <summary>Names with values, a line for each.</summary>
    Pairs,

    /// <summary>Fields that belong together.</summary>
    Group,

    /// <summary>A list of such groups.</summary>
    Rows,
}
