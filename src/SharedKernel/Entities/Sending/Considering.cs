using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// What comes of a command, before anything is appended: look, ask the law, decide. Sending a command asks this and appends what was
/// decided; who only wants to know asks the very same, without the facts being written down, and leaves it at that (<see cref="Trial"/>).
/// </summary>
internal sealed class Considering<TState>(CommandWay way, Remembered<TState> entity, Command<TState> command, Caller caller, long? ifVersion = null, bool pins = false)
    where TState : class
{
    // Neither a turn nor a question is given up half-way.
    private static CancellationToken Never => CancellationToken.None;

    /// <summary>The answer, with the view it rests on.</summary>
    /// <param name="refresh">Brings a stream up to the log before it is looked at; without it, what is in memory is looked at.</param>
    public async Task<Considered<TState>> Run(Func<Remembered, ValueTask>? refresh = null)
    {
        View<TState>? view = null;
        try
        {
            view = await View<TState>.Look(way.Memory, entity, command, refresh, Never);
            var found = command.LooksFor(view.State, caller) is { } sought ? await CandidateSearch.Run(way.Log.Projections, entity.Id, view.City, sought, Never) : [];
            return Answer(view, found);
        }
        catch (CommandRefusedException refused)
        {
            return new Considered<TState>(view ?? new View<TState>(entity, await entity.LiveFolded(Never)), new CommandResult.Rejected(refused.Problem), Decided: null);
        }
    }

    private Considered<TState> Answer(View<TState> view, IReadOnlyList<Candidate> found)
    {
        var now = way.Time.GetUtcNow();
        var today = ShanghaiDay.DayOf(now);
        var on = command.On ?? today;
        if (on > today)
        {
            return Rejected(Problems.DayInFuture(on, today));
        }

        if (on < ShanghaiDay.Earliest)
        {
            return Rejected(Problems.DayTooEarly(on));
        }

        if (ifVersion is { } expected && expected != view.Version)
        {
            return Rejected(Problems.VersionMismatch(expected, view.Version));
        }

        var states = view.States;
        Decision? decision = null;
        var finding = command.Pinned;
        if (view.City is { } code)
        {
            if (caller.City is { } confined && confined != code)
            {
                return Rejected(Problems.OtherCity(confined, code));
            }

            if (way.Lawbook.Find(code) is not { } city)
            {
                return Rejected(Problems.UnknownCity(code));
            }

            if (!view.Standing!.Enabled)
            {
                return Rejected(Problems.CityDisabled(city));
            }

            if (command is IPlaced { Area: { } area } && Competence.Check(city, area) is { } elsewhere)
            {
                return Rejected(elsewhere);
            }

            if (command.Act is { } act)
            {
                var matter = MatterOf(view, new CommandContext(entity.Id, view.Life, today, on, caller, states, decision: null, found));
                var outside = Competence.Check(city, matter);
                decision = city.Decide(act, matter);
                var isSecret = Deciding.ConcernsSecret(matter);
                var stated = pins && !isSecret ? StatedFacts.Of(act, matter) : (JsonElement?)null;
                switch (decision.Outcome)
                {
                    case DecisionOutcome.NotApplicable: return Rejected(Problems.NotApplicable(city, decision));
                    case var _ when outside is not null: return Rejected(outside);
                    case DecisionOutcome.Refused: return Of(new CommandResult.Refused(entity.Id, act, on, code, decision) { Found = [.. found.Take(CandidateSearch.Most)], ConcernsSecret = isSecret, Stated = stated });
                    default: finding = decision.Pin(code, act, stated); break;
                }
            }
        }
        else if (command.Act is { } act)
        {
            throw new InvalidOperationException($"{command.GetType().Name} is the act {act.Name} and names no city.");
        }

        IEvent<TState>[] events = [.. command.Decide(view.State, new CommandContext(entity.Id, view.Life, today, on, caller, states, decision, found))];
        return events.Length == 0
            ? Of(new CommandResult.Accepted(entity.Id, view.Version, decision))
            : new Considered<TState>(
                view,
                new CommandResult.Accepted(entity.Id, view.Version + events.Length, decision) { IsRecorded = true, Followed = events.Any(e => e is IFollowedUp) ? events.Length : 0 },
                new Decided([.. events.Select(EntityJson.WriteEvent)], on, now, finding));

        Considered<TState> Rejected(Problem problem) => Of(new CommandResult.Rejected(problem));

        Considered<TState> Of(CommandResult answer) => new(view, answer, Decided: null);
    }

    private Matter MatterOf(View<TState> view, CommandContext context)
    {
        var matter = new Matter(context.On).With(Facts.Actor.Role, caller.Role).With(Facts.Actor.Area, caller.Area);
        if (view.Standing is { Thresholds: { IsEmpty: false } thresholds })
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        entity.Kind.Establish(matter, view.State);
        command.Establish(matter, view.State, context);
        return matter;
    }
}

/// <summary>What comes of a command: the view it rests on, the answer, and what is to be recorded for it; null when nothing is.</summary>
internal sealed record Considered<TState>(View<TState> View, CommandResult Answer, Decided? Decided)
    where TState : class;

/// <summary>What a command was decided to mean, when, and what the law said.</summary>
internal sealed record Decided(NewEvent[] Events, DateOnly On, DateTimeOffset At, LawFinding? Finding);
