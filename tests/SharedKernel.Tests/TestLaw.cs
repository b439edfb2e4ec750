namespace InfoGov.Tests;

/// <summary>A city with one rule: a plan needs an expert argumentation.</summary>
internal sealed class TestCity : Jurisdiction
{
    public override string Code => "testville";

    public override Text Name { get; } = new("测试市", "Testville");

    public override DateOnly EffectiveFrom { get; } = new(2010, 1, 1);

    public override RegulationHeader Header { get; } = new(new Text("测试条例", "Test regulation"), "local", null, null, null, null, null, [], []);

    protected override void Write(Regulation regulation) => regulation
        .Article(1, "1", ProvisionKind.Rule, Module.Plans, "规划须经专家论证", "A plan needs an expert argumentation")
        .Require(Acts.CreatePlan, "noArgumentation", Facts.Plan.ExpertArgumentation);
}

/// <summary>An act of law on a counter.</summary>
internal sealed record PlanCount(bool Argued, bool Secret = false, string Where = "testville") : Command<Counter>
{
    public override Act? Act => Acts.CreatePlan;

    public override string? City(GrainId id, Counter state) => Where;

    public override void Establish(Matter matter, Counter state, CommandContext context) =>
        matter.With(Facts.Plan.ExpertArgumentation, Argued).With(Facts.Plan.IsSecret, Secret);

    public override IEnumerable<IEvent<Counter>> Decide(Counter state, CommandContext context) => [new Counted(1, Note: null)];
}

internal sealed record SetEnabled(bool Enabled) : Command<CityStanding>
{
    public override IEnumerable<IEvent<CityStanding>> Decide(CityStanding state, CommandContext context) =>
        state.Enabled == Enabled ? [] : [Enabled ? new CityEnabled() : new CityDisabled()];
}
