using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Supervision;

/// <summary>A stored evaluation is found to be a state secret. Its public row goes at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Supervision, Evaluation.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Evaluation>
{
    protected override IEvent<Evaluation> Found() => new EvaluationFoundSecret();
}

internal sealed record EvaluationFoundSecret : EntryEvent<Evaluation>
{
    protected override Evaluation Happen(Evaluation evaluation, EventContext context) => Evaluation.None with
    {
        City = evaluation.City,
        FoundSecretOn = context.On,
    };
}
