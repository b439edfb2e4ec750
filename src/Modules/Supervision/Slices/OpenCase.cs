using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>An organ opens the case, and says what it found the conduct to be.</summary>
[Called("立案", "Open a case")]
[Slice(Module.Supervision, Violation.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record OpenCase : Command<Violation>
{
    /// <summary>The kind of conduct; as reported unless said.</summary>
    public ViolationKind? Kind { get; init; }

    public bool? IsSerious { get; init; }

    public override IEnumerable<IEvent<Violation>> Decide(Violation violation, CommandContext context)
    {
        violation.Require(context);
        return violation.CaseOpenedOn is null
            ? [new CaseOpened(Kind ?? violation.Conduct, IsSerious)]
            : throw Order.WrongStage("已立案", "The case is open already.");
    }
}

internal sealed record CaseOpened(ViolationKind? Kind, bool? IsSerious) : EntryEvent<Violation>
{
    protected override Violation Happen(Violation violation, EventContext context) =>
        violation with { Conduct = Kind, IsSerious = IsSerious, CaseOpenedOn = context.On };
}
