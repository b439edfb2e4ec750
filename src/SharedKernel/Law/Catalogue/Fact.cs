using System.Runtime.CompilerServices;

namespace InfoGov.Law;

/// <summary>
/// An entry of the fact catalogue: a named thing that can be established about a matter, such as
/// <c>project.acceptance.result</c>. Arguments of an act are facts whose path starts with <c>args.</c>.
/// </summary>
public sealed class Fact
{
    internal Fact(string path, FactType type, Text label, Fact? group)
    {
        Path = path;
        Type = type;
        Label = label;
        Group = group;
        Slot = FactCatalogue.Register(this);
    }

    /// <summary>The dotted path by which requests name the fact.</summary>
    public string Path { get; }

    /// <summary>The type of its values.</summary>
    public FactType Type { get; }

    /// <summary>What the fact says, in both languages.</summary>
    public Text Label { get; }

    /// <summary>The group the fact belongs to; null for the outermost groups.</summary>
    public Fact? Group { get; }

    /// <summary>The last step of the path: the name of the member in a request.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The outermost group it lies in: itself where it lies in none.</summary>
    internal Fact Outermost => Group?.Outermost ?? this;

    internal int Slot { get; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>A fact with one value. As a condition it holds when it is present and not false, zero or empty.</summary>
public sealed class Fact<T> : Value<T>
    where T : notnull
{
    internal Fact(Fact entry) => Entry = entry;

    /// <summary>The entry in the catalogue.</summary>
    public Fact Entry { get; }

    /// <inheritdoc/>
    public override bool TryGet(Matter matter, out T value)
    {
        if (matter[Entry] is { } found)
        {
            value = (T)found;
            return true;
        }

        value = default!;
        return false;
    }

    internal override Text Describe() => Entry.Label;

    internal override void CollectFacts(List<Fact> facts) => facts.Add(Entry);

    internal override Fact? AsFact() => Entry;
}

/// <summary>A fact with a list of values. As a condition it holds when the list has an element.</summary>
public sealed class ListFact<T> : Condition
    where T : notnull
{
    internal ListFact(Fact entry) => Entry = entry;

    /// <summary>The entry in the catalogue.</summary>
    public Fact Entry { get; }

    /// <summary>How many elements the list has; an absent list has none.</summary>
    public Value<long> Count => new CountOf(this);

    /// <inheritdoc/>
    public override bool Holds(Matter matter) => Elements(matter).Length > 0;

    /// <summary>All of these are in the list.</summary>
    public Condition Covers(params T[] wanted) => new Membership(this, wanted, all: true);

    /// <summary>At least one of these is in the list.</summary>
    public Condition AnyOf(params T[] wanted) => new Membership(this, wanted, all: false);

    /// <summary>The value is known and is in the list.</summary>
    public Condition Contains(Value<T> value) => new Contained(this, value);

    internal T[] Elements(Matter matter) => matter[Entry] is T[] found ? found : [];

    internal override void CollectFacts(List<Fact> facts) => facts.Add(Entry);

    internal override Remedy? RemedyFor(Matter matter, bool wanted) => wanted == Holds(matter)
        ? Remedy.None
        : wanted ? Remedy.Of(Entry, "至少列明一项", "must name at least one", new[] { FactType.Example<T>(matter.On) }) : Remedy.Of(Entry, "不得列明", "must name none", value: null);

    private sealed class CountOf(ListFact<T> list) : Value<long>
    {
        public override bool TryGet(Matter matter, out long value)
        {
            value = list.Elements(matter).Length;
            return true;
        }

        internal override Text Describe() => new($"{list.Entry.Label.Zh}的数目", $"number of: {list.Entry.Label.En}");

        internal override void CollectFacts(List<Fact> facts) => list.CollectFacts(facts);

        internal override Fact? AsFact() => list.Entry;

        internal override object? AsFactValue(long value) =>
            value is > 0 and < 100 ? Enumerable.Repeat(FactType.Example<T>(default), (int)value).ToArray() : null;
    }

    private sealed class Membership(ListFact<T> list, T[] wanted, bool all) : Condition
    {
        public override bool Holds(Matter matter)
        {
            var elements = list.Elements(matter);
            foreach (var item in wanted)
            {
                if (Array.IndexOf(elements, item) >= 0 != all)
                {
                    return !all;
                }
            }

            return all;
        }

        internal override void CollectFacts(List<Fact> facts) => list.CollectFacts(facts);

        internal override Remedy? RemedyFor(Matter matter, bool expected)
        {
            if (expected == Holds(matter))
            {
                return Remedy.None;
            }

            if (!expected)
            {
                var unwanted = FactType.Label(wanted);
                return Remedy.Of(list.Entry, $"不得含：{unwanted.Zh}", $"must not include {unwanted.En}", list.Elements(matter).Except(wanted).ToArray());
            }

            T[] missing = [.. wanted.Except(list.Elements(matter))];
            T[] added = [.. list.Elements(matter), .. all ? missing : missing[..1]];
            var shown = FactType.Label(missing);
            return all
                ? Remedy.Of(list.Entry, $"还须含：{shown.Zh}", $"must also include {shown.En}", added)
                : missing.Length == 1
                    ? Remedy.Of(list.Entry, $"须含：{shown.Zh}", $"must include {shown.En}", added)
                    : Remedy.Of(list.Entry, $"须含其一：{shown.Zh}", $"must include one of {shown.En}", added);
        }
    }

    private sealed class Contained(ListFact<T> list, Value<T> value) : Condition
    {
        public override bool Holds(Matter matter) =>
            value.TryGet(matter, out var item) && Array.IndexOf(list.Elements(matter), item) >= 0;

        internal override void CollectFacts(List<Fact> facts)
        {
            value.CollectFacts(facts);
            list.CollectFacts(facts);
        }

        internal override Remedy? RemedyFor(Matter matter, bool wanted) => wanted == Holds(matter)
            ? Remedy.None
            : wanted
                ? Remedy.Of(list.Entry, $"须含：{value.Show(matter).Zh}", $"must include {value.Show(matter).En}", value.TryGet(matter, out var item) ? list.Elements(matter).Append(item).ToArray() : null)
                : Remedy.Of(list.Entry, $"不得含：{value.Show(matter).Zh}", $"must not include {value.Show(matter).En}", value: null);
    }
}

/// <summary>A group of facts, such as <c>project</c> or <c>plan.adjustment</c>; it holds when any member is present.</summary>
public sealed class FactGroup : Condition
{
    internal FactGroup(Fact entry) => Entry = entry;

    /// <summary>The entry in the catalogue.</summary>
    public Fact Entry { get; }

    /// <inheritdoc/>
    public override bool Holds(Matter matter) => matter[Entry] is not null;

    internal override void CollectFacts(List<Fact> facts) => facts.Add(Entry);

    internal override Remedy? RemedyFor(Matter matter, bool wanted) => wanted == Holds(matter)
        ? Remedy.None
        : wanted ? Remedy.Of(Entry, "须有记录", "must be on record", value: null) : Remedy.Of(Entry, "不得有记录", "must not be on record", value: null);
}
