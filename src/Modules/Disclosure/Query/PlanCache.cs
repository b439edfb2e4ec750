using System.Collections.Concurrent;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Plans by the shape of their query. Bounded: two generations, and what was not asked for again while the younger one filled
/// is forgotten.
/// </summary>
internal sealed class PlanCache(int size = 1000, int longest = 4096)
{
    private ConcurrentDictionary<string, Plan?> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Plan?> old = new(StringComparer.Ordinal);

    /// <summary>The plan of a shape; null where that was found to have none.</summary>
    public Plan? Find(string shape, Func<Plan?> make)
    {
        if (young.TryGetValue(shape, out var plan))
        {
            return plan;
        }

        if (!old.TryGetValue(shape, out plan))
        {
            plan = make();
        }

        // What holds the time of asking is another one each time; what is long is rarely asked twice.
        if (plan is not { Statement.IsTimely: true } && shape.Length <= longest)
        {
            if (young.Count >= size)
            {
                (old, young) = (young, new(StringComparer.Ordinal));
            }

            young[shape] = plan;
        }

        return plan;
    }

    public Plan Get(string shape, Func<Plan> make) => Find(shape, make)!;
}
