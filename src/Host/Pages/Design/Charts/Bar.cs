namespace InfoGov.Host.Pages.Design;

/// <summary>A bar: what it is of, how long, and where it leads.</summary>
public sealed record Bar(string Label, decimal Value, string? Href = null);

/// <summary>A line of a chart: its name, and a value for each place of the axis.</summary>
public sealed record Series(string Label, IReadOnlyList<decimal> Values);
