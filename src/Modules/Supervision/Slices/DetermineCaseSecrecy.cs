using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>A case is found to be a state secret. Its public rows go at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Supervision, Violation.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineCaseSecrecy : SecrecyDetermination<Violation>
{
    protected override IEvent<Violation> Found() => new ViolationFoundSecret();
}

internal sealed record ViolationFoundSecret : EntryEvent<Violation>
{
    protected override Violation Happen(Violation violation, EventContext context) => Violation.None with { City = violation.City, FoundSecretOn = context.On };
}
