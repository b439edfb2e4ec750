using System.Collections.Immutable;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Secrecy;
using InfoGov.Log;

namespace InfoGov.Slices;

/// <summary>
/// One grain in memory: commands go the way they go in the host (facts of the state, the actor, what the command brings,
/// the city's law, the decision, the events), without a log. <c>Given(events).When(command).Then(events)</c>.
/// </summary>
internal sealed class Story<TState>(EntityKind<TState> kind)
    where TState : class
{
    private readonly Dictionary<EntityId, object> others = [];
    private readonly HashSet<(DutyType, Role, Role?, string)> orderedForActs = [];
    private ImmutableArray<Duty> ledger = [];
    private Candidate[] found = [];
    private long version;
    private DateOnly? opened;
    private IReadOnlyList<Tombstone> gone = [];

    public TState State { get; private set; } = kind.Initial;

    public DateOnly Today { get; private set; } = new(2024, 6, 3);

    public Caller Caller { get; private set; } = new("test", Role: null, IsAdministrator: true);

    public EntityId Id { get; } = new(kind.Name, "p1");

    /// <summary>Everything that happened in it.</summary>
    public List<IEvent<TState>> History { get; } = [];

    /// <summary>What is open on its ledger of what the law ordered when it allowed an act.</summary>
    public IEnumerable<Duty> Owed => ledger.Where(duty => duty.IsOpen && orderedForActs.Contains((duty.Type, duty.Actor, duty.To, duty.Provision)));

    public Story<TState> On(int year, int month, int day)
    {
        Today = new DateOnly(year, month, day);
        return this;
    }

    public Story<TState> By(Role role, string? area = null)
    {
        Caller = new Caller("key", role, Unit: "unit", Area: area);
        return this;
    }

    public Story<TState> ByAnybody()
    {
        Caller = Caller.Anonymous;
        return this;
    }

    public Story<TState> Knowing(EntityId id, object state)
    {
        others[id] = state;
        return this;
    }

    /// <summary>What is on record of what its commands look for.</summary>
    public Story<TState> Finding(params Candidate[] candidates)
    {
        found = candidates;
        return this;
    }

    public Story<TState> Given(params IEvent<TState>[] events)
    {
        foreach (var happened in events)
        {
            Fold(happened, Today, "Given", finding: null);
        }

        return this;
    }

    /// <summary>The facts and arguments of a command as the law is asked about them.</summary>
    public Matter MatterOf(Command<TState> command)
    {
        var context = Context(command, decision: null);
        var matter = new Matter(context.On);
        kind.Facts?.Invoke(matter, State);
        matter.With(Facts.Actor.Role, Caller.Role).With(Facts.Actor.Area, Caller.Area);
        command.Establish(matter, State, context);
        return matter;
    }

    /// <summary>The command as if the law had allowed it.</summary>
    public Story<TState> GivenDone(Command<TState> command) => Given([.. command.Decide(State, Context(command, decision: null))]);

    public Told<TState> When(Command<TState> command)
    {
        Decision? decision = null;
        var city = command.City(Id, State) ?? kind.City?.Invoke(Id.Key, State);
        if (command.Act is { } act && city is not null)
        {
            decision = Cities.Of(city).Decide(act, MatterOf(command));
            if (decision.Outcome == DecisionOutcome.Refused)
            {
                return new Told<TState>(this, [], decision, Problem: null);
            }
        }

        try
        {
            var context = Context(command, decision);
            var events = command.Decide(State, context).ToArray();
            var finding = decision is null ? null : new LawFinding(
                city!,
                command.Act!.Name,
                decision.TextVersion,
                [.. decision.Cites.Select(p => p.Id)],
                [.. decision.Obligations.Select(o => new PinnedObligation(o.Type, o.Actor, o.To, o.Due, o.Every, o.Provision.Id))],
                [.. decision.Warnings.Select(w => new PinnedWarning(w.Provision.Id, w.Code))]);
            foreach (var happened in events)
            {
                Fold(happened, context.On, command.GetType().Name, finding);
            }

            Reckon(city ?? kind.City?.Invoke(Id.Key, State), command.GetType().Name, context.On, finding?.Obligations ?? []);

            return new Told<TState>(this, events, decision, Problem: null);
        }
        catch (CommandRefusedException refused)
        {
            return new Told<TState>(this, [], decision, refused.Problem);
        }
    }

    /// <summary>Every row that follows from the state, and the tombstones of those that are gone.</summary>
    public IReadOnlyList<Row> Rows => [.. kind.Rows(Id.Key, State).With(gone, Id.Key)];

    private CommandContext Context(Command<TState> command, Decision? decision)
    {
        var read = command.Reads(State).ToDictionary(id => id, id => others[id]);
        return new CommandContext(Id, Life.None with { Version = version, OpenedOn = opened }, Today, command.On ?? Today, Caller, read, decision, found);
    }

    private void Reckon(string? city, string command, DateOnly on, IReadOnlyList<PinnedObligation> obligations)
    {
        if (city is null)
        {
            return;
        }

        orderedForActs.UnionWith(obligations.Select(o => (o.Type, o.Actor, o.To, o.Provision)));
        var matter = new Matter(Today);
        kind.Facts?.Invoke(matter, State);
        foreach (var change in Reckoning.Of(Cities.Of(city), kind.Subjects, matter, ledger, new DoneCommand(command, on, obligations)))
        {
            ledger = change.Apply(ledger, default);
        }
    }

    private void Fold(IEvent<TState> happened, DateOnly on, string command, LawFinding? finding)
    {
        version++;
        opened ??= on;
        var recorded = new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.FromHours(8));
        var before = State;
        State = happened.Apply(State, new EventContext(version, on, recorded, new ActorRef(Caller.Name, $"{Caller.Role}", Caller.Unit), command, finding));
        History.Add(happened);
        gone = gone.After(kind.Rows("", before), kind.Rows("", State), Today);
        if (State is not ISecretMatter { FoundSecretOn: not null } && kind.OutlineOf(Id.Key, State)?.Stage is { } stage)
        {
            // Lists are narrowed by the stages that a kind names; secret matters are in none.
            Assert.Contains(stage, kind.Stages);
        }
    }
}

/// <summary>What came of a command.</summary>
internal sealed record Told<TState>(Story<TState> Story, IReadOnlyList<IEvent<TState>> Events, Decision? Decision, Problem? Problem)
    where TState : class
{
    /// <summary>These events followed, member for member.</summary>
    public Story<TState> Then(params IEvent<TState>[] events)
    {
        Assert.True(Problem is null, Problem?.Detail.En);
        Assert.Empty(Decision?.Refusals.Select(Show) ?? []);
        Assert.Equal(events.Select(Json.Of), Events.Select(Json.Of));
        return Story;
    }

    /// <summary>Something followed.</summary>
    public Story<TState> ThenIsDone()
    {
        Then([.. Events]);
        Assert.NotEmpty(Events);
        return Story;
    }

    /// <summary>The law refused, for exactly these reasons, as <c>provision code</c>.</summary>
    public Story<TState> ThenRefusedBy(params string[] reasons)
    {
        Assert.Equal(reasons, Decision?.Refusals.Select(Show) ?? []);
        Assert.Empty(Events);
        return Story;
    }

    /// <summary>The command itself was rejected.</summary>
    public Story<TState> ThenRejected(int status, string code, string? path = null)
    {
        Assert.NotNull(Problem);
        Assert.Equal((status, code, path), (Problem.Status, Problem.Code, Problem.Path));
        Assert.NotEmpty(Problem.Detail.Zh);
        Assert.Empty(Events);
        return Story;
    }

    private static string Show(Refusal refusal) => $"{refusal.Provision?.Id} {refusal.Code}";
}
