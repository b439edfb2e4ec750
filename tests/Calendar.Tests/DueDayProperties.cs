using FsCheck;
using FsCheck.Fluent;

namespace InfoGov.Calendar;

/// <summary>What holds of due days under any notices.</summary>
public class DueDayProperties
{
    private static readonly DateOnly First = new(2019, 1, 1);

    private static readonly Arbitrary<Case> Cases = (
        from start in Gen.Choose(0, 700)
        from budget in Gen.Choose(1, 60)
        from off in Gen.ArrayOf(Gen.Choose(0, 900))
        from working in Gen.ArrayOf(Gen.Choose(0, 900))
        select new Case(First.AddDays(start), budget, off, working)).ToArbitrary();

    private static readonly Arbitrary<(Case Case, int Number)> NumberedCases =
        Gen.Zip(Cases.Generator, Gen.Choose(0, 40)).Select(z => (z.Item1, z.Item2)).ToArbitrary();

    [Fact]
    public void One_more_day_of_budget_is_later() => Prop.ForAll(Cases, c => Due(c, c.Budget + 1) > Due(c, c.Budget)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_due_day_is_a_working_day_and_exactly_so_many_lie_before_it() => Prop.ForAll(Cases, c =>
    {
        var calendar = CalendarOf(c);
        var due = Due(c, c.Budget);
        return calendar.DayOf(due).IsWorking && KnownDays.Each(c.From.AddDays(1), due).Count(d => calendar.DayOf(d).IsWorking) == c.Budget;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_holiday_never_makes_a_due_day_earlier() => Prop.ForAll(NumberedCases, c =>
    {
        var more = new HolidayNotice("later", "later", First, [new DeclaredDays(c.Case.From.AddDays(c.Number), "节", IsOff: true)]);
        return Term(c.Case).DueUnder(CalendarOf(c.Case).With([more])).Day >= Due(c.Case, c.Case.Budget);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_make_up_day_never_makes_a_due_day_later() => Prop.ForAll(NumberedCases, c =>
    {
        var more = new HolidayNotice("later", "later", First, [new DeclaredDays(c.Case.From.AddDays(c.Number), "节", IsOff: false)]);
        return Term(c.Case).DueUnder(CalendarOf(c.Case).With([more])).Day <= Due(c.Case, c.Case.Budget);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_suspension_moves_the_due_day_by_exactly_the_working_days_in_it() => Prop.ForAll(NumberedCases, c =>
    {
        var calendar = CalendarOf(c.Case);
        var from = c.Case.From.AddDays(1 + (c.Number % 10));
        if (from > Due(c.Case, c.Case.Budget))
        {
            return true;
        }

        var until = from.AddDays(c.Number);
        var lost = KnownDays.Each(from, until).Count(d => calendar.DayOf(d).IsWorking);
        return Term(c.Case).Suspend(from, "thirdParty").Resume(until).DueUnder(calendar).Day == Due(c.Case, c.Case.Budget + lost);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_suspension_of_plain_days_moves_the_due_day_by_its_length() => Prop.ForAll(NumberedCases, c =>
    {
        var term = Calendar.Term.OfDays("received", c.Case.From, c.Case.Budget);
        var suspended = term.Suspend(c.Case.From.AddDays(1), "thirdParty").Resume(c.Case.From.AddDays(1 + c.Number));
        return suspended.DueUnder(CalendarOf(c.Case)).Day == c.Case.From.AddDays(c.Case.Budget + 1 + c.Number);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_known_earlier_is_not_changed_by_what_comes_later() => Prop.ForAll(NumberedCases, c =>
    {
        var calendar = CalendarOf(c.Case);
        var later = new HolidayNotice("later", "later", First.AddDays(1), [new DeclaredDays(c.Case.From.AddDays(c.Number), "节", IsOff: true)]);
        return calendar.With([later]).AsKnownOn(First).Version == calendar.AsKnownOn(First).Version;
    }).QuickCheckThrowOnFailure();

    private static Term Term(Case c) => Calendar.Term.OfWorkingDays("received", c.From, c.Budget);

    private static DateOnly Due(Case c, int budget) =>
        Calendar.Term.OfWorkingDays("received", c.From, budget).DueUnder(CalendarOf(c)).Day!.Value;

    private static WorkingCalendar CalendarOf(Case c) => new(
    [
        Notice("off", c.Off, isOff: true),
        Notice("on", c.Working, isOff: false),
    ]);

    private static HolidayNotice Notice(string id, int[] days, bool isOff) =>
        new(id, id, First, [.. days.Distinct().Select(d => new DeclaredDays(First.AddDays(d), "节", isOff))]);

    private sealed record Case(DateOnly From, int Budget, int[] Off, int[] Working);
}
