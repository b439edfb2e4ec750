namespace InfoGov.Law;

/// <summary>
/// What the law is asked about: the facts as they stand before the act, the arguments of the act, and the day on which
/// it is done (a calendar day in Asia/Shanghai).
/// </summary>
public sealed class Matter
{
    private readonly object?[] values = new object?[FactCatalogue.Count];
    private List<StandingDuty>? owedElsewhere;

    /// <summary>Creates a matter without any fact.</summary>
    public Matter(DateOnly on) => On = on;

    /// <summary>The day on which the act is done or the duties are asked for.</summary>
    public DateOnly On { get; }

    /// <summary>Duties by other law than a city's, as the entity itself reckons them.</summary>
    public IReadOnlyList<StandingDuty> OwedElsewhere => owedElsewhere ?? [];

    /// <summary>States a duty by other law than a city's; it stands where the text of the city has none of its kind.</summary>
    public Matter Owing(DutyRule rule, DateOnly? due, bool isMet)
    {
        var status = isMet ? DutyStatus.Met : On > due ? DutyStatus.Overdue : DutyStatus.Pending;
        (owedElsewhere ??= []).Add(new StandingDuty(rule.Type, rule.Actor, rule.To, due, status, rule.Every, rule.Provision) { Rule = rule });
        return this;
    }

    /// <summary>Establishes a fact; null leaves it absent.</summary>
    public Matter With<T>(Fact<T> fact, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            Set(fact.Entry, given);
        }

        return this;
    }

    /// <summary>Establishes a text fact; null leaves it absent.</summary>
    public Matter With(Fact<string> fact, string? value)
    {
        if (value is not null)
        {
            Set(fact.Entry, value);
        }

        return this;
    }

    /// <summary>Establishes a list fact; null leaves it absent.</summary>
    public Matter With<T>(ListFact<T> fact, IEnumerable<T>? value)
        where T : notnull
    {
        if (value is not null)
        {
            Set(fact.Entry, value as T[] ?? [.. value]);
        }

        return this;
    }

    /// <summary>The same matter on the same or another day, with changes; a group goes when its last member does.</summary>
    public Matter Changed(IEnumerable<Change> changes, DateOnly on)
    {
        var changed = new Matter(on);
        var without = changes.Select(c => c.Fact).ToHashSet();
        foreach (var fact in FactCatalogue.All)
        {
            if (fact.Type is not GroupType && !without.Contains(fact) && values[fact.Slot] is { } value)
            {
                changed.Set(fact, value);
            }
        }

        foreach (var change in changes)
        {
            if (change.Value is not null)
            {
                changed.Set(change.Fact, change.Value);
            }
        }

        return changed;
    }

    /// <summary>What is established of a fact; null where nothing is.</summary>
    public object? ValueOf(Fact fact) => values[fact.Slot];

    internal object? this[Fact fact] => values[fact.Slot];

    internal void Set(Fact fact, object value)
    {
        values[fact.Slot] = value;
        for (var group = fact.Group; group is not null; group = group.Group)
        {
            values[group.Slot] = group;
        }
    }
}
