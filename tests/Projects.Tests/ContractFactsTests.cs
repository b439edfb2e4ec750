using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Projects;

/// <summary>
/// A grain asks the law the same question as a body of <c>POST /api/compliance/decide</c> with the same facts: the same
/// things are established, and every city gives the same answer.
/// </summary>
public class ContractFactsTests
{
    private static readonly Dictionary<string, (IEvent<Project>[] Given, Role Role, Command<Project> Command, string Facts, string Args)> Cases = new(StringComparer.Ordinal)
    {
        ["ProposeProject"] = ([], Role.ConstructionUnit,
            new ProposeProject { CityCode = "wuxi", Name = "n", Unit = new Unit("u"), Area = "滨湖", Level = Level.District, Category = ProjectCategory.Egov, Technologies = [Technology.Sensing], Amount = 12.5m },
            """{"subject":{"area":"滨湖"},"project":{"level":"district","category":"egov","technologies":["sensing"],"amount":12.5}}""", "{}"),
        ["SubmitProjectForReview"] = ([Lives.Proposed("jilin")], Role.ConstructionUnit,
            new SubmitProjectForReview { BudgetLines = [BudgetLine.SupervisionFee], RequirementsDocument = [RequirementTopic.Plan] },
            Described("planned", ""","budgetLines":["supervisionFee"],"requirementsDocument":["plan"]"""), "{}"),
        ["IssueReviewOpinion"] = ([Lives.Proposed("zhengzhou")], Role.CountyInformatizationAuthority,
            new IssueReviewOpinion { Result = Conformity.Conforming, Topics = [ReviewTopic.Layout], DuplicatesExisting = true, IsMajor = true, ExpertReview = new ExpertReview(Role.InvestmentAuthority, 2) },
            Described("planned", ""","reviewOpinion":{"result":"conforming","topics":["layout"]},"duplicatesExisting":true,"isMajor":true,"expertReview":{"convener":"investmentAuthority","expertCount":2}"""), "{}"),
        ["ApproveProject"] = ([Lives.Proposed("beijing"), new ReviewOpinionIssued(new Review(Role.CityInformatizationAuthority, Conformity.Conforming, [ReviewTopic.Security]), new Conformities(), null)], Role.InvestmentAuthority,
            new ApproveProject { Mode = ApprovalMode.Verification, InAnnualPlan = true, JointReview = new JointReview([Role.CityInformatizationAuthority], Conformity.Conforming) },
            Described("planned", ""","reviewOpinion":{"by":"cityInformatizationAuthority","result":"conforming","topics":["security"]},"inAnnualPlan":true,"jointReview":{"parties":["cityInformatizationAuthority"],"result":"conforming"}"""),
            """{"mode":"verification"}"""),
        ["FileProject"] = ([Lives.Proposed("tianjin", publicShare: null), new ConformityRecorded(new Conformities { IsMajor = true, PublicBasic = true })], Role.ConstructionUnit,
            new FileProject { To = Role.DistrictInformatizationAuthority, Documents = [FilingDocument.DesignScheme], FormalitiesComplete = true },
            Described("planned", ""","isMajor":true,"publicBasic":true,"documents":["designScheme"],"formalitiesComplete":true""", funding: ""),
            """{"to":"districtInformatizationAuthority"}"""),
        ["FileSecurityScheme"] = ([Lives.Proposed("jilin")], Role.ConstructionUnit,
            new FileSecurityScheme { To = Role.CountyInformatizationAuthority }, Described("planned", ""), """{"to":"countyInformatizationAuthority"}"""),
        ["PublishTender"] = ([Lives.Proposed("wuxi"), new OutsourcingReviewRecorded(new OutsourcingReview(Outcome.Passed, 0, [Role.FinanceAuthority]))], Role.ConstructionUnit,
            new PublishTender { TenderSchemeVersion = 3 },
            Described("planned", ""","outsourcingReview":{"result":"passed","expertCount":0,"coDepartments":["financeAuthority"]},"tenderSchemeVersion":3"""), "{}"),
        ["SelectSupervisor"] = ([Lives.Proposed("wuxi", amount: 5_000_000)], Role.ConstructionUnit,
            new SelectSupervisor { Method = SelectionMethod.DirectAppointment, Supervisor = new Supervisor("s", Qualified: true, Grade: 2, QualificationExpiresOn: new(2024, 6, 2)) },
            Described("planned", ""","amount":5000000""", amount: "") [..^1] + ""","supervisor":{"qualified":true,"grade":2,"qualificationExpiresOn":"2024-06-02"}}""",
            """{"method":"directAppointment"}"""),
        ["AwardContract"] = ([Lives.Proposed("beijing"), new ConformityRecorded(new Conformities { TenderRequired = true, CertificationRequired = true, RequiredGrade = 3 })], Role.ConstructionUnit,
            new AwardContract { Role = ContractRole.Supervision, Contractor = new Contractor("c", Qualified: true, Grade: 1, UsesBorrowedName: true), Procurement = ProcurementMethod.PrivateTender, ResponsibilitySystems = [ResponsibilitySystem.Tendering] },
            Described("planned", ""","tenderRequired":true,"certificationRequired":true,"requiredGrade":3,"responsibilitySystems":["tendering"]""") [..^1] + ""","contractor":{"qualified":true,"grade":1,"usesBorrowedName":true}}""",
            """{"role":"supervision","procurement":"privateTender"}"""),
        ["AssignSupervisionEngineer"] = ([Lives.Proposed("tianjin")], Role.Contractor,
            new AssignSupervisionEngineer { Engineer = new Engineer("李", Qualified: false) },
            Described("planned", "") [..^1] + ""","engineer":{"qualified":false}}""", "{}"),
        ["StartConstruction"] = ([Lives.Proposed("wuxi"), new SupervisorSelected("s", null, null), new PlatformApprovalRecorded(Role.CityInformatizationAuthority)], Role.ConstructionUnit,
            new StartConstruction { DesignIncludesSecurity = true, DeliveryMode = DeliveryMode.InHouse, NonOutsourcingExplained = true, FormalitiesComplete = true, ResponsibilitySystems = [ResponsibilitySystem.LegalPerson], Works = new Works(WorksType.Campus, WorksActivity.New, Location: WorksLocation.Urban, Duct: DuctType.Aerial) },
            Described("planned", ""","supervisorAssigned":true,"platformApproval":{"by":"cityInformatizationAuthority"},"designIncludesSecurity":true,"deliveryMode":"inHouse","nonOutsourcingExplained":true,"formalitiesComplete":true,"responsibilitySystems":["legalPerson"]""") [..^1]
            + ""","works":{"type":"campus","activity":"new","location":"urban","duct":"aerial"}}""", "{}"),
        ["HoldAcceptance"] = ([.. Lives.UnderConstruction("tianjin"), new TestRecorded(TestStandard.Enterprise)], Role.ConstructionUnit,
            new HoldAcceptance { Result = Outcome.Passed, StandardsConformity = true, LicensedSoftware = true, Checklist = [ProjectCheck.Security], Invitations = [Role.InformatizationAuthority], Participants = [Role.CityInformatizationAuthority] },
            Described("completed", ""","test":{"standard":"enterprise"},"standardsConformity":true,"licensedSoftware":true,"checklist":["security"],"invitations":["informatizationAuthority"],"participants":["cityInformatizationAuthority"]"""),
            """{"result":"passed"}"""),
        ["RecordCompletionAcceptance"] = ([.. Lives.Accepted("zhengzhou"), new SpecialAcceptanceRecorded(AcceptanceKind.SpecialFinance, Outcome.Passed, Role.FinanceAuthority)], Role.InvestmentAuthority,
            new RecordCompletionAcceptance { Result = Outcome.Passed },
            Described("accepted", ""","acceptance":{"result":"passed","passedOn":"2024-06-03"},"specialAcceptance":{"finance":"passed"}"""), "{}"),
        ["DeliverProject"] = ([.. Lives.Accepted("zhengzhou"), new CompletionAcceptanceRecorded(Outcome.Passed, Role.InvestmentAuthority), new AcceptanceFiled(Role.CityInformatizationAuthority)], Role.ConstructionUnit,
            new DeliverProject { ManagementProfile = [ManagementItem.Security] },
            Described("accepted", ""","acceptance":{"result":"passed","passedOn":"2024-06-03","filedTo":"cityInformatizationAuthority"},"completionAcceptance":{"organizer":"investmentAuthority","result":"passed"},"managementProfile":["security"]"""), "{}"),
        ["RegisterWarranty"] = (Lives.Delivered("beijing"), Role.Contractor,
            new RegisterWarranty { Start = new(2024, 6, 3), End = new(2026, 6, 2) },
            Described("inUse", ""","acceptance":{"result":"passed","passedOn":"2024-06-03"}"""), """{"start":"2024-06-03","end":"2026-06-02"}"""),
        ["EvaluatePerformance"] = ([.. Lives.Delivered("wuxi"), new WarrantyRegistered(new(2024, 6, 3), new(2025, 6, 3))], Role.CityInformatizationAuthority,
            new EvaluatePerformance { Result = Outcome.Failed, RectifyBy = new(2024, 12, 31), ExpertCount = 1, CoSigners = [Role.FinanceAuthority] },
            Described("inUse", ""","acceptance":{"result":"passed","passedOn":"2024-06-03"},"warrantyRegistered":true""") [..^1] + ""","evaluation":{"expertCount":1,"coSigners":["financeAuthority"]}}""",
            """{"result":"failed","rectifyBy":"2024-12-31"}"""),
    };

    public static TheoryData<string> Acts => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_project_asks_what_the_contract_asks(string act)
    {
        var (given, role, command, facts, args) = Cases[act];
        var asked = Lives.New().On(2024, 6, 3).By(role).Given(given).MatterOf(command);
        SameQuestion.Compare(act, asked, facts, args, role);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void What_a_command_brings_stays_with_the_project(string act)
    {
        var (given, role, command, _, _) = Cases[act];
        var story = Lives.New().On(2024, 6, 3).By(role).Given(given);
        var brought = Kept(story.MatterOf(command));
        var after = new Matter(new DateOnly(2024, 6, 3));
        ProjectFacts.Establish(after, story.GivenDone(command).State);
        Assert.Empty(brought.Except(Kept(after), StringComparer.Ordinal));

        static string[] Kept(Matter matter) =>
            [.. SameQuestion.Catalogue(typeof(Facts.Project)).Concat(SameQuestion.Catalogue(typeof(Facts.Works))).Where(f => f.Fact.Holds(matter)).Select(f => f.Name)];
    }

    [Fact]
    public void A_network_asks_what_the_contract_asks()
    {
        var kind = new ProjectsModule().Kinds.OfType<EntityKind<Network>>().Single();
        var command = new RegisterPrivateNetwork { CityCode = "jilin", Name = "专网", Owner = new Unit("某局"), Kind = NetworkKind.GovernmentPrivate, IsNew = true, DuplicatesExisting = true };
        var asked = new Story<Network>(kind).On(2024, 6, 3).By(Role.StateOrgan).MatterOf(command);
        SameQuestion.Compare("RegisterPrivateNetwork", asked, """{"network":{"kind":"governmentPrivate","isNew":true,"duplicatesExisting":true}}""", "{}", Role.StateOrgan);
    }

    [Fact]
    public void Every_act_on_a_project_is_compared()
    {
        var acts = Law.Acts.All.Where(a => a.Entity is "project" or "engineer").Select(a => a.Name);
        Assert.Equal(acts.Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>What <see cref="Lives.Proposed"/> describes, as the contract writes it, and more.</summary>
    private static string Described(string state, string more, string funding = ""","funding":{"publicShare":1}""", string amount = ""","amount":1000000""") =>
        $$"""{"project":{"category":"egov","kind":"construction","activity":"new","ownerType":"stateOrgan","state":"{{state}}"{{amount}}{{funding}}{{more}} } }""";
}
