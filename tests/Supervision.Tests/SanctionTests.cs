using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;
using static InfoGov.Law.SanctionKind;
using static InfoGov.Law.ViolationKind;

namespace InfoGov.Supervision;

/// <summary>No legal basis, no sanction; what a regulation provides, from its lowest to its highest amount.</summary>
public class SanctionTests
{
    [Theory]
    [InlineData("9999.99", "beijing-43-1 belowMinimum")]
    [InlineData("10000", null)]
    [InlineData("100000", null)]
    [InlineData("100000.01", "beijing-43-1 aboveMaximum")]
    [InlineData(null, "beijing-43-1 amountRequired")]
    public void Beijing_fines_serious_unqualified_work_from_ten_to_a_hundred_thousand(string? amount, string? refusal) =>
        Check(Serious().When(new ImposeSanction { Kind = Fine, Amount = Amount(amount) }), "beijing-43-1", refusal);

    [Theory]
    [InlineData("0", "beijing-44-1 belowMinimum")]
    [InlineData("0.01", null)]
    [InlineData("30000", null)]
    [InlineData("30000.01", "beijing-44-1 aboveMaximum")]
    public void Beijing_fines_concealment_up_to_thirty_thousand(string amount, string? refusal) => Check(
        Reported("beijing", Concealment).When(new ImposeSanction { Kind = Fine, Amount = Amount(amount), WithCorrectionOrder = true }), "beijing-44-1", refusal);

    [Fact]
    public void Beijing_fines_neither_what_is_not_serious_nor_without_ordering_correction()
    {
        Reported("beijing", GradeExceeded).When(new ImposeSanction { Kind = Fine, Amount = 20000 }).ThenRefusedBy("beijing-43-1 conditionNotMet");
        Reported("beijing", FalseReport).When(new ImposeSanction { Kind = Fine, Amount = 20000 }).ThenRefusedBy("beijing-44-1 conditionNotMet");
    }

    [Fact]
    public void The_organ_must_be_the_one_the_article_names()
    {
        Reported("beijing", LevelNotFiled).When(new ImposeSanction { Kind = SanctionKind.Warning }).ThenRefusedBy("beijing-45-1b issuerNotCompetent");
        Reported("beijing", LevelNotFiled).By(Police).When(new ImposeSanction { Kind = SanctionKind.Warning }).ThenIsDone();
    }

    [Fact]
    public void Circulated_criticism_is_for_duplicate_collection_and_not_for_a_new_private_network()
    {
        Reported("beijing", DuplicateCollection).When(new ImposeSanction { Kind = Criticism }).ThenIsDone();
        Reported("beijing", NewPrivateNetwork).When(new ImposeSanction { Kind = Criticism }).ThenRefusedBy(" noSanctionProvided");
    }

    [Theory]
    [InlineData("wuxi", "wuxi-49-1 noLocalAmount")]
    [InlineData("jilin", "jilin-33-1 noLocalAmount")]
    [InlineData("zhengzhou", "zhengzhou-30-1 citeParentRegulation")]
    [InlineData("tianjin", "tianjin-30-2 noSanctionPower")]
    public void Where_no_fine_is_provided_an_outside_law_is_named(string city, string refusal)
    {
        var fine = new ImposeSanction { Kind = Fine, Amount = 5000 };
        Assert.Contains(refusal, Reported(city, UnqualifiedUndertaking).When(fine).Decision!.Refusals.Select(r => $"{r.Provision?.Id} {r.Code}"));
        Assert.NotEmpty(Reported(city, UnqualifiedUndertaking).When(fine with { LegalBasis = "  " }).Decision!.Refusals);
        Reported(city, UnqualifiedUndertaking).When(fine with { LegalBasis = "网络安全法" })
            .Then(new SanctionImposed(Fine, 5000, null, "网络安全法", [], CityInformatizationAuthority));
    }

    [Fact]
    public void Silence_provides_no_sanction() =>
        Reported("wuxi", UnqualifiedUndertaking).When(new ImposeSanction { Kind = SanctionKind.Warning }).ThenRefusedBy(" noSanctionProvided");

    [Fact]
    public void Before_the_regulation_there_is_no_sanction_either() =>
        Reported("wuxi", UnqualifiedUndertaking, 2000).When(new ImposeSanction { Kind = SanctionKind.Warning }).ThenRejected(422, "noSanctionProvided", "legalBasis");

    [Fact]
    public void Wuxi_bans_from_funds_and_tianjin_orders_correction()
    {
        Reported("wuxi", RectificationRefused).When(new ImposeSanction { Kind = FundingBan })
            .Then(new SanctionImposed(FundingBan, null, null, null, ["wuxi-22-2b"], CityInformatizationAuthority));
        Reported("tianjin", NoDrill).When(new ImposeSanction { Kind = CorrectionOrder }).ThenIsDone();
    }

    [Fact]
    public void A_fine_and_only_a_fine_has_an_amount()
    {
        var outside = new ImposeSanction { Kind = SanctionKind.Warning, Amount = 1, LegalBasis = "法" };
        Reported("wuxi", NoDrill).When(outside).ThenRejected(400, "invalid", "amount");
        Reported("wuxi", NoDrill).When(outside with { Kind = Fine, Amount = 0 }).ThenRejected(400, "invalid", "amount");
        Reported("wuxi", NoDrill).When(outside with { Kind = null }).ThenRejected(400, "invalid", "kind");
    }

    internal static Story<Violation> New() => Lives.Of<Violation>();

    [Fact]
    public void A_case_found_secret_is_forgotten_with_its_sanctions()
    {
        var story = Serious();
        story.When(new ImposeSanction { Kind = Fine, Amount = 20000 }).ThenIsDone();
        story.By(SecrecyAuthority).When(new DetermineCaseSecrecy { IsSecret = true }).Then(new ViolationFoundSecret());
        Forgotten.Assert(story, ["sanctions/p1-1"], "某公司", "20000");
        story.By(CityInformatizationAuthority).When(new RecordCredit()).ThenRejected(422, "notApplicable");
    }

    internal static Story<Violation> Reported(string city, ViolationKind kind, int year = 2024) =>
        New().On(year, 6, 3).By(CityInformatizationAuthority).Given(new ViolationReported(city, kind, "某公司", null));

    private static Story<Violation> Serious() => Reported("beijing", UnqualifiedUndertaking).Given(new CaseOpened(BorrowedQualification, IsSerious: true));

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(Told<Violation> told, string provision, string? refusal)
    {
        if (refusal is not null)
        {
            told.ThenRefusedBy(refusal);
            return;
        }

        var sanction = Assert.Single(told.ThenIsDone().State.Sanctions);
        Assert.Equal([provision], sanction.Provisions);
        Assert.Equal(CityInformatizationAuthority, sanction.By);
    }
}
