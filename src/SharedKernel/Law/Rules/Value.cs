using System.Runtime.CompilerServices;

namespace InfoGov.Law;

/// <summary>
/// Something that may have a value in a matter: a fact, the day of the act, or what is computed from them. Nothing is
/// equal to, less or greater than what is absent, and two absent values are not equal either.
/// </summary>
public abstract class Value<T> : Condition
    where T : notnull
{
    private static readonly EqualityComparer<T> Equality = EqualityComparer<T>.Default;

    /// <summary>True when the value is known in this matter.</summary>
    public abstract bool TryGet(Matter matter, out T value);

    /// <summary>Known, and not false, zero or empty.</summary>
    public override bool Holds(Matter matter) => TryGet(matter, out var value) && FactType.IsTruthy(value);

    /// <summary>Known, and one of these.</summary>
    public Condition In(params T[] values) => new OneOf(this, values, phrase: null);

    /// <summary>Known, and one of these, which together have a name.</summary>
    internal Condition In(Text phrase, params T[] values) => new OneOf(this, values, phrase);

    /// <summary>Known and equal.</summary>
    public static Condition operator ==(Value<T> left, T right) => new Comparison(left, Relation.Equal, new Literal<T>(right));

    /// <summary>Absent or different.</summary>
    public static Condition operator !=(Value<T> left, T right) => !(left == right);

    /// <summary>Both known and equal.</summary>
    public static Condition operator ==(Value<T> left, Value<T> right) => new Comparison(left, Relation.Equal, right);

    /// <summary>Not both known and equal.</summary>
    public static Condition operator !=(Value<T> left, Value<T> right) => !(left == right);

    /// <summary>Both known, and less.</summary>
    public static Condition operator <(Value<T> left, T right) => new Comparison(left, Relation.Less, new Literal<T>(right));

    /// <summary>Both known, and greater.</summary>
    public static Condition operator >(Value<T> left, T right) => new Comparison(left, Relation.Greater, new Literal<T>(right));

    /// <summary>Both known, and less or equal.</summary>
    public static Condition operator <=(Value<T> left, T right) => new Comparison(left, Relation.AtMost, new Literal<T>(right));

    /// <summary>Both known, and greater or equal.</summary>
    public static Condition operator >=(Value<T> left, T right) => new Comparison(left, Relation.AtLeast, new Literal<T>(right));

    /// <summary>Both known, and less.</summary>
    public static Condition operator <(Value<T> left, Value<T> right) => new Comparison(left, Relation.Less, right);

    /// <summary>Both known, and greater.</summary>
    public static Condition operator >(Value<T> left, Value<T> right) => new Comparison(left, Relation.Greater, right);

    /// <summary>Both known, and less or equal.</summary>
    public static Condition operator <=(Value<T> left, Value<T> right) => new Comparison(left, Relation.AtMost, right);

    /// <summary>Both known, and greater or equal.</summary>
    public static Condition operator >=(Value<T> left, Value<T> right) => new Comparison(left, Relation.AtLeast, right);

    /// <summary>What the value is, without the matter: the label of a fact, a number, a computation.</summary>
    internal abstract Text Describe();

    /// <summary>The fact behind the value, when it is nothing but that fact.</summary>
    internal virtual Fact? AsFact() => null;

    /// <summary>What the fact must be for the value to be this; they are the same unless the value counts.</summary>
    internal virtual object? AsFactValue(T value) => value;

    /// <summary>The day on which the act is done; a refusal can name the day from which it passes.</summary>
    internal virtual bool IsDayOfAct => false;

    /// <summary>The value in the matter where known, else what it is.</summary>
    internal Text Show(Matter matter) => TryGet(matter, out var value) ? FactType.Label(value) : Describe();

    internal override Remedy? RemedyFor(Matter matter, bool wanted)
    {
        if (wanted == Holds(matter))
        {
            return Remedy.None;
        }

        var label = Describe();
        return AsFact() is not { } fact ? null : wanted
            ? Remedy.Of(fact, $"须已具备：{label.Zh}", $"must be established: {label.En}", AsFactValue(FactType.Example<T>(matter.On)))
            : Remedy.Of(fact, $"不得为是：{label.Zh}", $"must not be the case: {label.En}", value: null);
    }

    private enum Relation
    {
        Equal,
        Less,
        Greater,
        AtMost,
        AtLeast,
    }

    private sealed class Comparison(Value<T> left, Relation relation, Value<T> right) : Condition
    {
        public override bool Holds(Matter matter) =>
            left.TryGet(matter, out var a) && right.TryGet(matter, out var b) && relation switch
            {
                Relation.Equal => Equality.Equals(a, b),
                Relation.Less => Comparer<T>.Default.Compare(a, b) < 0,
                Relation.Greater => Comparer<T>.Default.Compare(a, b) > 0,
                Relation.AtMost => Comparer<T>.Default.Compare(a, b) <= 0,
                _ => Comparer<T>.Default.Compare(a, b) >= 0,
            };

        internal override void CollectFacts(List<Fact> facts)
        {
            left.CollectFacts(facts);
            right.CollectFacts(facts);
        }

        internal override Remedy? RemedyFor(Matter matter, bool wanted)
        {
            if (wanted == Holds(matter))
            {
                return Remedy.None;
            }

            if (left.IsDayOfAct && right.TryGet(matter, out var bound) && bound is DateOnly day)
            {
                return (relation, wanted) switch
                {
                    (Relation.Greater, true) or (Relation.AtMost, false) when day < DateOnly.MaxValue => new Remedy([], day.AddDays(1)),
                    (Relation.AtLeast, true) or (Relation.Less, false) => new Remedy([], day),
                    _ => null,
                };
            }

            var (mine, other) = left.AsFact() is not null ? (left, right) : (right, left);
            if (mine.AsFact() is not { } fact)
            {
                return null;
            }

            var (zh, en) = (relation, wanted) switch
            {
                (Relation.Equal, true) => ("须为", "must be"),
                (Relation.Equal, false) => ("不得为", "must not be"),
                (Relation.Less, true) or (Relation.AtLeast, false) => ("须小于", "must be less than"),
                (Relation.Greater, true) or (Relation.AtMost, false) => ("须大于", "must be greater than"),
                (Relation.AtMost, true) or (Relation.Greater, false) => ("不得大于", "must be at most"),
                _ => ("不得小于", "must be at least"),
            };
            var shown = other.Show(matter);
            return Remedy.Of(fact, $"{zh}{shown.Zh}", $"{en} {shown.En}", Fitting(mine, other, matter, wanted));
        }
    }

    /// <summary>An example of a value for which a comparison comes out as wanted; null where none is at hand.</summary>
    private static object? Fitting(Value<T> mine, Value<T> other, Matter matter, bool wanted)
    {
        if (!wanted || !other.TryGet(matter, out var bound))
        {
            return null;
        }

        return mine.AsFactValue(bound);
    }

    private sealed class OneOf(Value<T> value, T[] values, Text? phrase) : Condition
    {
        public override bool Holds(Matter matter)
        {
            if (!value.TryGet(matter, out var found))
            {
                return false;
            }

            foreach (var candidate in values)
            {
                if (Equality.Equals(candidate, found))
                {
                    return true;
                }
            }

            return false;
        }

        internal override void CollectFacts(List<Fact> facts) => value.CollectFacts(facts);

        internal override Remedy? RemedyFor(Matter matter, bool wanted)
        {
            if (wanted == Holds(matter))
            {
                return Remedy.None;
            }

            var one = phrase is not null || values.Length == 1;
            var shown = phrase ?? FactType.Label(values);
            return value.AsFact() is not { } fact ? null : (wanted, one) switch
            {
                (true, true) => Remedy.Of(fact, $"须为{shown.Zh}", $"must be {shown.En}", value.AsFactValue(values[0])),
                (true, false) => Remedy.Of(fact, $"须为其一：{shown.Zh}", $"must be one of {shown.En}", value.AsFactValue(values[0])),
                (false, true) => Remedy.Of(fact, $"不得为{shown.Zh}", $"must not be {shown.En}", value: null),
                _ => Remedy.Of(fact, $"不得为：{shown.Zh}", $"must not be any of {shown.En}", value: null),
            };
        }
    }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A value written in the law itself.</summary>
internal sealed class Literal<T>(T literal) : Value<T>
    where T : notnull
{
    public override bool TryGet(Matter matter, out T value)
    {
        value = literal;
        return true;
    }

    internal override Text Describe() => FactType.Label(literal);

    internal override void CollectFacts(List<Fact> facts)
    {
    }
}
