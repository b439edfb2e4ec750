using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A unit applies for funds.</summary>
[Slice(Module.Development, Organization.Kind)]
[SentBy(Role.ConstructionUnit, Role.Enterprise)]
internal sealed record ApplyForFunds : Command<Organization>
{
    public required FundingKind Kind { get; init; }

    public string? Purpose { get; init; }

    /// <summary>CNY, two places at most.</summary>
    public decimal? Amount { get; init; }

    public bool? InNationalFundGuide { get; init; }

    public override Act Act => Acts.ApplyForFunds;

    public override void Establish(Matter matter, Organization organization, CommandContext context) => matter
        .With(Facts.Enterprise.InNationalFundGuide, InNationalFundGuide)
        .With(Args.ApplyForFunds.Kind, Kind);

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return Amount is { Scale: > 2 } or < 0
            ? throw Order.Refuse(400, "invalid", "金额须为非负数，至多两位小数", "An amount is not negative and has two places at most.", "amount")
            : [new FundsAppliedFor(Kind, Purpose, Amount)];
    }
}

internal sealed record FundsAppliedFor(FundingKind Kind, string? Purpose, decimal? Amount) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { Applications = [.. organization.Applications, new FundApplication(Kind, context.On, Purpose, Amount)] };
}
