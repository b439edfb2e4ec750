using System.Text.Json;
using InfoGov.Duties;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// One command on its way: look, ask the law, decide, append; anew when the log has moved on meanwhile. An answer that
/// appends nothing is only given after the log was asked whether it rests on the latest events.
/// </summary>
internal sealed class Sending<TState>(GrainHost host, Activation<TState> grain, Command<TState> command, Caller caller, string? key, long? ifVersion, string? requestDigest)
    where TState : class
{
    private const int Attempts = 20;

    private readonly string name = EntityJson.NameOf(command.GetType());
    private readonly EntityKind<TState> kind = grain.Kind;

    /// <summary>The matter is a state secret: nothing of it is stored beside the grain itself.</summary>
    public bool ConcernsSecret { get; private set; }

    public async Task<CommandResult> Run(CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            View<TState>? view = null;
            CommandResult? answer;
            Next? next = null;
            try
            {
                view = await View<TState>.Look(host, grain, command, cancellation);
                var found = command.LooksFor(view.State, caller) is { } sought ? await CandidateSearch.Run(host.Log.Projections, grain.Id, view.City, sought, cancellation) : [];
                answer = Answer(view, found, out next);
            }
            catch (CommandRefusedException refused)
            {
                answer = new CommandResult.Rejected(refused.Problem);
                view ??= await View(cancellation);
            }

            if (answer is null && next is not null)
            {
                switch (await host.Log.Append(next.Append, cancellation))
                {
                    case AppendResult.Committed:
                        var version = next.Append.ExpectedVersion + next.Append.Events.Count;
                        grain.Publish(next.Folded);
                        return new CommandResult.Accepted(grain.Id, version, next.Decision);
                    case AppendResult.Repeated:
                        return (await Repeated(cancellation))!;
                    default:
                        await view.IsCurrent(host, cancellation);
                        continue;
                }
            }

            if (await Repeated(cancellation) is { } repeated)
            {
                return repeated;
            }

            if (await view.IsCurrent(host, cancellation))
            {
                return answer!;
            }
        }

        return new CommandResult.Rejected(Problems.Contended());
    }

    /// <summary>The answer when nothing is to be appended; null, and what to append, when the command is carried out.</summary>
    private CommandResult? Answer(View<TState> view, IReadOnlyList<Candidate> found, out Next? next)
    {
        next = null;
        var now = host.Time.GetUtcNow();
        var today = ShanghaiDay.DayOf(now);
        var on = command.On ?? today;
        if (on > today)
        {
            return new CommandResult.Rejected(Problems.DayInFuture(on, today));
        }

        if (on < ShanghaiDay.Earliest)
        {
            return new CommandResult.Rejected(Problems.DayTooEarly(on));
        }

        if (ifVersion is { } expected && expected != view.Version)
        {
            return new CommandResult.Rejected(Problems.VersionMismatch(expected, view.Version));
        }

        var states = view.States;
        Decision? decision = null;
        var finding = command.Pinned;
        if (view.City is { } code)
        {
            if (caller.City is { } confined && confined != code)
            {
                return new CommandResult.Rejected(Problems.OtherCity(confined, code));
            }

            if (host.Lawbook.Find(code) is not { } city)
            {
                return new CommandResult.Rejected(Problems.UnknownCity(code));
            }

            if (!view.Standing!.Enabled)
            {
                return new CommandResult.Rejected(Problems.CityDisabled(city));
            }

            if (command.Act is { } act)
            {
                var matter = MatterOf(view, new CommandContext(grain.Id, view.Folded.Life, today, on, caller, states, decision: null, found));
                var outside = Competence.Check(city, matter);
                decision = city.Decide(act, matter);
                switch (decision.Outcome)
                {
                    case DecisionOutcome.NotApplicable: return new CommandResult.Rejected(Problems.NotApplicable(city, decision));
                    case var _ when outside is not null: return new CommandResult.Rejected(outside);
                    case DecisionOutcome.Refused: return new CommandResult.Refused(grain.Id, act, on, code, decision) { Found = [.. found.Take(CandidateSearch.Most)] };
                    default: finding = decision.Pin(code, act); break;
                }
            }
        }
        else if (command.Act is { } act)
        {
            throw new InvalidOperationException($"{name} is the act {act.Name} and names no city.");
        }

        var context = new CommandContext(grain.Id, view.Folded.Life, today, on, caller, states, decision, found);
        NewEvent[] events = [.. command.Decide(view.State, context).Select(EntityJson.WriteEvent)];
        if (events.Length == 0)
        {
            return new CommandResult.Accepted(grain.Id, view.Version, decision);
        }

        next = Prepare(view, events, new EventContext(view.Version, on, now, caller.Pin(), name, finding, requestDigest), decision);
        return next is null ? new CommandResult.Accepted(grain.Id, view.Version, decision) : null;
    }

    private Matter MatterOf(View<TState> view, CommandContext context)
    {
        var matter = new Matter(context.On).With(Facts.Actor.Role, caller.Role).With(Facts.Actor.Area, caller.Area);
        if (view.Standing is { Thresholds: { IsEmpty: false } thresholds })
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        kind.Establish(matter, view.State);
        command.Establish(matter, view.State, context);
        ConcernsSecret = Deciding.ConcernsSecret(matter);
        return matter;
    }

    /// <summary>What to append, and what it comes to; null for a review that finds nothing.</summary>
    private Next? Prepare(View<TState> view, NewEvent[] events, EventContext context, Decision? decision)
    {
        // What is applied is what was written, so that the live state is what a rebuild will find.
        IEvent<TState>[] occurred = [.. events.Select((e, i) => kind.ReadEvent(e.Type, e.Data.Span) as IEvent<TState> ?? throw new UnknownEventException(grain.Id.Stream, view.Version + i + 1, e.Type))];
        var folded = Fold(view.Folded, occurred, context);
        if (DutyChanges(view, folded.State, context) is { Count: > 0 } changes)
        {
            context = context with { Duties = changes };
            folded = Fold(view.Folded, occurred, context);
        }
        else if (command is ReviewDuties<TState>)
        {
            return null;
        }

        var version = folded.Life.Version;
        var snapshot = version / host.SnapshotEvery > view.Version / host.SnapshotEvery
            ? new Snapshot(grain.Id.Stream, version, kind.Shape, JsonSerializer.SerializeToUtf8Bytes(folded, EntityJson.Options))
            : null;
        var append = new Append(
            grain.Id.Stream,
            view.Version,
            events,
            EntityJson.WriteContext(context),
            context.RecordedAt,
            key,
            [.. view.Reads],
            RowDiff.Between(view.Version == 0 ? [] : kind.RowsOf(grain.Id.Key, view.State, view.Folded.Life), kind.RowsOf(grain.Id.Key, folded.State, folded.Life)),
            snapshot,
            context.Finding?.Cites);
        return new Next(append, folded, decision);
    }

    private static Folded<TState> Fold(Folded<TState> folded, IEvent<TState>[] occurred, EventContext context)
    {
        foreach (var e in occurred)
        {
            folded = folded.After(e, context with { Version = folded.Life.Version + 1 });
        }

        return folded;
    }

    /// <summary>What the command, or the day, changes of the duties of the entity.</summary>
    private IReadOnlyList<DutyChange> DutyChanges(View<TState> view, TState state, EventContext context)
    {
        var duties = view.Folded.Life.Duties;
        var obligations = context.Finding?.Obligations ?? [];
        if (view.City is not { } code || host.Lawbook.Find(code) is not { } city || (kind.Subjects.Count == 0 && duties.IsEmpty && obligations.Count == 0))
        {
            return [];
        }

        var matter = new Matter(ShanghaiDay.DayOf(context.RecordedAt));
        if (view.Standing is { Thresholds: { IsEmpty: false } thresholds })
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        kind.Establish(matter, state);
        return Reckoning.Of(city, kind.Subjects, matter, duties, command is ReviewDuties<TState> ? null : new DoneCommand(name, context.On, obligations));
    }

    private async Task<View<TState>> View(CancellationToken cancellation)
    {
        return new View<TState>(grain, await grain.LiveFolded(cancellation));
    }

    /// <summary>The first result of the same command under the same key; null when the key is new.</summary>
    private async Task<CommandResult?> Repeated(CancellationToken cancellation)
    {
        if (key is null || await host.Log.FindCommand(key, cancellation) is not { } recorded)
        {
            return null;
        }

        if (recorded.Stream == grain.Id.Stream)
        {
            await foreach (var e in host.Log.ReadStream(recorded.Stream, recorded.Version - 1, cancellation))
            {
                var first = EntityJson.ReadContext(e.Metadata.Span, e.Version);
                return first.Command == name && (first.RequestDigest is null || requestDigest is null || first.RequestDigest == requestDigest)
                    ? new CommandResult.Accepted(grain.Id, recorded.Version, Decision: null, Repeated: true) { Finding = first.Finding }
                    : new CommandResult.Rejected(Problems.KeyReused());
            }
        }

        return new CommandResult.Rejected(Problems.KeyReused());
    }

    /// <summary>What is to be appended, and the state after it.</summary>
    private sealed record Next(Append Append, Folded<TState> Folded, Decision? Decision);
}
