using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records a risk assessment that was done on the day of the act; the next one is counted from it.</summary>
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record RecordRiskAssessment : Command<InformationSystem>
{
    public override Act Act => Acts.RecordRiskAssessment;

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.LastRiskAssessmentOn);
        return [new RiskAssessmentRecorded()];
    }
}

internal sealed record RiskAssessmentRecorded : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { LastRiskAssessmentOn = context.On };
}
