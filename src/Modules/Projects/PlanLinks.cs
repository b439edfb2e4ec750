using InfoGov.Entities;
using InfoGov.Plans;

namespace InfoGov.Projects;

/// <summary>
/// The plan and the annual plan a project names, as far as they are kept here. What follows from them is read from them at
/// every act that asks, whatever else is said; what is kept with the project is only what the last such act saw.
/// </summary>
internal sealed record PlanLinks(string? PlanId = null, string? AnnualPlanId = null)
{
    public IEnumerable<EntityId> Reads()
    {
        if (PlanId is not null)
        {
            yield return PlanStanding.At(PlanId);
        }

        if (AnnualPlanId is not null)
        {
            yield return AnnualPlanStanding.At(AnnualPlanId);
        }
    }

    /// <summary>What was stated, with what the plans themselves say on the day of the act.</summary>
    public Conformities Known(Conformities stated, string projectName, CommandContext context) => stated with
    {
        PlannedInForce = PlanId is null ? stated.PlannedInForce : Plan(context).InForce == true,
        InAnnualPlan = AnnualPlanId is null ? stated.InAnnualPlan : AnnualPlan(context).Holds(context.Id.Key, projectName, context.On),
    };

    /// <summary>Rejects keys that are no plan's of the city.</summary>
    public void Check(string? city, CommandContext context)
    {
        if (PlanId is not null && (city is null || Plan(context).City != city))
        {
            throw Order.Refuse(400, "unknownPlan", "该城市没有此规划", "There is no such plan in the city.", "planId");
        }

        if (AnnualPlanId is not null && (city is null || AnnualPlan(context).City != city))
        {
            throw Order.Refuse(400, "unknownPlan", "该城市没有此年度计划", "There is no such annual plan in the city.", "annualPlanId");
        }
    }

    private PlanStanding Plan(CommandContext context) => context.Read<PlanStanding>(PlanStanding.At(PlanId!));

    private AnnualPlanStanding AnnualPlan(CommandContext context) => context.Read<AnnualPlanStanding>(AnnualPlanStanding.At(AnnualPlanId!));
}
