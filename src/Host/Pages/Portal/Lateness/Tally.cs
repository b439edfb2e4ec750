using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Lateness;

/// <summary>
/// How duties to publish were kept: in time, after their day, not yet though the day is over, not yet. What the text gives no day for is in
/// time whenever it is published, and is never late: it is only waited for.
/// </summary>
/// <param name="Of">The group: a city, a unit, a year.</param>
/// <param name="Kept">Published in time.</param>
/// <param name="KeptLate">Published after its day.</param>
/// <param name="Late">Not published, and its day is over.</param>
/// <param name="Open">Not published, and its day is not over or was never set.</param>
/// <param name="Ceased">Owed no more.</param>
public sealed record Tally(PublicRow Of, long Kept, long KeptLate, long Late, long Open, long Ceased)
{
    private const string Computed =
        "compute(case(State eq 'met' and EndedOn gt DueOn:0,State eq 'met':1,true:0) as IsKept,case(State eq 'met' and EndedOn gt DueOn:1,true:0) as IsKeptLate,"
        + "case(State eq 'overdue':1,true:0) as IsLate,case(State eq 'pending':1,true:0) as IsOpen,case(State eq 'lapsed':1,true:0) as IsCeased,year(Since) as InYear)";

    private const string Summed = "aggregate(IsKept with sum as Kept,IsKeptLate with sum as KeptLate,IsLate with sum as Late,IsOpen with sum as Open,IsCeased with sum as Ceased,$count as N)";

    /// <summary>Groups of some duties, the latest first.</summary>
    internal static async Task<IReadOnlyList<Tally>> By(PublicRecord record, Visit visit, IReadOnlyList<string> filters, string sides, int most) =>
        [.. (await record.Rows(visit, Question(filters, sides) with { OrderBy = $"Late desc,Open desc,KeptLate desc,{sides}", Top = most })).Rows.Select(Read)];

    /// <summary>Groups by codes alone, kept.</summary>
    internal static Task<IReadOnlyList<Tally>> Remembered(PublicRecord record, Visit visit, IReadOnlyList<string> filters, string sides)
    {
        var question = Question(filters, sides);
        return record.Kept.Get(visit, question.Address, async cancellation =>
        {
            Tally[] groups = [.. (await record.Groups(question, cancellation)).Select(Read)];
            return ((IReadOnlyList<Tally>)groups, groups.Length, groups.Sum(group => group.Of.Number("N")));
        });
    }

    /// <summary>Not published.</summary>
    public long Missing => Late + Open;

    /// <summary>Of what is owed or was, what is published; null where there is none.</summary>
    public decimal? Share => Kept + KeptLate + Missing is > 0 and var all ? (decimal)(Kept + KeptLate) / all : null;

    private static FeedQuery Question(IReadOnlyList<string> filters, string sides) => new("PublicationDuties")
    {
        Apply = (filters.Count == 0 ? "" : $"filter({string.Join(" and ", filters)})/") + $"{Computed}/groupby(({sides}),{Summed})",
    };

    private static Tally Read(PublicRow row) => new(row, row.Number("Kept"), row.Number("KeptLate"), row.Number("Late"), row.Number("Open"), row.Number("Ceased"));
}
