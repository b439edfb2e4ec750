using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records a security test; the last one counts.</summary>
[Called("登记安全测评", "Record a security test")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record RecordSecurityTest : Command<InformationSystem>
{
    public required Outcome Result { get; init; }

    /// <summary>The name of the testing body.</summary>
    public string? Body { get; init; }

    /// <summary>Whether that body was qualified on the day of the test.</summary>
    public bool? BodyQualified { get; init; }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.SecurityTest?.TestedOn);
        return [new SecurityTestRecorded(Result, Body, BodyQualified)];
    }
}

internal sealed record SecurityTestRecorded(Outcome Result, string? Body, bool? BodyQualified) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { SecurityTest = new SecurityTest(Result, Body, BodyQualified, context.On) };
}
