namespace InfoGov.Host.Pages.Design;

/// <summary>A step of the way to a page; the page itself has no link.</summary>
public sealed record Crumb(string Label, string? Href = null);

/// <summary>Something to choose: where it leads, how many there are, and whether it is chosen.</summary>
public sealed record FacetChoice(string Label, string Href, long? Count = null, bool IsChosen = false);

/// <summary>A step on a line of stages.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="On">When it was taken; null where it was not.</param>
/// <param name="Provisions">The provisions it rests on.</param>
public sealed record StageStep(string Label, DateOnly? On, IReadOnlyList<string> Provisions)
{
    /// <summary>Whether it stands for where the thing is now.</summary>
    public bool IsNow { get; init; }

    /// <summary>What else there is to say.</summary>
    public string? Note { get; init; }
}
