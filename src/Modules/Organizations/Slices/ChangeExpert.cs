using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>What is known of an expert changes.</summary>
[Called("变更专家信息", "Change what is known of an expert")]
[Slice(Module.Organizations, Expert.Kind), SentBy(Role.CityInformatizationAuthority)]
internal sealed record ChangeExpert : Command<Expert>
{
    public string? Name { get; init; }

    public string? Field { get; init; }

    /// <summary>Where the expert works.</summary>
    public string? Unit { get; init; }

    public override IEnumerable<IEvent<Expert>> Decide(Expert expert, CommandContext context)
    {
        expert.Require(context);
        return expert.RetiredOn is null
            ? [new ExpertChanged(Order.NotBlank(Name ?? expert.Name, "name"), Field ?? expert.Field, Unit ?? expert.Unit)]
            : throw Order.WrongStage("该专家已退出", "The expert is retired.");
    }
}

internal sealed record ExpertChanged(string Name, string? Field, string? Unit) : EntryEvent<Expert>
{
    protected override Expert Happen(Expert expert, EventContext context) => expert with { Name = Name, Field = Field, Unit = Unit };
}
