namespace InfoGov.Law;

/// <summary>
/// A question about a matter that the law answers with yes or no. Absence is never yes: a condition on something
/// that is not established does not hold. Conditions are built once, when a city is loaded, and only evaluated after that.
/// </summary>
public abstract class Condition
{
    /// <summary>Holds in every matter.</summary>
    public static readonly Condition Always = new Constant(true);

    /// <summary>Holds in no matter: what it guards is forbidden without exception.</summary>
    public static readonly Condition Never = new Constant(false);

    /// <summary>True when the matter answers the question with yes.</summary>
    public abstract bool Holds(Matter matter);

    /// <summary>The facts the answer depends on, in reading order.</summary>
    internal abstract void CollectFacts(List<Fact> facts);

    /// <summary>The smallest change of facts after which the answer is <paramref name="wanted"/>; null when no change of facts helps.</summary>
    internal abstract Remedy? RemedyFor(Matter matter, bool wanted);

    /// <summary>The facts the answer depends on.</summary>
    public IReadOnlyList<Fact> FactsRead()
    {
        List<Fact> facts = [];
        CollectFacts(facts);
        return [.. facts.Distinct()];
    }

    /// <summary>Both hold.</summary>
    public static Condition operator &(Condition left, Condition right) => new All(left, right);

    /// <summary>At least one holds.</summary>
    public static Condition operator |(Condition left, Condition right) => new Any(left, right);

    /// <summary>The condition does not hold; true of what is absent.</summary>
    public static Condition operator !(Condition condition) => new Not(condition);

    private sealed class Constant(bool value) : Condition
    {
        public override bool Holds(Matter matter) => value;

        internal override void CollectFacts(List<Fact> facts)
        {
        }

        internal override Remedy? RemedyFor(Matter matter, bool wanted) => wanted == value ? Remedy.None : null;
    }

    private sealed class All(Condition left, Condition right) : Condition
    {
        public override bool Holds(Matter matter) => left.Holds(matter) && right.Holds(matter);

        internal override void CollectFacts(List<Fact> facts)
        {
            left.CollectFacts(facts);
            right.CollectFacts(facts);
        }

        internal override Remedy? RemedyFor(Matter matter, bool wanted) => wanted
            ? Remedy.Both(left.RemedyFor(matter, wanted: true), right.RemedyFor(matter, wanted: true))
            : Remedy.Smaller(left.RemedyFor(matter, wanted: false), right.RemedyFor(matter, wanted: false));
    }

    private sealed class Any(Condition left, Condition right) : Condition
    {
        public override bool Holds(Matter matter) => left.Holds(matter) || right.Holds(matter);

        internal override void CollectFacts(List<Fact> facts)
        {
            left.CollectFacts(facts);
            right.CollectFacts(facts);
        }

        internal override Remedy? RemedyFor(Matter matter, bool wanted) => wanted
            ? Remedy.Smaller(left.RemedyFor(matter, wanted: true), right.RemedyFor(matter, wanted: true))
            : Remedy.Both(left.RemedyFor(matter, wanted: false), right.RemedyFor(matter, wanted: false));
    }

    private sealed class Not(Condition inner) : Condition
    {
        public override bool Holds(Matter matter) => !inner.Holds(matter);

        internal override void CollectFacts(List<Fact> facts) => inner.CollectFacts(facts);

        internal override Remedy? RemedyFor(Matter matter, bool wanted) => inner.RemedyFor(matter, !wanted);
    }
}
