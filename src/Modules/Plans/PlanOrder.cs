using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>
/// The order that no city denies: what must have happened for a record to mean anything. It is asked after the law, so
/// that whatever a regulation refuses is refused with its article.
/// </summary>
internal static class PlanOrder
{
    /// <summary>
    /// Rejects an act on a plan that does not exist (404), one on a secret plan that the law did not allow (422), one on a
    /// superseded or withdrawn plan (409 <c>wrongStage</c>), and a day before its opening or before <paramref name="after"/> (409 <c>tooEarly</c>).
    /// </summary>
    public static void Require(this Plan plan, CommandContext context, DateOnly? after = null)
    {
        plan.MustExist(context);
        if (plan.IsSecret == true && context.Decision?.Outcome != DecisionOutcome.Allowed)
        {
            // What no law here governs may not be recorded here either.
            throw Secret(context);
        }

        if (plan.Days.Superseded is not null)
        {
            throw Order.WrongStage("规划已被替代", "The plan has been superseded.");
        }

        if (plan.Days.Withdrawn is not null)
        {
            throw Order.WrongStage("规划已撤回", "The plan has been withdrawn.");
        }

        Order.NotBefore(context, after);
    }

    /// <summary>Rejects a plan that does not exist and a day before it did.</summary>
    public static void MustExist(this Plan plan, CommandContext context)
    {
        if (plan.Days.Created is not { } created)
        {
            throw NotFound();
        }

        Order.NotBefore(context, created);
    }

    /// <summary>Rejects an annual plan that does not exist, and a day before its opening or before <paramref name="after"/>.</summary>
    public static void Require(this AnnualPlan plan, CommandContext context, DateOnly? after = null)
    {
        plan.MustNotBeSecret();
        if (plan.OpenedOn is not { } opened)
        {
            throw NotFound();
        }

        Order.NotBefore(context, opened);
        Order.NotBefore(context, after);
    }

    /// <summary>Rejects a step of drafting on a plan that is settled and not being adjusted.</summary>
    public static void RequireDraft(this Plan plan)
    {
        if (plan.Procedure.Approval == Approval.Approved || (plan.InForce == true && plan.Adjustment is null))
        {
            throw Order.WrongStage("规划已批准或实施，须先申请调整", "The plan is approved or in force; its adjustment is requested first.");
        }
    }

    /// <summary>Rejects the decision on a plan that is not submitted.</summary>
    public static void RequireSubmitted(this Plan plan)
    {
        if (plan.Procedure.Approval != Approval.Submitted)
        {
            throw Order.WrongStage("规划未在报批", "The plan is not submitted for approval.");
        }
    }

    /// <summary>The organ that approves: the sender, or the one named by a sender that stands for it. Rejects one named by anybody else (403).</summary>
    public static Role? ApprovingOrgan(this CommandContext context, Role? by)
    {
        var sender = context.Caller.Role;
        return by is not { } organ || context.Caller.PlaysAnyRole || (sender is { } role && Roles.StandsFor(role, organ))
            ? by ?? sender
            : throw Order.Refuse(403, "notCompetent", "不得以其他机关名义批准", "Nobody approves in the name of another organ.", "by");
    }

    /// <summary>Rejects the adjustment or change of a plan that was never approved, filed or implemented.</summary>
    public static void RequireSettledOnce(this Plan plan)
    {
        if (plan.Days.Settled() is null)
        {
            throw Order.WrongStage("规划尚未批准、备案或实施", "The plan has not been approved, filed or implemented.");
        }
    }

    /// <summary>Rejects what only a draft may still change.</summary>
    public static void RequireUnsettled(this Plan plan)
    {
        if (plan.Days.Settled() is not null)
        {
            throw Order.WrongStage("规划已批准、备案或实施", "The plan has been approved, filed or implemented.");
        }
    }

    /// <summary>Rejects a check of, or a report on, a plan that was never carried out, and one for a year before that or to come.</summary>
    public static void RequireImplemented(this Plan plan, CommandContext context, long? year)
    {
        plan.Require(context, plan.Days.FirstImplemented);
        if (plan.Days.FirstImplemented is not { } first)
        {
            throw Order.WrongStage("规划尚未实施", "The plan has not been implemented.");
        }

        if (year < first.Year || year > context.On.Year)
        {
            throw Order.Refuse(400, "invalid", "年度须在实施之年与当年之间", "The year is from that of the implementation to that of the day.", "year");
        }
    }

    /// <summary>Rejects what a plan under adjustment has to wait for.</summary>
    public static void RequireSettled(this Plan plan)
    {
        if (plan.Adjustment is not null)
        {
            throw Order.WrongStage("规划正在调整，须先办结调整", "The plan is being adjusted; the change is made or withdrawn first.");
        }
    }

    /// <summary>Rejects a second opening.</summary>
    public static void RequireNew(bool exists)
    {
        if (exists)
        {
            throw Order.Refuse(409, "exists", "该规划已登记", "The plan is already registered.");
        }
    }

    /// <summary>Who publishes: as said, else the unit that sends the command, else that of the plan. Never the name of a key.</summary>
    public static string PublisherOr(this CommandContext context, string? publisher, Plan plan) =>
        publisher is null ? (context.Caller.Unit ?? plan.Unit).Trim() : Order.NotBlank(publisher, "publisher");

    /// <summary>Rejects the publication of a draft: of a plan that was not approved, filed or implemented, or whose approval is pending or refused.</summary>
    public static void RequirePublishable(this Plan plan)
    {
        plan.RequireSettledOnce();
        if (plan.Procedure.Approval is Approval.Submitted or Approval.Rejected)
        {
            throw Order.WrongStage("规划未获批准，批准后方可公布", "The plan is not approved; it is published once it is.");
        }
    }

    public static CommandRefusedException Secret(CommandContext context)
    {
        var by = string.Join(", ", context.Decision?.Cites.Select(p => p.Id) ?? []);
        return Order.Refuse(422, "routedOut", $"涉密规划依保密规定办理，不在此记录 {by}".TrimEnd(), $"A state-secret plan is left to another law and not recorded here. {by}".TrimEnd());
    }

    private static CommandRefusedException NotFound() => Order.Refuse(404, "notFound", "没有此规划", "There is no such plan.");
}
