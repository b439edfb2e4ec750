using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The case is handed to the organ that is competent for it.</summary>
[Slice(Module.Supervision, Violation.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record ReferToAuthority : Command<Violation>
{
    public required string To { get; init; }

    public override IEnumerable<IEvent<Violation>> Decide(Violation violation, CommandContext context)
    {
        violation.Require(context);
        return [new ViolationReferred(Order.NotBlank(To, "to"))];
    }
}

internal sealed record ViolationReferred(string To) : EntryEvent<Violation>
{
    protected override Violation Happen(Violation violation, EventContext context) => violation with { Referral = new Referral(To, context.On) };
}
