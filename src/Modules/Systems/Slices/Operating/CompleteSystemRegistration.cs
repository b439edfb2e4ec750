using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner completes the security file of a system; again when it changes.</summary>
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record CompleteSystemRegistration : Command<InformationSystem>
{
    public IReadOnlyList<SecurityProfileItem>? Profile { get; init; }

    public bool? EmergencyPlan { get; init; }

    public bool? ContentMonitoring { get; init; }

    public bool? CertificateStatement { get; init; }

    public bool? IsImportant { get; init; }

    public override Act Act => Acts.CompleteSystemRegistration;

    public override void Establish(Matter matter, InformationSystem system, CommandContext context)
    {
        SystemFacts.Secure(matter, File());
        matter.With(Facts.InformationSystem.IsImportant, IsImportant);
    }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context);
        return [new SystemRegistrationCompleted(File(), IsImportant)];
    }

    private SecurityFile File() => new()
    {
        Profile = Profile,
        EmergencyPlan = EmergencyPlan,
        ContentMonitoring = ContentMonitoring,
        CertificateStatement = CertificateStatement,
    };
}

internal sealed record SystemRegistrationCompleted(SecurityFile File, bool? IsImportant) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) => system with
    {
        SecurityFile = system.SecurityFile.With(File),
        Description = system.Description with { IsImportant = IsImportant ?? system.Description.IsImportant },
        Days = system.Days with { Completed = context.On },
    };
}
