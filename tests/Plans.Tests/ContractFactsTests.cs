using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Plans;

/// <summary>
/// A grain asks the law the same question as a body of <c>POST /api/compliance/decide</c> with the same facts: the same
/// things are established, and every city gives the same answer.
/// </summary>
public class ContractFactsTests
{
    private static readonly Dictionary<string, (IEvent<Plan>[] Given, Role Role, Command<Plan> Command, string Facts, string Args)> Plans = new(StringComparer.Ordinal)
    {
        ["CreatePlan"] = ([], Role.CityInformatizationAuthority,
            new CreatePlan { CityCode = "jilin", Title = "n", Unit = "u", Area = "船营", Type = PlanType.RegulatoryDetailed, Level = Level.District, IsSecret = false, CoDrafters = [Role.FinanceAuthority], Basis = [PlanBasis.EconomicPlan], CommunicationsSection = false },
            """{"subject":{"area":"船营"},"plan":{"type":"regulatoryDetailed","level":"district","isSecret":false,"organizer":"cityInformatizationAuthority","coDrafters":["financeAuthority"],"basis":["economicPlan"],"communicationsSection":false}}""", "{}"),
        ["ConsultOnPlan"] = ([Lives.Created("zhengzhou"), Consulted(ConsultationMethod.Hearing, ConsultedGroup.Public)], Role.CityInformatizationAuthority,
            new ConsultOnPlan { Method = ConsultationMethod.PublicNotice, Groups = [ConsultedGroup.Expert] },
            Described(""","consultation":{"methods":["hearing"],"groups":["public"]}"""), """{"method":"publicNotice"}"""),
        ["SubmitPlanForApproval"] = ([Lives.Created("beijing", PlanType.Infrastructure, Level.County), Consulted(ConsultationMethod.Survey), new ExpertArgumentationRecorded(2), new UpperReviewRecorded(Role.CityInformatizationAuthority, Outcome.Failed)], Role.CountyInformatizationAuthority,
            new SubmitPlanForApproval { CoDrafters = [Role.CommsAuthority], Basis = [PlanBasis.UrbanRuralPlan], Alignment = [AlignedPlan.Telecom], Checklist = [DraftingCheck.ScaleFit] },
            Described(""","consultation":{"methods":["survey"]},"expertArgumentation":true,"upperReview":{"by":"cityInformatizationAuthority","result":"failed"},"coDrafters":["commsAuthority"],"basis":["urbanRuralPlan"],"alignment":["telecom"],"checklist":["scaleFit"]""", "infrastructure", "county"), "{}"),
        ["ApprovePlan"] = (Lives.Submitted("beijing", level: Level.District), Role.DistrictGovernment,
            new ApprovePlan(), Described(""","approvedBy":"districtGovernment" """, level: "district"), "{}"),
        ["PublishPlan"] = (Lives.Approved("jilin", level: Level.Zone, by: Role.ZoneCommittee), Role.ZoneInformatizationAuthority,
            new PublishPlan(), Described(""","approvedBy":"zoneCommittee" """, level: "zone"), "{}"),
        ["FilePlan"] = ([Lives.Created("jilin", PlanType.Department, Level.County), Consulted(ConsultationMethod.Argumentation, ConsultedGroup.Expert)], Role.FinanceAuthority,
            new FilePlan { To = Role.CountyInformatizationAuthority, ParentPlanInForce = true },
            Described(""","consultation":{"methods":["argumentation"],"groups":["expert"]},"parentPlanInForce":true""", "department", "county"), """{"to":"countyInformatizationAuthority"}"""),
        ["ImplementPlan"] = ([.. Lives.Approved("wuxi"), new PlanPublished("u", []), new PlanFiled(Role.CityInformatizationAuthority, null)], Role.CityInformatizationAuthority,
            new ImplementPlan { ConformsToCityPlan = true },
            Described(""","approvedBy":"cityGovernment","published":true,"filedTo":"cityInformatizationAuthority","conformsToCityPlan":true"""), "{}"),
        ["AmendPlan"] = ([.. Lives.InForce("zhengzhou"), new AdjustmentRequested(Necessary: true, SpecialCircumstances: false, null)], Role.CityInformatizationAuthority,
            new AmendPlan(),
            Described(""","inForce":true,"adjustment":{"necessary":true,"specialCircumstances":false,"originalProcedureRepeated":false}"""), "{}"),
        ["RecordExecutionCheck"] = ([.. Lives.InForce("jilin", level: Level.County, by: Role.CountyGovernment), new ExecutionChecked(2023, null, null), new PlanIncludedInUrbanRuralPlan()], Role.CityInformatizationAuthority,
            new RecordExecutionCheck(),
            Described(""","approvedBy":"countyGovernment","inForce":true,"executionCheckedYears":[2023],"includedInUrbanRuralPlan":true""", level: "county"), "{}"),
        ["PublishExecutionReport"] = ([.. Lives.InForce("tianjin"), new ExecutionReportPublished(2023, "s", "p", [])], Role.CityInformatizationAuthority,
            new PublishExecutionReport { Summary = "s" },
            Described(""","approvedBy":"cityGovernment","inForce":true,"executionPublished":true"""), "{}"),
    };

    private static readonly Dictionary<string, (IEvent<AnnualPlan>[] Given, Role Role, Command<AnnualPlan> Command, string Facts)> AnnualPlans = new(StringComparer.Ordinal)
    {
        ["SubmitAnnualPlan"] = ([Opened("wuxi"), new CandidatesArgued(null)], Role.CityInformatizationAuthority,
            new SubmitAnnualPlan(), Annual(""","argued":true""")),
        ["ApproveAnnualPlan"] = ([Opened("zhengzhou"), new AnnualPlanSubmitted()], Role.InvestmentAuthority,
            new ApproveAnnualPlan { CoSigners = [Role.FinanceAuthority], LinkedToInvestmentPlan = true },
            Annual(""","submittedOn":"2024-06-03","approvedBy":"investmentAuthority","coSigners":["financeAuthority"],"linkedToInvestmentPlan":true""")),
        ["AdjustAnnualPlan"] = ([Opened("wuxi"), new AnnualPlanApproved(Role.InvestmentAuthority, null, null, null), new AnnualPlanAdjusted(true, Role.CityInformatizationAuthority, null, null)], Role.CityInformatizationAuthority,
            new AdjustAnnualPlan { SpecialCircumstances = false },
            Annual(""","approvedBy":"investmentAuthority","adjustment":{"specialCircumstances":false}""")),
    };

    public static TheoryData<string> PlanActs => [.. Plans.Keys];

    public static TheoryData<string> AnnualPlanActs => [.. AnnualPlans.Keys];

    [Theory]
    [MemberData(nameof(PlanActs))]
    public void A_plan_asks_what_the_contract_asks(string act)
    {
        var (given, role, command, facts, args) = Plans[act];
        SameQuestion.Compare(act, Lives.New().On(2024, 6, 3).By(role).Given(given).MatterOf(command), facts, args, role);
    }

    [Theory]
    [MemberData(nameof(AnnualPlanActs))]
    public void An_annual_plan_asks_what_the_contract_asks(string act)
    {
        var (given, role, command, facts) = AnnualPlans[act];
        SameQuestion.Compare(act, Lives.NewAnnual().On(2024, 6, 3).By(role).Given(given).MatterOf(command), facts, "{}", role);
    }

    [Theory]
    [MemberData(nameof(PlanActs))]
    public void What_a_command_brings_stays_with_the_plan(string act)
    {
        // An amendment ends the adjustment it rests on, and begins a plan that is yet to be implemented.
        string[] ended = act == "AmendPlan" ? ["Plan.InForce", "Adjustment.Exists", "Adjustment.Necessary", "Adjustment.SpecialCircumstances", "Adjustment.OriginalProcedureRepeated"] : [];
        var (given, role, command, _, _) = Plans[act];
        var story = Lives.New().On(2024, 6, 3).By(role).Given(given);
        var brought = Kept(story.MatterOf(command));
        var after = new Matter(new DateOnly(2024, 6, 3));
        PlanFacts.Establish(after, story.GivenDone(command).State);
        Assert.Empty(brought.Except(Kept(after), StringComparer.Ordinal).Except(ended, StringComparer.Ordinal));

        static string[] Kept(Matter matter) => [.. SameQuestion.Catalogue(typeof(Facts.Plan)).Where(f => f.Fact.Holds(matter)).Select(f => f.Name)];
    }

    [Fact]
    public void Every_act_on_plans_is_compared()
    {
        var acts = Law.Acts.All.Where(a => a.Entity is "plan" or "annualPlan").Select(a => a.Name);
        Assert.Equal(acts.Order(StringComparer.Ordinal), Plans.Keys.Concat(AnnualPlans.Keys).Order(StringComparer.Ordinal));
    }

    private static PlanConsulted Consulted(ConsultationMethod method, params ConsultedGroup[] groups) => new(method, groups, new(2024, 6, 3), null, "p", []);

    private static AnnualPlanOpened Opened(string city) => new(city, 2025, Level.City, "u", null, Role.CityInformatizationAuthority);

    private static string Described(string more, string type = "development", string level = "city") =>
        $$"""{"plan":{"type":"{{type}}","level":"{{level}}"{{more}} } }""";

    private static string Annual(string more) =>
        $$"""{"annualPlan":{"year":2025,"level":"city","draftedBy":"cityInformatizationAuthority"{{more}} } }""";
}
