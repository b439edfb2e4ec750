using System.Collections.Immutable;
using InfoGov.Law;

namespace InfoGov.Duties;

/// <summary>
/// Compares what the law says an entity owes with the duties it has on record, and says what has changed. It is asked after
/// every command and by the sweep; with the same facts on the same day it finds nothing the second time.
/// </summary>
internal sealed class Reckoning
{
    private readonly DateOnly today;
    private readonly DateOnly on;
    private readonly string? by;
    private readonly ImmutableArray<DutyChange>.Builder changes = ImmutableArray.CreateBuilder<DutyChange>();
    private ImmutableArray<Duty> duties;

    private Reckoning(ImmutableArray<Duty> duties, DateOnly today, DateOnly on, string? by) =>
        (this.duties, this.today, this.on, this.by) = (duties, today, on, by);

    /// <summary>What has changed.</summary>
    /// <param name="city">The law the entity is under.</param>
    /// <param name="subjects">The groups of facts that are the entity's own; duties that hang on others are another's.</param>
    /// <param name="matter">The facts of the entity as they stand now, on today's day.</param>
    /// <param name="duties">The duties on record.</param>
    /// <param name="command">The command that was carried out, on which day, and what the law made of it; null for the sweep.</param>
    public static ImmutableArray<DutyChange> Of(Jurisdiction city, IReadOnlyList<FactGroup> subjects, Matter matter, ImmutableArray<Duty> duties, DoneCommand? command)
    {
        var reckoning = new Reckoning(duties, matter.On, command?.On ?? matter.On, command?.Name);
        reckoning.Run(city, subjects, matter, command);
        return reckoning.changes.DrainToImmutable();
    }

    private void Run(Jurisdiction city, IReadOnlyList<FactGroup> subjects, Matter matter, DoneCommand? command)
    {
        var standing = NationalLaw.Standing(city, subjects, matter)
            .GroupBy(d => Key.Of(d.Rule)).Select(same => same.OrderBy(d => d.Status == DutyStatus.Met).First()).ToArray();
        foreach (var duty in standing)
        {
            Stand(duty, duty.Rule.ReckonedFrom(matter), command);
        }

        foreach (var obligation in command?.Obligations ?? [])
        {
            var key = new Key(obligation.Type, obligation.Actor, obligation.To, obligation.Provision);
            if (!standing.Any(d => Key.Of(d.Rule) == key) && Open(key) is null)
            {
                Arise(key, obligation.Due, obligation.Every, from: [], fromAct: true);
            }
        }

        foreach (var duty in duties.Where(d => d.IsOpen && !standing.Any(s => Key.Of(s.Rule) == Key.Of(d))).ToArray())
        {
            Left(duty, city, matter, command);
        }

        foreach (var duty in duties.Where(d => d.State == DutyState.Pending && d.Due < today).ToArray())
        {
            Change(new DutyChange(duty.Number, DutyChangeKind.FellOverdue, duty.Due!.Value.AddDays(1)));
        }
    }

    /// <summary>A duty that stands by the facts alone.</summary>
    private void Stand(StandingDuty duty, DueFact[] from, DoneCommand? command)
    {
        var key = Key.Of(duty.Rule);
        var open = Open(key);
        if (duty.Status != DutyStatus.Met && WasOverBefore(duty, open?.Since ?? on) && (open is not null || Latest(key) is null))
        {
            if (open is not null)
            {
                Change(new DutyChange(open.Number, DutyChangeKind.Lapsed, on) { By = by });
            }

            return;
        }

        if (open is not null && IsDoneBy(command, duty.Rule))
        {
            Meet(open);
            open = null;
        }

        if (duty.Status == DutyStatus.Met)
        {
            if (open is not null)
            {
                Meet(open);
            }
            else if (Latest(key) is not { State: DutyState.Met })
            {
                Meet(Arise(key, duty.Due, duty.Every, from, fromAct: false));
            }
        }
        else if (open is null)
        {
            Arise(key, duty.Due, duty.Every, from, fromAct: false);
        }
        else if (open.Due != duty.Due && command is not null && open.Due < on)
        {
            // A step taken too late makes a new day, and does not undo that the old one was missed.
            Miss(open);
            Change(new DutyChange(open.Number, DutyChangeKind.Lapsed, on) { By = by });
            Arise(key, duty.Due, duty.Every, from, fromAct: false);
        }
        else if (open.Due != duty.Due)
        {
            Change(new DutyChange(open.Number, DutyChangeKind.Moved, today) { Due = duty.Due, Was = open.Due, From = from, By = by });
        }
    }

    /// <summary>The text names the last day itself, and it had passed before the duty could arise: nobody could ever have met it.</summary>
    private static bool WasOverBefore(StandingDuty duty, DateOnly since) => duty.Due < since && duty.Rule.Due is { } due && !due.FactsRead().Any();

    /// <summary>An open duty of which the facts alone say nothing: owed for an act until it is done, else overtaken.</summary>
    private void Left(Duty duty, Jurisdiction city, Matter matter, DoneCommand? command)
    {
        var rules = duty.FromAct ? city.DutyRules(matter.On).Where(r => Key.Of(r) == Key.Of(duty)).ToArray() : [];
        if (rules.Any(r => r.Met.Holds(matter) || IsDoneBy(command, r)) || command?.Name == duty.Type.ToString())
        {
            Meet(duty);
        }
        else if (rules.Length == 0)
        {
            Change(new DutyChange(duty.Number, DutyChangeKind.Lapsed, on) { By = by });
        }
    }

    /// <summary>No fact tells that such a duty is done; the command of its name does.</summary>
    private static bool IsDoneBy(DoneCommand? command, DutyRule rule) => ReferenceEquals(rule.Met, Condition.Never) && command?.Name == rule.Type.ToString();

    private Duty? Open(Key key) => duties.LastOrDefault(d => d.IsOpen && Key.Of(d) == key);

    private Duty? Latest(Key key) => duties.LastOrDefault(d => Key.Of(d) == key);

    private Duty Arise(Key key, DateOnly? due, string? every, IReadOnlyList<DueFact> from, bool fromAct)
    {
        var duty = new Duty(duties.Length + 1, key.Type, key.Actor, key.To, key.Provision, every, due, on) { FromAct = fromAct, From = [.. from] };
        Change(new DutyChange(duty.Number, DutyChangeKind.Arose, on) { Arisen = duty });
        return duty;
    }

    private void Meet(Duty duty)
    {
        Miss(duty);
        Change(new DutyChange(duty.Number, DutyChangeKind.Met, on) { By = by });
    }

    /// <summary>What was done too late was late, also where no sweep came between.</summary>
    private void Miss(Duty duty)
    {
        if (duty.State == DutyState.Pending && duty.Due < on)
        {
            Change(new DutyChange(duty.Number, DutyChangeKind.FellOverdue, duty.Due!.Value.AddDays(1)));
        }
    }

    private void Change(DutyChange change)
    {
        duties = change.Apply(duties, default);
        changes.Add(change);
    }

    /// <summary>What makes two duties of an entity the same but for their time.</summary>
    private readonly record struct Key(DutyType Type, Role Actor, Role? To, string Provision)
    {
        public static Key Of(DutyRule rule) => new(rule.Type, rule.Actor, rule.To, rule.Provision.Id);

        public static Key Of(Duty duty) => new(duty.Type, duty.Actor, duty.To, duty.Provision);
    }
}

/// <summary>A command that was carried out, as the reckoning of duties needs to know it.</summary>
internal sealed record DoneCommand(string Name, DateOnly On, IReadOnlyList<PinnedObligation> Obligations);
