using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Supervision;

/// <summary>Unlawful conduct from its report on. What a report says of its circumstances proves nothing; the case does.</summary>
internal sealed record Violation : LegalEntry, ISecretMatter
{
    public const string Kind = "violation";

    public static readonly Violation None = new();

    public ViolationKind? Conduct { get; init; }

    /// <summary>Who is said to have done it.</summary>
    public string Offender { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>Serious circumstances (情节严重), as an organ found.</summary>
    public bool? IsSerious { get; init; }

    public DateOnly? CaseOpenedOn { get; init; }

    /// <summary>Every sanction imposed for it, in order.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];

    public DateOnly? CreditRecordedOn { get; init; }

    /// <summary>Who it was referred to, and when.</summary>
    public Referral? Referral { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>Rejects a step on a case that was found secret, that was never reported, and one before its report or before <paramref name="after"/>.</summary>
    public new void Require(CommandContext context, DateOnly? after = null)
    {
        this.MustNotBeSecret();
        base.Require(context, after);
    }

    public static void Establish(Matter matter, Violation violation) => matter
        .With(Facts.Violation.Kind, violation.Conduct)
        .With(Facts.Violation.IsSerious, violation.IsSerious)
        .With(Facts.Violation.CaseOpened, violation.CaseOpenedOn is null ? null : true)
        .With(Facts.Violation.Referred, violation.Referral is null ? null : true);
}

/// <summary>A case was handed to another organ.</summary>
internal sealed record Referral(string To, DateOnly On);

/// <summary>A sanction as it was imposed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">CNY, of a fine.</param>
/// <param name="WithCorrectionOrder">Correction was ordered with it.</param>
/// <param name="OutsideLaw">The law outside the regulation that it was said to rest on.</param>
/// <param name="Provisions">The provisions of the regulation that provide it, in ordinal order.</param>
/// <param name="By">The organ.</param>
/// <param name="ImposedOn">The day.</param>
internal sealed record Sanction(SanctionKind Kind, decimal? Amount, bool? WithCorrectionOrder, string? OutsideLaw, IReadOnlyList<string> Provisions, Role? By, DateOnly ImposedOn);
