using InfoGov.Duties;
using static InfoGov.Law.Expressions;

namespace InfoGov.Tests;

/// <summary>A city that wants machines to be graded, assessed every three years, and drilled each year; and organs to train.</summary>
internal sealed class DutyCity : Jurisdiction
{
    public override string Code => "dutyville";

    public override Text Name { get; } = new("责任市", "Dutyville");

    public override DateOnly EffectiveFrom { get; } = new(2010, 1, 1);

    public override RegulationHeader Header { get; } = new(new Text("责任条例", "Duty regulation"), null, null, null, null, null, null, [], []);

    protected override void Write(Regulation regulation)
    {
        regulation.Article(1, "1", ProvisionKind.Duty, Module.Systems, "定级", "Determine the level")
            .Duty(DutyType.DetermineProtectionLevel, Role.OwnerOperator, Facts.InformationSystem.Exists, Facts.InformationSystem.ProtectionLevel);
        regulation.Article(2, "1", ProvisionKind.Duty, Module.Systems, "每三年评估", "Assess every three years")
            .Duty(
                DutyType.RecordRiskAssessment,
                Role.OwnerOperator,
                when: Facts.InformationSystem.InKeyCatalogue & (Facts.InformationSystem.LastRiskAssessmentOn | Facts.InformationSystem.KeyListedOn),
                met: Condition.Never,
                due: PlusYears(LatestOf(Facts.InformationSystem.KeyListedOn, Facts.InformationSystem.LastRiskAssessmentOn), 3),
                every: "P3Y");
        regulation.Article(3, "1", ProvisionKind.Duty, Module.Plans, "每年检查", "Check every year")
            .Duty(
                DutyType.RecordExecutionCheck,
                Role.CityInformatizationAuthority,
                when: Facts.InformationSystem.InKeyCatalogue,
                met: Facts.Plan.ExecutionCheckedYears.Contains(YearOf(On)),
                every: "P1Y");
        regulation.Article(4, "1", ProvisionKind.Duty, Module.Organizations, "培训", "Train staff")
            .Duty(DutyType.RecordTraining, Role.StateOrgan, Facts.Organization.Type, Facts.Organization.LastTrainingOn);
        regulation.Article(5, "1", ProvisionKind.Duty, Module.Supervision, "通报", "Notify")
            .DutyAfter(Acts.RecordInspection, DutyType.NotifyAuthority, Role.RelevantDepartments)
            .DutyAfter(Acts.RecordInspection, DutyType.OpenCase, Role.Police, met: Facts.InformationSystem.EmergencyPlan);
    }
}

/// <summary>A machine with the facts of a system, and the type of its owner, whose duties are not its own.</summary>
internal sealed record Machine(bool Exists, long? Level, DateOnly? ListedOn, DateOnly? AssessedOn, bool EmergencyPlan, bool Hidden)
{
    public static readonly EntityKind<Machine> Kind = new("machine", new Machine(Exists: false, null, null, null, EmergencyPlan: false, Hidden: false))
    {
        City = (_, _) => "dutyville",
        Facts = (matter, machine) => matter
            .With(Facts.InformationSystem.Kind, machine.Exists ? SystemKind.TopLevelPlatform : null)
            .With(Facts.InformationSystem.ProtectionLevel, machine.Level)
            .With(Facts.InformationSystem.InKeyCatalogue, machine.ListedOn is null ? null : true)
            .With(Facts.InformationSystem.KeyListedOn, machine.ListedOn)
            .With(Facts.InformationSystem.LastRiskAssessmentOn, machine.AssessedOn)
            .With(Facts.InformationSystem.EmergencyPlan, machine.EmergencyPlan ? true : null)
            .With(Facts.Organization.Type, OwnerType.StateOrgan),
        Subjects = [Facts.InformationSystem.Exists],
        Outline = machine => machine.Hidden ? null : new Outline("机器", "信息中心"),
    };

    public static EntityId Id(string key) => new("machine", key);
}

/// <summary>Sets what is given; the name of a command is what meets a duty that no fact tells of.</summary>
internal sealed record ChangeMachine(long? Level = null, DateOnly? ListedOn = null, bool Plan = false, bool Hide = false) : Command<Machine>
{
    public override IEnumerable<IEvent<Machine>> Decide(Machine state, CommandContext context) => [new MachineChanged(Level, ListedOn, AssessedOn: null, Plan, Hide)];
}

internal sealed record DelistMachine : Command<Machine>
{
    public override IEnumerable<IEvent<Machine>> Decide(Machine state, CommandContext context) => [new MachineDelisted()];
}

internal sealed record RecordRiskAssessment : Command<Machine>
{
    public override IEnumerable<IEvent<Machine>> Decide(Machine state, CommandContext context) => [new MachineChanged(null, null, context.On, EmergencyPlan: false, Hidden: false)];
}

internal sealed record InspectMachine : Command<Machine>
{
    public override Act Act => Acts.RecordInspection;

    public override IEnumerable<IEvent<Machine>> Decide(Machine state, CommandContext context) => [new MachineChanged(null, null, null, EmergencyPlan: false, Hidden: false)];
}

internal sealed record NotifyAuthority : Command<Machine>
{
    public override IEnumerable<IEvent<Machine>> Decide(Machine state, CommandContext context) => [new MachineChanged(null, null, null, EmergencyPlan: false, Hidden: false)];
}

internal sealed record MachineChanged(long? Level, DateOnly? ListedOn, DateOnly? AssessedOn, bool EmergencyPlan, bool Hidden) : IEvent<Machine>
{
    public Machine Apply(Machine state, EventContext context) =>
        new(Exists: true, Level ?? state.Level, ListedOn ?? state.ListedOn, AssessedOn ?? state.AssessedOn, EmergencyPlan || state.EmergencyPlan, Hidden || state.Hidden);
}

internal sealed record MachineDelisted : IEvent<Machine>
{
    public Machine Apply(Machine state, EventContext context) => state with { ListedOn = null };
}

/// <summary>A grain for each machine.</summary>
[Orleans.GrainType("machine")]
internal sealed class MachineGrain(CommandWay way) : EntityGrain<Machine>(way)
{
    public static EntityKind<Machine> Description => Machine.Kind;
}
