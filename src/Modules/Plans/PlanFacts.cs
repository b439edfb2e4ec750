using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>What the fact catalogue knows of a plan: everything that follows from its state. Of a withdrawn one it knows nothing: nobody owes anything for it.</summary>
internal static class PlanFacts
{
    public static void Establish(Matter matter, Plan plan)
    {
        if (plan.Days.Withdrawn is not null)
        {
            return;
        }

        Describe(matter, plan.Type, plan.Level, plan.IsSecret, plan.Area);
        Drafting(matter, plan.Draft);
        var done = plan.Procedure;
        matter
            .With(Facts.Plan.Consultation.Methods, done.Consultation?.Methods)
            .With(Facts.Plan.Consultation.Groups, done.Consultation?.Groups)
            .With(Facts.Plan.ExpertArgumentation, done.ExpertArgumentation)
            .With(Facts.Plan.UpperReview.By, done.UpperReview?.By)
            .With(Facts.Plan.UpperReview.Result, done.UpperReview?.Result)
            .With(Facts.Plan.ApprovedBy, done.ApprovedBy)
            .With(Facts.Plan.Published, done.Published)
            .With(Facts.Plan.FiledTo, done.FiledTo)
            .With(Facts.Plan.InForce, plan.InForce)
            .With(Facts.Plan.Adjustment.Necessary, plan.Adjustment?.Necessary)
            .With(Facts.Plan.Adjustment.SpecialCircumstances, plan.Adjustment?.SpecialCircumstances)
            .With(Facts.Plan.Adjustment.OriginalProcedureRepeated, plan.Adjustment is { } adjustment ? done.Repeats(adjustment.Original) : null)
            .With(Facts.Plan.IncludedInUrbanRuralPlan, plan.IncludedInUrbanRuralPlan)
            .With(Facts.Plan.ExecutionPublished, plan.ExecutionReports.Count > 0 ? true : null)
            .With(Facts.Plan.ExecutionCheckedYears, plan.ExecutionChecks.Count > 0 ? plan.ExecutionChecks.Select(c => c.Year).Distinct() : null);
    }

    /// <summary>What kind of plan it is; also before it exists.</summary>
    public static void Describe(Matter matter, PlanType? type, Level? level, bool? isSecret, string? area) => matter
        .With(Facts.Subject.Area, area)
        .With(Facts.Plan.Type, type)
        .With(Facts.Plan.Level, level)
        .With(Facts.Plan.IsSecret, isSecret);

    /// <summary>What the drafting rests on; null members leave what is established already.</summary>
    public static void Drafting(Matter matter, Draft draft) => matter
        .With(Facts.Plan.Organizer, draft.Organizer)
        .With(Facts.Plan.CoDrafters, draft.CoDrafters)
        .With(Facts.Plan.Basis, draft.Basis)
        .With(Facts.Plan.Alignment, draft.Alignment)
        .With(Facts.Plan.Checklist, draft.Checklist)
        .With(Facts.Plan.ConformsToCityPlan, draft.ConformsToCityPlan)
        .With(Facts.Plan.ParentPlanInForce, draft.ParentPlanInForce)
        .With(Facts.Plan.CommunicationsSection, draft.CommunicationsSection);
}
