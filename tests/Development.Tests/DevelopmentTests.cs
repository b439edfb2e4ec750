using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Development;

public class DevelopmentTests
{
    private static readonly AllocateFund Funding = new() { CityCode = "wuxi", Recipient = "某局", Kind = FundKind.SpecialInformatization, Amount = 100.50m };

    private static readonly RegisterServiceProvider Shop = new() { CityCode = "beijing", Name = "商城", Kind = ProviderKind.Ecommerce };

    [Fact]
    public void A_failed_evaluation_warns_in_wuxi()
    {
        var failed = New<Fund>().By(FinanceAuthority).When(Funding with { LastEvaluationResult = Outcome.Failed }).ThenIsDone();
        Assert.Equal(["wuxi-22-1b evaluationResultAttached"], failed.State.Warnings.Select(w => $"{w.Provision} {w.Code}"));
        Assert.Empty(New<Fund>().By(FinanceAuthority).When(Funding with { LastEvaluationResult = Outcome.Passed }).ThenIsDone().State.Warnings);
    }

    [Fact]
    public void A_fund_needs_approved_rules_in_zhengzhou_and_a_budget_line_in_jilin()
    {
        New<Fund>().By(FinanceAuthority).When(Funding with { CityCode = "zhengzhou" }).ThenRefusedBy("zhengzhou-24-2b fundRulesNotApproved");
        New<Fund>().By(FinanceAuthority).When(Funding with { CityCode = "zhengzhou", RulesApprovedBy = CountyGovernment }).ThenIsDone();
        Assert.Equal(["notInBudget"], New<Fund>().By(CityGovernment).When(Funding with { CityCode = "jilin" }).ThenIsDone().State.Warnings.Select(w => w.Code));
        Assert.Empty(New<Fund>().By(CityGovernment).When(Funding with { CityCode = "jilin", InBudget = true }).ThenIsDone().State.Warnings);
    }

    [Fact]
    public void What_is_silent_is_allowed_and_rests_on_nothing()
    {
        Assert.Empty(New<Fund>().By(FinanceAuthority).When(Funding with { CityCode = "beijing" }).ThenIsDone().State.LegalBasis);
        Assert.Empty(New<Provider>().By(Role.Enterprise).When(Shop with { CityCode = "tianjin" }).ThenIsDone().State.LegalBasis);
        New<Fund>().When(Funding with { Amount = -1 }).ThenRejected(400, "invalid", "amount");
    }

    [Fact]
    public void A_guide_and_a_survey_in_wuxi_are_made_with_others()
    {
        var guide = new CreateIndustryGuide { CityCode = "wuxi", Title = "指南" };
        New<Guide>().By(CityInformatizationAuthority).When(guide).ThenRefusedBy("wuxi-27-1 sectionMissing", "wuxi-27-1 coSignerMissing");
        New<Guide>().By(CityInformatizationAuthority).When(guide with { Sections = Enum.GetValues<GuideSection>(), CoSigners = [InvestmentAuthority] }).ThenIsDone();
        New<Guide>().By(CityInformatizationAuthority).When(guide with { CityCode = "jilin" }).ThenIsDone();

        var survey = new ConductSurvey { CityCode = "wuxi", Topic = "产业" };
        New<Survey>().By(CityInformatizationAuthority).When(survey).ThenRefusedBy("wuxi-28-1 coSignerMissing");
        New<Survey>().By(CityInformatizationAuthority).When(survey with { CoSigners = [StatisticsAuthority] }).ThenIsDone();
    }

    [Fact]
    public void Tianjin_supports_recognised_software_enterprises()
    {
        var grant = new GrantPreferentialSupport { CityCode = "tianjin", Name = "某公司", Kind = EnterpriseKind.Software };
        New<Enterprise>().By(CityInformatizationAuthority).When(grant).ThenRefusedBy("tianjin-22-2 recognitionMissing");
        New<Enterprise>().By(CityInformatizationAuthority).When(grant with { IsRecognised = true }).ThenIsDone();
        var own = grant with { Scheme = SupportScheme.OwnIntellectualProperty, OwnsIntellectualProperty = true };
        Assert.Equal(["tianjin-21-1"], New<Enterprise>().By(CityInformatizationAuthority).When(own).ThenIsDone().State.LegalBasis);
    }

    [Fact]
    public void Beijing_wants_a_permit_a_licence_and_verified_merchants()
    {
        New<Provider>().By(Role.Enterprise).When(Shop with { IsBusiness = true }).ThenRefusedBy("beijing-26-1 icpMissing", "beijing-26-2 businessLicenceMissing");
        var story = New<Provider>().By(Role.Enterprise).When(Shop with { IsBusiness = true, IcpPermit = true, BusinessLicence = true }).ThenIsDone();
        var merchant = new RegisterMerchant { Name = "店", Verification = [MerchantMaterial.Identity] };
        story.By(EcommerceProvider).When(merchant).ThenRefusedBy("beijing-27-1 verificationMissing");
        story.When(merchant with { Verification = Enum.GetValues<MerchantMaterial>(), Backup = true }).ThenIsDone();
        Assert.Equal("店", Assert.Single(story.State.Merchants).Name);
        New<Provider>().When(merchant).ThenRejected(404, "notFound");
    }

    [Fact]
    public void Every_act_asks_what_the_contract_asks()
    {
        SameQuestion.Assert(
            New<Fund>().By(FinanceAuthority), Funding with { InBudget = true, RulesApprovedBy = CityGovernment, LastEvaluationResult = Outcome.Failed },
            """{"fund":{"kind":"specialInformatization","inBudget":true,"rulesApprovedBy":"cityGovernment"},"organization":{"lastEvaluationResult":"failed"}}""");
        SameQuestion.Assert(
            New<Guide>().By(CityInformatizationAuthority), new CreateIndustryGuide { CityCode = "wuxi", Title = "t", Sections = [GuideSection.Targets], CoSigners = [FinanceAuthority] },
            """{"guide":{"sections":["targets"],"coSigners":["financeAuthority"]}}""");
        SameQuestion.Assert(
            New<Survey>().By(CityInformatizationAuthority), new ConductSurvey { CityCode = "wuxi", Topic = "t", CoSigners = [StatisticsAuthority] }, """{"survey":{"coSigners":["statisticsAuthority"]}}""");
        SameQuestion.Assert(
            New<Enterprise>().By(CityInformatizationAuthority),
            new GrantPreferentialSupport { CityCode = "tianjin", Name = "n", Kind = EnterpriseKind.Software, IsRecognised = true, OwnsIntellectualProperty = true, Scheme = SupportScheme.OwnIntellectualProperty },
            """{"enterprise":{"kind":"software","isRecognised":true,"ownsIntellectualProperty":true}}""", """{"scheme":"ownIntellectualProperty"}""");
        var whole = Shop with { IsBusiness = true, IcpPermit = true, IcpFiling = true, BusinessLicence = true, HomepageItems = [HomepageItem.ServiceRules], ComplaintMechanism = true, ConfidentialityCommitment = true };
        const string Facts = """{"provider":{"kind":"ecommerce","isBusiness":true,"icpPermit":true,"icpFiling":true,"businessLicence":true,"homepageItems":["serviceRules"],"complaintMechanism":true,"confidentialityCommitment":true""";
        SameQuestion.Assert(New<Provider>().By(InternetOperator), whole, Facts + "}}");
        SameQuestion.Assert(
            New<Provider>().By(EcommerceProvider).GivenDone(whole), new RegisterMerchant { Name = "m", Verification = [MerchantMaterial.Identity], Backup = true },
            Facts + ""","merchantVerification":["identity"],"backup":true}}""");
    }

    private static Story<T> New<T>()
        where T : class => new(new DevelopmentModule().Kinds.OfType<EntityKind<T>>().Single());
}
