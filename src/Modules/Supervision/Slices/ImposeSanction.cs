using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>An organ imposes a sanction that the regulation provides, or one that rests on a law outside it.</summary>
[FourEyes]
[Slice(Module.Supervision, Violation.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record ImposeSanction : Command<Violation>
{
    public SanctionKind? Kind { get; init; }

    /// <summary>CNY, two places at most; of a fine.</summary>
    public decimal? Amount { get; init; }

    public bool? WithCorrectionOrder { get; init; }

    /// <summary>The law outside the regulation that provides the sanction.</summary>
    public string? LegalBasis { get; init; }

    private string? OutsideLaw => string.IsNullOrWhiteSpace(LegalBasis) ? null : LegalBasis.Trim();

    public override Act Act => Acts.ImposeSanction;

    public override void Establish(Matter matter, Violation violation, CommandContext context) => matter
        .With(Args.ImposeSanction.Kind, Kind)
        .With(Args.ImposeSanction.Amount, Amount)
        .With(Args.ImposeSanction.WithCorrectionOrder, WithCorrectionOrder)
        .With(Args.ImposeSanction.LegalBasis, OutsideLaw);

    public override IEnumerable<IEvent<Violation>> Decide(Violation violation, CommandContext context)
    {
        violation.Require(context, violation.CaseOpenedOn);
        Order.Amount(Amount, "amount");
        var kind = Kind ?? throw Order.Refuse(400, "invalid", "须写明处理种类", "The kind of sanction is named.", "kind");
        if (kind == SanctionKind.Fine ? Amount is null or 0 : Amount is not null)
        {
            throw Order.Refuse(400, "invalid", "罚款须有大于零的金额，其他处理无金额", "A fine, and only a fine, has an amount above zero.", "amount");
        }

        var provided = context.Decision?.Sanctions.Where(s => s.Kind == kind).Select(s => s.Provision.Id) ?? [];
        string[] provisions = [.. provided.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        // Where the regulation does not govern the day there is no one to refuse, and still no sanction without a law.
        return OutsideLaw is not null || provisions.Length > 0
            ? [new SanctionImposed(kind, Amount, WithCorrectionOrder, OutsideLaw, provisions, context.Caller.Role)]
            : throw Order.Refuse(422, "noSanctionProvided", "没有法律依据，不得处理", "Without a legal basis there is no sanction.", "legalBasis");
    }
}

internal sealed record SanctionImposed(
    SanctionKind Kind,
    decimal? Amount,
    bool? WithCorrectionOrder,
    string? OutsideLaw,
    IReadOnlyList<string> Provisions,
    Role? By) : EntryEvent<Violation>
{
    protected override Violation Happen(Violation violation, EventContext context) => violation with
    {
        Sanctions = [.. violation.Sanctions, new Sanction(Kind, Amount, WithCorrectionOrder, OutsideLaw, Provisions, By, context.On)],
    };
}
