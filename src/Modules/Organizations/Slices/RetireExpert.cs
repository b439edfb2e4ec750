using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>The expert is asked no more.</summary>
[Called("专家退出", "Retire an expert")]
[Slice(Module.Organizations, Expert.Kind), SentBy(Role.CityInformatizationAuthority)]
internal sealed record RetireExpert : Command<Expert>
{
    public string? Reason { get; init; }

    public override IEnumerable<IEvent<Expert>> Decide(Expert expert, CommandContext context)
    {
        expert.Require(context);
        return expert.RetiredOn is null
            ? [new ExpertRetired(Reason)]
            : throw Order.WrongStage("该专家已退出", "The expert is retired already.");
    }
}

internal sealed record ExpertRetired(string? Reason) : EntryEvent<Expert>
{
    protected override Expert Happen(Expert expert, EventContext context) => expert with { RetiredOn = context.On };
}
