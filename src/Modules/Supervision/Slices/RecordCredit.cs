using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The authority enters the conduct into the credit system.</summary>
[Slice(Module.Supervision, Violation.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordCredit : Command<Violation>
{
    public override Act Act => Acts.RecordCredit;

    public override IEnumerable<IEvent<Violation>> Decide(Violation violation, CommandContext context)
    {
        violation.Require(context, violation.CaseOpenedOn);
        return violation.CreditRecordedOn is null
            ? [new CreditRecorded()]
            : throw Order.Refuse(409, "exists", "已记入信用", "It is in the credit system already.");
    }
}

internal sealed record CreditRecorded : EntryEvent<Violation>
{
    protected override Violation Happen(Violation violation, EventContext context) => violation with { CreditRecordedOn = context.On };
}
