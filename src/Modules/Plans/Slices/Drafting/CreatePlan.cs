using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The drafting of a plan begins.</summary>
[Slice(Module.Plans, Plan.Kind, Opens = true), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record CreatePlan : Command<Plan>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit that organizes the drafting; that of the sender unless said.</summary>
    public string? Unit { get; init; }

    public string? Area { get; init; }

    /// <summary>What kind of plan it is; the law is asked before it is missed.</summary>
    public PlanType? Type { get; init; }

    public Level? Level { get; init; }

    public bool? IsSecret { get; init; }

    /// <summary>Who organizes the drafting; the sender unless said.</summary>
    public Role? Organizer { get; init; }

    public IReadOnlyList<Role>? CoDrafters { get; init; }

    public IReadOnlyList<PlanBasis>? Basis { get; init; }

    public bool? CommunicationsSection { get; init; }

    /// <summary>The plan it rests on, if that is kept here.</summary>
    public string? ParentPlanId { get; init; }

    public override Act Act => Acts.CreatePlan;

    public override string? City(EntityId id, Plan plan) => CityCode;

    public override IEnumerable<EntityId> Reads(Plan plan) => ParentPlan.Reads(ParentPlanId);

    public override void Establish(Matter matter, Plan plan, CommandContext context)
    {
        PlanFacts.Describe(matter, Type, Level, IsSecret, Area);
        PlanFacts.Drafting(matter, Draft(context));
    }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        if (IsSecret == true)
        {
            // No city's law governs the drafting of a secret plan; nothing of one may be kept here.
            throw PlanOrder.Secret(context);
        }

        PlanOrder.RequireNew(plan.Days.Created is not null);
        Order.NotBlank(Title, "title");
        var unit = Unit ?? context.Caller.Unit;
        Order.NotBlank(unit, "unit");
        ParentPlan.Check(ParentPlanId, CityCode, context);
        return [new PlanCreated(CityCode, Title.Trim(), unit!.Trim(), Area, Type, Level, IsSecret, Draft(context), ParentPlanId)];
    }

    private Draft Draft(CommandContext context) => new()
    {
        Organizer = Organizer ?? context.Caller.Role,
        CoDrafters = CoDrafters,
        Basis = Basis,
        CommunicationsSection = CommunicationsSection,
    };
}

internal sealed record PlanCreated(string City, string Title, string Unit, string? Area, PlanType? Type, Level? Level, bool? IsSecret, Draft Draft, string? ParentPlanId = null) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        City = City,
        Title = Title,
        Unit = Unit,
        Area = Area,
        Type = Type,
        Level = Level,
        IsSecret = IsSecret,
        Draft = Draft,
        ParentPlanId = ParentPlanId,
        Days = plan.Days with { Created = context.On },
    };
}
