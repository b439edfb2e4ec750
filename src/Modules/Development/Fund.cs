using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>Money that was allocated from a fund.</summary>
internal sealed record Fund : LegalEntry
{
    public const string Kind = "fund";

    public static readonly Fund None = new();

    public Allocation? Allocation { get; init; }
}

/// <summary>What was allocated, to whom, and how it stands with the fund and the recipient. Amounts are in CNY.</summary>
internal sealed record Allocation(FundKind? Kind, string Recipient, string? OrganizationId, decimal? Amount, bool? InBudget, Role? RulesApprovedBy, Outcome? LastEvaluationResult)
{
    public void Establish(Matter matter) => matter
        .With(Facts.Fund.Kind, Kind)
        .With(Facts.Fund.InBudget, InBudget)
        .With(Facts.Fund.RulesApprovedBy, RulesApprovedBy)
        .With(Facts.Organization.LastEvaluationResult, LastEvaluationResult);
}
