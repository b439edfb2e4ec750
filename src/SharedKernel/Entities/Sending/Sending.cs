using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// One command on its way: look, ask the law, decide, append; anew when the log has moved on meanwhile. An answer that
/// appends nothing is only given after the log was asked whether it rests on the latest events.
/// </summary>
internal sealed class Sending<TState>(CommandWay way, Remembered<TState> entity, Command<TState> command, Envelope envelope)
    where TState : class
{
    private const int Attempts = 20;

    private readonly string name = EntityJson.NameOf(command.GetType());
    private readonly EntityKind<TState> kind = entity.Kind;
    private readonly Caller caller = envelope.Caller;
    private readonly string? key = envelope.IdempotencyKey;

    /// <summary>The matter is a state secret: nothing of it is stored beside the entity itself.</summary>
    private bool concernsSecret;

    // A turn is not given up half-way: whatever becomes of the sender, what is appended is answered for.
    private static CancellationToken Never => CancellationToken.None;

    public async Task<CommandResult> Run()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            View<TState>? view = null;
            CommandResult? answer;
            Next? next = null;
            try
            {
                view = await View<TState>.Look(way.Memory, entity, command, Never);
                var found = command.LooksFor(view.State, caller) is { } sought ? await CandidateSearch.Run(way.Log.Projections, entity.Id, view.City, sought, Never) : [];
                answer = Answer(view, found, out next);
            }
            catch (CommandRefusedException refused)
            {
                answer = new CommandResult.Rejected(refused.Problem);
                view ??= new View<TState>(entity, await entity.LiveFolded(Never));
            }

            if (answer is null && next is not null)
            {
                switch (await way.Log.Append(next.Append, Never))
                {
                    case AppendResult.Committed:
                        entity.Publish(next.Folded);
                        return new CommandResult.Accepted(entity.Id, next.Folded.Life.Version, next.Decision);
                    case AppendResult.Repeated:
                        return (await Repeated())!;
                    default:
                        await view.IsCurrent(way.Log, Never);
                        continue;
                }
            }

            if (await Repeated() is { } repeated)
            {
                return repeated;
            }

            if (await view.IsCurrent(way.Log, Never))
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
        var now = way.Time.GetUtcNow();
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

        if (envelope.IfVersion is { } expected && expected != view.Version)
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

            if (way.Lawbook.Find(code) is not { } city)
            {
                return new CommandResult.Rejected(Problems.UnknownCity(code));
            }

            if (!view.Standing!.Enabled)
            {
                return new CommandResult.Rejected(Problems.CityDisabled(city));
            }

            if (command.Act is { } act)
            {
                var matter = MatterOf(view, new CommandContext(entity.Id, view.Life, today, on, caller, states, decision: null, found));
                var outside = Competence.Check(city, matter);
                decision = city.Decide(act, matter);
                switch (decision.Outcome)
                {
                    case DecisionOutcome.NotApplicable: return new CommandResult.Rejected(Problems.NotApplicable(city, decision));
                    case var _ when outside is not null: return new CommandResult.Rejected(outside);
                    case DecisionOutcome.Refused: return new CommandResult.Refused(entity.Id, act, on, code, decision) { Found = [.. found.Take(CandidateSearch.Most)], ConcernsSecret = concernsSecret };
                    default: finding = decision.Pin(code, act); break;
                }
            }
        }
        else if (command.Act is { } act)
        {
            throw new InvalidOperationException($"{name} is the act {act.Name} and names no city.");
        }

        var context = new CommandContext(entity.Id, view.Life, today, on, caller, states, decision, found);
        NewEvent[] events = [.. command.Decide(view.State, context).Select(EntityJson.WriteEvent)];
        if (events.Length == 0)
        {
            return new CommandResult.Accepted(entity.Id, view.Version, decision);
        }

        next = Prepare(view, events, new EventContext(view.Version, on, now, caller.Pin(), name, finding, key is null ? null : envelope.RequestDigest), decision);
        return next is null ? new CommandResult.Accepted(entity.Id, view.Version, decision) : null;
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
        concernsSecret = Deciding.ConcernsSecret(matter);
        return matter;
    }

    /// <summary>What to append, and what it comes to; null for a review that finds nothing.</summary>
    private Next? Prepare(View<TState> view, NewEvent[] events, EventContext context, Decision? decision)
    {
        // What is applied is what was written, so that the live state is what a rebuild will find.
        IEvent<TState>[] occurred = [.. events.Select((e, i) => kind.ReadEvent(e.Type, e.Data.Span) as IEvent<TState> ?? throw new UnknownEventException(entity.Id.Stream, view.Version + i + 1, e.Type))];
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
        var snapshot = version / way.SnapshotEvery > view.Version / way.SnapshotEvery
            ? new Snapshot(entity.Id.Stream, version, kind.Shape, JsonSerializer.SerializeToUtf8Bytes(folded, EntityJson.Options))
            : null;
        var append = new Append(
            entity.Id.Stream,
            view.Version,
            events,
            EntityJson.WriteContext(context),
            context.RecordedAt,
            key,
            [.. view.Reads],
            RowDiff.Between(view.Version == 0 ? [] : kind.RowsOf(entity.Id.Key, view.State, view.Life), kind.RowsOf(entity.Id.Key, folded.State, folded.Life)),
            snapshot,
            context.Finding?.Cites)
        {
            ExpectedAt = view.Life.ChangedAt,
        };
        return new Next(append, folded, decision);
    }

    private Folded<TState> Fold(Folded<TState> folded, IEvent<TState>[] occurred, EventContext context)
    {
        foreach (var e in occurred)
        {
            folded = folded.After(kind, e, context with { Version = folded.Life.Version + 1 });
        }

        return folded;
    }

    /// <summary>What the command, or the day, changes of the duties of the entity.</summary>
    private IReadOnlyList<DutyChange> DutyChanges(View<TState> view, TState state, EventContext context)
    {
        var duties = view.Life.Duties;
        var obligations = context.Finding?.Obligations ?? [];
        if (view.City is not { } code || way.Lawbook.Find(code) is not { } city || (kind.Subjects.Count == 0 && duties.IsEmpty && obligations.Count == 0))
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

    /// <summary>The first result of the same command under the same key; null when the key is new.</summary>
    private async Task<CommandResult?> Repeated()
    {
        if (key is null || await way.Log.FindCommand(key, Never) is not { } recorded)
        {
            return null;
        }

        if (recorded.Stream == entity.Id.Stream)
        {
            await foreach (var e in way.Log.ReadStream(recorded.Stream, recorded.Version - 1, Never))
            {
                var first = EntityJson.ReadContext(e.Metadata.Span, e.Version);
                return first.Command == name && (first.RequestDigest is null || envelope.RequestDigest is null || first.RequestDigest == envelope.RequestDigest)
                    ? new CommandResult.Accepted(entity.Id, recorded.Version, Decision: null, Repeated: true) { Finding = first.Finding }
                    : new CommandResult.Rejected(Problems.KeyReused());
            }
        }

        return new CommandResult.Rejected(Problems.KeyReused());
    }

    /// <summary>What is to be appended, and the state after it.</summary>
    private sealed record Next(Append Append, Folded<TState> Folded, Decision? Decision);
}
