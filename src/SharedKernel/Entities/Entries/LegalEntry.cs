using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Something an organ enters under the law of a city: most acts enter one thing, once. Kept with it are its day and what the
/// law said to its acts.
/// </summary>
public abstract record LegalEntry
{
    /// <summary>The city whose law governs it; null before it is entered.</summary>
    public string? City { get; init; }

    /// <summary>The day on which it was entered.</summary>
    public DateOnly? EnteredOn { get; init; }

    /// <summary>What the law wanted and did not insist on.</summary>
    public IReadOnlyList<PinnedWarning> Warnings { get; init; } = [];

    /// <summary>The provisions its acts so far rested on, in ordinal order.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Rejects a step on something that was never entered (404), and one before its entry or before <paramref name="after"/> (409 <c>tooEarly</c>).</summary>
    public void Require(CommandContext context, DateOnly? after = null)
    {
        if (EnteredOn is not { } entered)
        {
            throw Order.Refuse(404, "notFound", "没有此记录", "There is no such record.");
        }

        var first = after > entered ? after.Value : entered;
        if (context.On < first)
        {
            throw Order.Refuse(409, "tooEarly", $"日期不得早于其前一步骤之日（{first:yyyy-MM-dd}）", $"The day is before that of the step it follows ({first:yyyy-MM-dd}).", "on");
        }
    }
}
