using System.Text.Json;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Grains;

/// <summary>
/// One command on its way: look, ask the law, decide, append; anew when the log has moved on meanwhile. An answer that
/// appends nothing is only given after the log was asked whether it rests on the latest events.
/// </summary>
internal sealed class Sending<TState>(GrainHost host, Activation<TState> grain, Command<TState> command, Caller caller, string? key, long? ifVersion)
    where TState : class
{
    private const int Attempts = 20;

    private readonly string name = command.GetType().Name;
    private readonly GrainKind<TState> kind = grain.Kind;

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
                answer = Answer(view, out next);
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
                        grain.Publish(next.State, version);
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
    private CommandResult? Answer(View<TState> view, out Next? next)
    {
        next = null;
        var now = host.Time.GetUtcNow();
        var today = ShanghaiDay.DayOf(now);
        var on = command.On ?? today;
        if (on > today)
        {
            return new CommandResult.Rejected(Problems.DayInFuture(on, today));
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
                var matter = MatterOf(view, new CommandContext(grain.Id, view.Version, today, on, caller, states, decision: null));
                var outside = Competence.Check(city, matter);
                decision = city.Decide(act, matter);
                switch (decision.Outcome)
                {
                    case DecisionOutcome.NotApplicable: return new CommandResult.Rejected(Problems.NotApplicable(city, decision));
                    case var _ when outside is not null: return new CommandResult.Rejected(outside);
                    case DecisionOutcome.Refused: return new CommandResult.Refused(grain.Id, act, on, code, decision);
                    default: finding = decision.Pin(code, act); break;
                }
            }
        }
        else if (command.Act is { } act)
        {
            throw new InvalidOperationException($"{name} is the act {act.Name} and names no city.");
        }

        var context = new CommandContext(grain.Id, view.Version, today, on, caller, states, decision);
        NewEvent[] events = [.. command.Decide(view.State, context).Select(GrainJson.WriteEvent)];
        if (events.Length == 0)
        {
            return new CommandResult.Accepted(grain.Id, view.Version, decision);
        }

        next = Prepare(view, events, new EventContext(view.Version, on, now, caller.Pin(), name, finding), decision);
        return null;
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

    private Next Prepare(View<TState> view, NewEvent[] events, EventContext context, Decision? decision)
    {
        var state = view.State;
        var version = view.Version;
        foreach (var e in events)
        {
            // What is applied is what was written, so that the live state is what a rebuild will find.
            var occurred = kind.ReadEvent(e.Type, e.Data.Span) as IEvent<TState> ?? throw new UnknownEventException(grain.Id.Stream, version + 1, e.Type);
            state = occurred.Apply(state, context with { Version = ++version });
        }

        var snapshot = version / host.SnapshotEvery > view.Version / host.SnapshotEvery
            ? new Snapshot(grain.Id.Stream, version, kind.Shape, JsonSerializer.SerializeToUtf8Bytes(state, GrainJson.Options))
            : null;
        var append = new Append(
            grain.Id.Stream,
            view.Version,
            events,
            GrainJson.WriteContext(context),
            context.RecordedAt,
            key,
            [.. view.Reads],
            RowDiff.Between(kind.Rows(grain.Id.Key, view.State), kind.Rows(grain.Id.Key, state)),
            snapshot,
            context.Finding?.Cites);
        return new Next(append, state, decision);
    }

    private async Task<View<TState>> View(CancellationToken cancellation)
    {
        var (state, version) = await grain.Live(cancellation);
        return new View<TState>(grain, (TState)state, version);
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
                return GrainJson.ReadContext(e.Metadata.Span, e.Version).Command == name
                    ? new CommandResult.Accepted(grain.Id, recorded.Version, Decision: null, Repeated: true)
                    : new CommandResult.Rejected(Problems.KeyReused());
            }
        }

        return new CommandResult.Rejected(Problems.KeyReused());
    }

    /// <summary>What is to be appended, and the state after it.</summary>
    private sealed record Next(Append Append, TState State, Decision? Decision);
}
