using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Plans;

/// <summary>Plans to start from.</summary>
internal static class Lives
{
    public static readonly DraftingCheck[] AllChecks = Enum.GetValues<DraftingCheck>();

    public static readonly AlignedPlan[] AllAlignments = Enum.GetValues<AlignedPlan>();

    private static readonly EntityKind<Plan> Kind = new PlansModule().Kinds.OfType<EntityKind<Plan>>().Single();

    private static readonly EntityKind<AnnualPlan> AnnualKind = new PlansModule().Kinds.OfType<EntityKind<AnnualPlan>>().Single();

    public static Story<Plan> New() => new(Kind);

    public static Story<AnnualPlan> NewAnnual() => new(AnnualKind);

    /// <summary>The public rows; tombstones are none.</summary>
    public static Log.Row[] RowsOf(Story<Plan> story) => [.. PlanRows.Of(story.Id.Key, story.State)];

    public static IEnumerable<Log.Row> RowsOf(Story<Plan> story, Log.Table table) => RowsOf(story).Where(row => row.Table == table);

    public static IEnumerable<string> GoneFrom(Story<Plan> story) => story.Rows.Where(r => r.Table == Log.Tombstones.Table).Select(r => r.Key);

    /// <summary>A city-level development plan is opened by the city authority.</summary>
    public static CreatePlan Create(string city, PlanType? type = PlanType.Development, Level? level = Level.City) =>
        new() { CityCode = city, Title = "信息化发展规划", Unit = "市信息化办", Type = type, Level = level };

    public static PlanCreated Created(string city, PlanType? type = PlanType.Development, Level? level = Level.City, bool? isSecret = null) =>
        new(city, "信息化发展规划", "市信息化办", Area: null, type, level, isSecret, new Draft());

    public static IEvent<Plan>[] Submitted(string city, PlanType? type = PlanType.Development, Level? level = Level.City) =>
        [Created(city, type, level), new PlanSubmittedForApproval(new Draft())];

    public static IEvent<Plan>[] Approved(string city, PlanType? type = PlanType.Development, Level? level = Level.City, Role by = Role.CityGovernment) =>
        [.. Submitted(city, type, level), new PlanApproved(by)];

    public static IEvent<Plan>[] InForce(string city, PlanType? type = PlanType.Development, Level? level = Level.City, Role by = Role.CityGovernment) =>
        [.. Approved(city, type, level, by), new PlanImplemented(null)];
}
