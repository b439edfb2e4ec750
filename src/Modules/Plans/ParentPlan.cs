using InfoGov.Entities;

namespace InfoGov.Plans;

/// <summary>The plan that another rests on; whether it is in force is read from it whenever that matters.</summary>
internal static class ParentPlan
{
    public static IEnumerable<EntityId> Reads(string? key) => key is null ? [] : [PlanStanding.At(key)];

    /// <summary>Whether it is in force; null when none is linked.</summary>
    public static bool? InForce(string? key, CommandContext context) =>
        key is null ? null : context.Read<PlanStanding>(PlanStanding.At(key)).InForce == true;

    /// <summary>Rejects a key that is no other plan's of the city.</summary>
    public static void Check(string? key, string? city, CommandContext context)
    {
        if (key is not null && (key == context.Id.Key || city is null || context.Read<PlanStanding>(PlanStanding.At(key)).City != city))
        {
            throw Order.Refuse(400, "unknownPlan", "该城市没有此规划", "There is no such plan in the city.", "parentPlanId");
        }
    }
}
