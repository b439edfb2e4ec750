using InfoGov.Host.Pages.Workbench.Forms;

namespace InfoGov.Host.Pages.Console.Import;

/// <summary>An import as its page shows it: the file, what it looks like, what the columns are, and what became of it.</summary>
public sealed record ImportShown
{
    /// <summary>The file, which travels with the form, so that nothing is kept between the steps.</summary>
    public string? Content { get; init; }

    public string? FileName { get; init; }

    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The first rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    public FormValues Values { get; init; } = FormValues.None;

    /// <summary>Why it could not be read.</summary>
    public string? Wrong { get; init; }

    /// <summary>What became of it.</summary>
    public ImportDone? Done { get; init; }
}

/// <summary>What became of an import: how many rows were how, and those that were rejected, as a file to mend and to load again.</summary>
public sealed record ImportDone(long Rows, long Accepted, long Unchanged, long Rejected, string? RejectedFile, IReadOnlyList<IReadOnlyList<string>> RejectedRows);
