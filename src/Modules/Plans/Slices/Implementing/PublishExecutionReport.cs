using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>How the plan is carried out is made public. It appears in the public set when the law orders it there.</summary>
[Slice(Module.Disclosure, Plan.Kind), SentBy(Role.CityInformatizationAuthority)]
internal sealed record PublishExecutionReport : Command<Plan>
{
    /// <summary>The year reported on; that of the day unless said.</summary>
    public long? Year { get; init; }

    public required string Summary { get; init; }

    /// <summary>Who publishes; the unit of the sender unless said.</summary>
    public string? Publisher { get; init; }

    public override Act Act => Acts.PublishExecutionReport;

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.RequireImplemented(context, Year);
        Order.NotBlank(Summary, "summary");
        return
        [
            new ExecutionReportPublished(
                Year ?? context.On.Year, Summary.Trim(), context.PublisherOr(Publisher, plan), context.OrderedInto(DisclosureSet.PlanExecutionReports)),
        ];
    }
}

internal sealed record ExecutionReportPublished(long Year, string Summary, string Publisher, IReadOnlyList<string> Disclosed) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        ExecutionReports = [.. plan.ExecutionReports, new ExecutionReport(Year, Summary, Publisher, context.On, Disclosed)],
    };
}
