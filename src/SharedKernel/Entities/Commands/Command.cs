using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Finding;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Something a caller asks of a grain. One file is one command: what it carries, who may send it, and a pure
/// <see cref="Decide"/>.
/// </summary>
public abstract record Command<TState>
    where TState : class
{
    /// <summary>The day on which it was done; today (Asia/Shanghai) unless said.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Other grains the decision rests on; they are loaded first, and the decision is made anew when one has moved on.</summary>
    public virtual IEnumerable<EntityId> Reads(TState state) => [];

    /// <summary>
    /// The city whose law governs the command, where the state does not say it (<see cref="EntityKind{TState}.City"/>). The
    /// city must be enabled; commands outside any city have none.
    /// </summary>
    public virtual string? City(EntityId id, TState state) => null;

    /// <summary>The act of law the command is; null for commands that are none.</summary>
    public virtual Act? Act => null;

    /// <summary>Establishes the arguments of the act, and the facts it brings beyond those of the state.</summary>
    public virtual void Establish(Matter matter, TState state, CommandContext context)
    {
    }

    /// <summary>
    /// What is to be looked for before the decision, because a fact follows from whether it is there: the context then has
    /// what was found. Null where no fact does. It is looked for anew with every decision.
    /// </summary>
    public virtual Likeness? LooksFor(TState state, Caller caller) => null;

    /// <summary>A finding the command brings along instead of asking for one.</summary>
    internal virtual LawFinding? Pinned => null;

    /// <summary>
    /// The events that follow, in order; none when nothing changes. Throws <see cref="CommandRefusedException"/> for what is
    /// wrong with the command itself. The law has already allowed the act.
    /// </summary>
    public abstract IEnumerable<IEvent<TState>> Decide(TState state, CommandContext context);
}

/// <summary>What a command may know besides its own state.</summary>
public sealed class CommandContext(EntityId id, Life life, DateOnly today, DateOnly on, Caller caller, IReadOnlyDictionary<EntityId, object> read, Decision? decision, IReadOnlyList<Candidate>? found = null)
{
    /// <summary>The grain.</summary>
    public EntityId Id { get; } = id;

    /// <summary>The version of the grain before the command; zero when it does not exist yet.</summary>
    public long Version => Life.Version;

    /// <summary>What is kept of the entity beside its state.</summary>
    public Life Life { get; } = life;

    /// <summary>Today in Asia/Shanghai.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The day on which the act is done.</summary>
    public DateOnly On { get; } = on;

    /// <summary>Who sends the command.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>What the law said; null while facts are being established and for commands that are no act.</summary>
    public Decision? Decision { get; } = decision;

    /// <summary>What was found of what the command looks for (<see cref="Command{TState}.LooksFor"/>), closest first.</summary>
    public IReadOnlyList<Candidate> Found { get; } = found ?? [];

    /// <summary>The state of another grain named in <see cref="Command{TState}.Reads"/>.</summary>
    public T Read<T>(EntityId id)
        where T : class => (T)read[id];
}

/// <summary>Who sends a command or asks a question: a key with a role.</summary>
/// <param name="Name">The name of the key, as history shows it.</param>
/// <param name="Role">The role under the law; null for administrators and the installation itself.</param>
/// <param name="IsAdministrator">May administer the installation.</param>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="City">The city it is confined to; null for none.</param>
/// <param name="Area">The area it is competent for.</param>
/// <param name="KeyId">The identifier of the key; names are not unique.</param>
/// <param name="PlaysAnyRole">Stands for every agency: for trying out, and for an office that does all the work of a small town.</param>
public sealed record Caller(string Name, Role? Role, bool IsAdministrator = false, string? Unit = null, string? City = null, string? Area = null, string? KeyId = null, bool PlaysAnyRole = false)
{
    /// <summary>What tells the caller from others: idempotency keys are each caller's own.</summary>
    public string Identity => KeyId ?? Name;

    /// <summary>Somebody without a key, where a command admits that.</summary>
    public static readonly Caller Anonymous = new("anonymous", Law.Role.Citizen);

    /// <summary>True for somebody without a key; nobody vouches for what such a caller says.</summary>
    public bool IsAnonymous => this == Anonymous;

    /// <summary>The installation itself, at its first start.</summary>
    public static readonly Caller Installation = new("installation", Role: null, IsAdministrator: true);
}

/// <summary>What came of a command.</summary>
[JsonDerivedType(typeof(Accepted), "accepted"), JsonDerivedType(typeof(Refused), "refused"), JsonDerivedType(typeof(Rejected), "rejected")]
public abstract record CommandResult
{
    /// <summary>Recorded, or already so under the same idempotency key; the version of the grain after it.</summary>
    public sealed record Accepted(EntityId Id, long Version, Decision? Decision, bool Repeated = false) : CommandResult
    {
        /// <summary>What the law said when the command was recorded; for a repetition, which is not decided anew.</summary>
        public LawFinding? Finding { get; init; }

        /// <summary>How many of its last events have to be looked through for what follows from them to other entities; none for most commands.</summary>
        public int Followed { get; init; }

        /// <summary>The version is that of its own last event; false where nothing had to change.</summary>
        public bool IsRecorded { get; init; }
    }

    /// <summary>The law refuses; nothing was changed.</summary>
    public sealed record Refused(EntityId Id, Act Act, DateOnly On, string City, Decision Decision) : CommandResult
    {
        /// <summary>What was found of what the command looks for, and may be why.</summary>
        public IReadOnlyList<Candidate> Found { get; init; } = [];

        /// <summary>The matter is a state secret: nothing of the refusal is kept.</summary>
        public bool ConcernsSecret { get; init; }

        /// <summary>The facts and arguments it rests on, as a request states them; null for a secret matter.</summary>
        public JsonElement? Stated { get; init; }
    }

    /// <summary>The command itself cannot be carried out.</summary>
    public sealed record Rejected(Problem Problem) : CommandResult;
}

/// <summary>
/// What is wrong with a command: an HTTP status, a stable code, a text, the member of the body, if one is to blame, and the
/// version of the grain where another was expected.
/// </summary>
public sealed record Problem(int Status, string Code, Text Detail, string? Path = null, long? Version = null)
{
    /// <summary>The commands of which one has to come first, by their names; none where none would help.</summary>
    public IReadOnlyList<string> First { get; init; } = [];
}

/// <summary>Thrown by a command that cannot be carried out as it is.</summary>
public sealed class CommandRefusedException(Problem problem) : Exception(problem.Detail.En)
{
    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}
