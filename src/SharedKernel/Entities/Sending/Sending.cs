using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// One command on its way: consider it, append; anew when the log has moved on meanwhile. An answer that appends nothing is only
/// given after the log was asked whether it rests on the latest events.
/// </summary>
internal sealed class Sending<TState>(CommandWay way, Remembered<TState> entity, Command<TState> command, Envelope envelope)
    where TState : class
{
    // Each attempt that is lost is a change that another host won; beside a host that is quicker to the lock many are lost in a row.
    private const int Attempts = 200;

    private readonly string name = EntityJson.NameOf(command.GetType());
    private readonly EntityKind<TState> kind = entity.Kind;
    private readonly string? key = envelope.IdempotencyKey;

    // A turn is not given up half-way: whatever becomes of the sender, what is appended is answered for.
    private static CancellationToken Never => CancellationToken.None;

    public async Task<CommandResult> Run()
    {
        var considering = new Considering<TState>(way, entity, command, envelope.Caller, envelope.IfVersion, pins: true);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (view, answer, decided) = await considering.Run();
            var next = decided is null ? null : Prepare(view, decided);
            if (next is not null)
            {
                switch (await way.Log.Append(next.Append, Never))
                {
                    case AppendResult.Committed:
                        entity.Publish(next.Folded);
                        return answer;
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
                return decided is null ? answer : new CommandResult.Accepted(entity.Id, view.Version, Decision: null);
            }
        }

        return new CommandResult.Rejected(Problems.Contended());
    }

    /// <summary>What to append, and what it comes to; null for a review that finds nothing.</summary>
    private Next? Prepare(View<TState> view, Decided decided)
    {
        var events = decided.Events;
        var context = new EventContext(view.Version, decided.On, decided.At, envelope.Caller.Pin(), name, decided.Finding, key is null ? null : envelope.RequestDigest);

        // What is applied is what was written, so that the live state is what a rebuild will find.
        IEvent<TState>[] occurred = [.. events.Select((e, i) => kind.ReadEvent(e.Type, e.Data.Span) as IEvent<TState> ?? throw new UnknownEventException(entity.Id.Stream, view.Version + i + 1, e.Type))];
        var after = occurred.Index().Aggregate(view.State, (state, e) => e.Item.Apply(state, context with { Version = view.Version + e.Index + 1 }));
        if (DutyChanges(view, after, context) is { Count: > 0 } changes)
        {
            context = context with { Duties = changes };
        }
        else if (command is ReviewDuties<TState>)
        {
            return null;
        }

        var folded = Fold(view.Folded, occurred, context);
        var version = folded.Life.Version;
        var snapshot = version / way.SnapshotEvery > view.Version / way.SnapshotEvery
            ? Taken(version, kind.SnapshotOf(folded.State, folded.Life))
            : null;
        var append = new Append(
            entity.Id.Stream,
            view.Version,
            events,
            EntityJson.WriteContext(context),
            context.RecordedAt,
            key,
            [.. view.Reads],
            RowDiff.Between(view.Version == 0 ? [] : kind.PartsOf(entity.Id.Key, view.State, view.Life), kind.PartsOf(entity.Id.Key, folded.State, folded.Life)),
            snapshot,
            context.Finding?.Cites)
        {
            ExpectedAt = view.Life.ChangedAt,
        };
        return new Next(append, folded);
    }

    private Snapshot Taken(long version, (string Shape, ReadOnlyMemory<byte> State) taken) => new(entity.Id.Stream, version, taken.Shape, taken.State);

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
                    ? new CommandResult.Accepted(entity.Id, recorded.Version, Decision: null, Repeated: true) { IsRecorded = true, Finding = first.Finding, Followed = 1 }
                    : new CommandResult.Rejected(Problems.KeyReused());
            }
        }

        return new CommandResult.Rejected(Problems.KeyReused());
    }

    /// <summary>What is to be appended, and the state after it.</summary>
    private sealed record Next(Append Append, Folded<TState> Folded);
}
