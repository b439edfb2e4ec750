using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>A government or its finance authority allocates money from a fund.</summary>
[Slice(Module.Development, Fund.Kind, Opens = true), SentBy(Role.Government, Role.FinanceAuthority)]
internal sealed record AllocateFund : OpenEntry<Fund>
{
    public FundKind? Kind { get; init; }

    /// <summary>Who receives it.</summary>
    public required string Recipient { get; init; }

    /// <summary>The key of the recipient, if it is registered here.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>CNY, two places at most.</summary>
    public decimal? Amount { get; init; }

    public bool? InBudget { get; init; }

    public Role? RulesApprovedBy { get; init; }

    /// <summary>The result of the last evaluation of the recipient.</summary>
    public Outcome? LastEvaluationResult { get; init; }

    public override Act Act => Acts.AllocateFund;

    public override void Establish(Matter matter, Fund fund, CommandContext context) => Allocation(Recipient).Establish(matter);

    protected override EntryOpened<Fund> Open(CommandContext context)
    {
        Reject.BadAmount(Amount, "amount");
        return new FundAllocated(CityCode, Allocation(Reject.Blank(Recipient, "recipient")));
    }

    private Allocation Allocation(string recipient) => new(Kind, recipient, OrganizationId, Amount, InBudget, RulesApprovedBy, LastEvaluationResult);
}

internal sealed record FundAllocated(string City, Allocation Allocation) : EntryOpened<Fund>(City)
{
    protected override Fund Open(Fund fund, EventContext context) => fund with { Allocation = Allocation };
}
