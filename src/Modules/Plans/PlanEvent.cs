using InfoGov.Entities;

namespace InfoGov.Plans;

/// <summary>Something that happened to a plan; what the law said to it is kept with the plan.</summary>
internal abstract record PlanEvent : IEvent<Plan>
{
    /// <inheritdoc/>
    public Plan Apply(Plan state, EventContext context)
    {
        var updated = state.Days.Updated is { } last && last > context.On ? last : context.On;
        var pinned = state with { Days = state.Days with { Updated = updated }, Law = state.Law.After(context) };
        return Happen(pinned, context);
    }

    /// <summary>The plan after the event.</summary>
    protected abstract Plan Happen(Plan plan, EventContext context);
}
