using InfoGov.Entities;

namespace InfoGov.Publications;

/// <summary>
/// How long a reply may take. No city's text has a term; these are from the State Council's Regulations on the Disclosure of
/// Government Information, and an installation may configure others. A grain, so that a decision pins what was set when
/// it was made; before anything is configured it holds what the Regulations say.
/// </summary>
/// <param name="ReplyWorkingDays">To reply, from receipt (article 33).</param>
/// <param name="ExtensionWorkingDays">The most by which a reply may be put off (article 33).</param>
/// <param name="CorrectionWorkingDays">To ask for a correction, from receipt (article 30).</param>
/// <param name="ThirdPartyWorkingDays">For a third party to answer (article 32).</param>
/// <param name="Source">What they rest on.</param>
internal sealed record DisclosureTerms(int ReplyWorkingDays, int ExtensionWorkingDays, int CorrectionWorkingDays, int ThirdPartyWorkingDays, string Source)
{
    public const string Kind = "disclosure-terms";

    public static readonly EntityId Id = new(Kind, "disclosure-terms");

    public static readonly DisclosureTerms National = new(20, 20, 7, 15, "《中华人民共和国政府信息公开条例》（国务院令第711号，2019-05-15 起施行）第三十、三十二、三十三条");
}

/// <summary>Sets the terms as they are configured; sent by the host at each start.</summary>
internal sealed record SetDisclosureTerms(DisclosureTerms Terms) : Command<DisclosureTerms>
{
    public override IEnumerable<IEvent<DisclosureTerms>> Decide(DisclosureTerms state, CommandContext context) =>
        state == Terms ? [] : [new DisclosureTermsSet(Terms)];
}

/// <summary>From now on these terms hold; what was computed before stays.</summary>
internal sealed record DisclosureTermsSet(DisclosureTerms Terms) : IEvent<DisclosureTerms>
{
    public DisclosureTerms Apply(DisclosureTerms state, EventContext context) => Terms;
}
