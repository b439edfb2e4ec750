namespace InfoGov.Tests;

/// <summary>A city with one rule: a plan needs an expert argumentation. It has a district, a zone, and no county authority.</summary>
internal sealed class TestCity : Jurisdiction
{
    public override string Code => "testville";

    public override Text Name { get; } = new("测试市", "Testville");

    public override DateOnly EffectiveFrom { get; } = new(2010, 1, 1);

    public override RegulationHeader Header { get; } = new(new Text("测试条例", "Test regulation"), "local", null, null, null, null, null, [], []);

    public override CityProfile Profile { get; } = new()
    {
        City = new("99", "测试市", Level.City),
        Divisions = [new("9901", "东区", Level.District), new("9971", "高新园", Level.Zone)],
        Territory = "testville-1-1",
        Authorities = [new(new("市主管部门", "City authority"), Role.CityInformatizationAuthority, [Level.City], new("统筹", "Coordinates"), ["testville-1-1"])],
        Zones = [new(new("高新技术园", "High-tech zone"), "9971", "高新园", new("特殊区域", "Special area"), ["testville-1-1"])],
    };

    protected override void Write(Regulation regulation) => regulation
        .Article(1, "1", ProvisionKind.Rule, Module.Plans, "规划须经专家论证", "A plan needs an expert argumentation")
        .Require(Acts.CreatePlan, "noArgumentation", Facts.Plan.ExpertArgumentation);
}

/// <summary>An act of law on a counter.</summary>
internal sealed record PlanCount(bool Argued, bool Secret = false, string Where = "testville", string? Area = null) : Command<Counter>
{
    public override Act? Act => Acts.CreatePlan;

    public override string? City(EntityId id, Counter state) => Where;

    public override void Establish(Matter matter, Counter state, CommandContext context) =>
        matter.With(Facts.Plan.ExpertArgumentation, Argued).With(Facts.Plan.IsSecret, Secret).With(Facts.Subject.Area, Area);

    public override IEnumerable<IEvent<Counter>> Decide(Counter state, CommandContext context) => [new Counted(1, Note: null)];
}

internal sealed record SetEnabled(bool Enabled) : Command<CityStanding>
{
    public override IEnumerable<IEvent<CityStanding>> Decide(CityStanding state, CommandContext context) =>
        state.Enabled == Enabled ? [] : [Enabled ? new CityEnabled() : new CityDisabled()];
}

/// <summary>The smallest city there can be: it brings no profile.</summary>
internal sealed class BareCity : Jurisdiction
{
    public override string Code => "bareville";

    public override Text Name { get; } = new("小市", "Bareville");

    public override DateOnly EffectiveFrom { get; } = new(2010, 1, 1);

    public override RegulationHeader Header { get; } = new(new Text("小条例", "Bare regulation"), null, null, null, null, null, null, [], []);

    protected override void Write(Regulation regulation) => regulation
        .Article(1, "1", ProvisionKind.Policy, Module.Administration, "目的", "Its aim").TextOnly("宣示");
}
