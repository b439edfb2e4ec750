using InfoGov.Calendar;
using InfoGov.Entities;

namespace InfoGov.Publications;

/// <summary>By when a request is to be replied to, as it was known when it was pinned.</summary>
/// <param name="Due">The day, its term, and every day not counted.</param>
/// <param name="IsStated">The sender stated the day; nothing was computed.</param>
/// <param name="Source">What the budget rests on; null for a stated day.</param>
internal sealed record ReplyDue(DueDay Due, bool IsStated, string? Source)
{
    public const string Received = "received";
    public const string Corrected = "corrected";
    public const string StatedDay = "statedDay";

    /// <summary>What computing a due day reads.</summary>
    public static readonly IReadOnlyList<EntityId> Rests = [CalendarNotices.Id, DisclosureTerms.Id];

    /// <summary>The last day; null while the time is suspended.</summary>
    public DateOnly? Day => Due.Day;

    public static DisclosureTerms Terms(CommandContext context) => context.Read<DisclosureTerms>(DisclosureTerms.Id);

    public static ReplyDue Stated(DateOnly received, DateOnly day, CommandContext context) => new(Count(Term.OfCalendarDay(Received, received, day), context), IsStated: true, Source: null);

    public static ReplyDue Computed(Term term, CommandContext context) => new(Count(term, context), IsStated: false, Terms(context).Source);

    /// <summary>A term under the calendar as it is known today.</summary>
    public static DueDay Count(Term term, CommandContext context) => term.DueUnder(context.Read<CalendarNotices>(CalendarNotices.Id).KnownOn(context.Today));
}
