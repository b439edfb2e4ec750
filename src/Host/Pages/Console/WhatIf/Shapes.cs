namespace InfoGov.Host.Pages.Console.WhatIf;

/// <summary>What is supposed, as the form has it.</summary>
public sealed record Supposed(string City, string What)
{
    public string? Key { get; init; }

    public string? Amount { get; init; }

    public string? Provision { get; init; }

    public string? By { get; init; }

    public string? From { get; init; }

    public string? As { get; init; }

    public string? On { get; init; }
}

/// <summary>What would come of it.</summary>
/// <param name="Summary">The numbers.</param>
/// <param name="Acts">Acts that would be decided otherwise, the first of them.</param>
/// <param name="Duties">Duties that would stand otherwise, the first of them.</param>
public sealed record Outcome(Numbers Summary, IReadOnlyList<ActLine> Acts, IReadOnlyList<DutyLine> Duties)
{
    /// <summary>How many of each, the most first.</summary>
    public IReadOnlyList<(string Label, int Count)> Bars { get; init; } = [];
}

/// <summary>What would change, in numbers.</summary>
public sealed record Numbers(long Entities, long ActsFlipped, long ActsWithOtherReasons, long EntitiesFlipped, long DutiesChanged, long Shown, bool Truncated, decimal Seconds);

/// <summary>An act under both laws.</summary>
public sealed record ActLine(string Label, bool Flips, Decided Before, Decided After, string? Name = null, string? Unit = null, string? Url = null);

/// <summary>A decision in short.</summary>
public sealed record Decided(string Outcome, IReadOnlyList<Reason> Refusals);

/// <summary>A refusal in short.</summary>
public sealed record Reason(string Code, string Message, string? Provision = null);

/// <summary>A duty under both laws.</summary>
public sealed record DutyLine(string Label, string Change, string? Name = null, string? Unit = null, string? Url = null, Stands? Before = null, Stands? After = null);

/// <summary>How a duty stands.</summary>
public sealed record Stands(string Provision, DateOnly? Due = null);
