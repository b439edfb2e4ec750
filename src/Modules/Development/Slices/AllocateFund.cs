using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

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

    /// <summary>The result of the last evaluation of the recipient; what is known of a registered one wins.</summary>
    public Outcome? LastEvaluationResult { get; init; }

    public override Act Act => Acts.AllocateFund;

    public override IEnumerable<EntityId> Reads(Fund fund) => Organization.Reads(OrganizationId);

    public override void Establish(Matter matter, Fund fund, CommandContext context) => Allocation(Recipient, context).Establish(matter);

    protected override EntryOpened<Fund> Open(CommandContext context)
    {
        Order.Amount(Amount, "amount");
        Organization.Known(OrganizationId, CityCode, context);
        return new FundAllocated(CityCode, Allocation(Order.NotBlank(Recipient, "recipient"), context));
    }

    private Allocation Allocation(string recipient, CommandContext context)
    {
        var known = OrganizationId is null ? null : context.Read<Organization>(Organization.At(OrganizationId)).Standing.LastEvaluation?.Result;
        return new(Kind, recipient, OrganizationId, Amount, InBudget, RulesApprovedBy, known ?? LastEvaluationResult);
    }
}

internal sealed record FundAllocated(string City, Allocation Allocation) : EntryOpened<Fund>(City)
{
    protected override Fund Open(Fund fund, EventContext context) => fund with { Allocation = Allocation };
}
