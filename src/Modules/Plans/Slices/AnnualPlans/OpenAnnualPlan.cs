using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The drafting of an annual plan of projects begins.</summary>
[Called("开始编制年度计划", "Begin an annual plan")]
[Slice(Module.Plans, AnnualPlan.Kind, Opens = true), SentBy(Role.InformatizationAuthority, Role.InvestmentAuthority)]
internal sealed record OpenAnnualPlan : Command<AnnualPlan>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>The year in which the projects are to be built.</summary>
    public required long Year { get; init; }

    public Level? Level { get; init; }

    /// <summary>The unit that drafts it; that of the sender unless said.</summary>
    public string? Unit { get; init; }

    public string? Area { get; init; }

    /// <summary>The candidate projects, by identifier or name.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>Who drafts it; the sender unless said.</summary>
    public Role? DraftedBy { get; init; }

    public override string? City(EntityId id, AnnualPlan plan) => CityCode;

    public override IEnumerable<IEvent<AnnualPlan>> Decide(AnnualPlan plan, CommandContext context)
    {
        PlanOrder.RequireNew(plan.OpenedOn is not null);
        var unit = Unit ?? context.Caller.Unit;
        Order.NotBlank(unit, "unit");
        return Year is < 1 or > 9999
            ? throw Order.Refuse(400, "invalid", "年度须在1至9999之间", "The year is from 1 to 9999.", "year")
            : [new AnnualPlanOpened(CityCode, Year, Level, unit!.Trim(), Area, DraftedBy ?? context.Caller.Role, Projects)];
    }
}

internal sealed record AnnualPlanOpened(string City, long Year, Level? Level, string Unit, string? Area, Role? DraftedBy, IReadOnlyList<string>? Projects = null) : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => plan with
    {
        City = City,
        Year = Year,
        Level = Level,
        Unit = Unit,
        Area = Area,
        DraftedBy = DraftedBy,
        Projects = Projects,
        OpenedOn = context.On,
    };
}
