using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>
/// The law of a city as it would be with an amendment in force from a day: provisions repealed, due days moved. For asking
/// "what if"; nothing is ever decided by it.
/// </summary>
/// <param name="law">The law as it stands.</param>
/// <param name="from">The first day of the amendment.</param>
/// <param name="repealed">The ids of the provisions that fall away.</param>
/// <param name="moved">By how much the due days of the duties of a provision move; negative periods are earlier.</param>
public sealed class AmendedLaw(Jurisdiction law, DateOnly from, IReadOnlySet<string> repealed, IReadOnlyDictionary<string, Period> moved) : Jurisdiction
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Edition, Edition> editions = new();

    /// <inheritdoc/>
    public override string Code => law.Code;

    /// <inheritdoc/>
    public override Text Name => law.Name;

    /// <inheritdoc/>
    public override DateOnly EffectiveFrom => law.EffectiveFrom;

    /// <inheritdoc/>
    public override RegulationHeader Header => law.Header;

    internal override Provision? Commencement => law.Commencement;

    internal override Edition? EditionOn(DateOnly day) => law.EditionOn(day) is not { } standing
        ? null
        : day < from ? standing : editions.GetOrAdd(standing, edition => new Edition([.. edition.Provisions.Where(p => !repealed.Contains(p.Id))], edition.From, Amend));

    /// <inheritdoc/>
    protected override void Write(Regulation regulation) => throw new NotSupportedException("An amendment is not written, it is laid over a text.");

    private Rule Amend(Rule rule) => rule is DutyRule { Due: { } due } duty && moved.TryGetValue(duty.Provision.Id, out var by) ? duty with { Due = Expressions.Shifted(due, by) } : rule;
}
