using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Projects;

public class ProjectFactsTests
{
    [Fact]
    public void A_project_of_which_everything_is_known_establishes_every_fact_about_projects_but_secrecy()
    {
        var day = new DateOnly(2024, 6, 3);
        var project = new Project
        {
            City = "x",
            Level = Level.City,
            Stage = Stage.Delivered,
            Profile = new Profile
            {
                Category = ProjectCategory.Egov,
                Kind = ProjectKind.Construction,
                Activity = ProjectActivity.New,
                OwnerType = OwnerType.StateOrgan,
                Amount = 1,
                PublicShare = 1,
                Technologies = [Technology.Computer],
                Network = NetworkBasis.Internet,
                DeliveryMode = DeliveryMode.InHouse,
            },
            Conformities = new Conformities
            {
                IsMajor = true,
                PublicBasic = true,
                PlannedInForce = true,
                InAnnualPlan = true,
                DuplicatesExisting = true,
                SpecialFilingLaw = true,
                TenderRequired = true,
                SupervisionRequired = true,
                CertificationRequired = true,
                RequiredGrade = 1,
                ArgumentedSchemeVersion = 1,
                RequirementsDocument = [RequirementTopic.Plan],
            },
            BudgetLines = [BudgetLine.Hardware],
            Review = new Review(Role.InformatizationAuthority, Conformity.Conforming, [ReviewTopic.Layout]),
            ExpertReview = new ExpertReview(Role.InvestmentAuthority, 1),
            JointReview = new JointReview([Role.InformatizationAuthority], Conformity.Conforming),
            OutsourcingReview = new OutsourcingReview(Outcome.Passed, 1, [Role.FinanceAuthority]),
            PlatformApprovedBy = Role.InformatizationAuthority,
            FiledTo = Role.InformatizationAuthority,
            SecuritySchemeFiledTo = Role.InformatizationAuthority,
            Documents = [FilingDocument.DesignScheme],
            FormalitiesComplete = true,
            TenderSchemeVersion = 1,
            ProcurementCompliant = true,
            ResponsibilitySystems = [ResponsibilitySystem.Quality],
            Supervision = new Supervision("s", null, null, day),
            Groundwork = new Groundwork { DesignIncludesSecurity = true, NonOutsourcingExplained = true },
            TestStandard = TestStandard.National,
            Acceptances =
            [
                new Acceptance(AcceptanceKind.Unit, Outcome.Passed, day, null, []) { FiledTo = Role.InformatizationAuthority },
                new Acceptance(AcceptanceKind.SpecialInformatization, Outcome.Passed, day, null, []),
                new Acceptance(AcceptanceKind.SpecialFinance, Outcome.Passed, day, null, []),
                new Acceptance(AcceptanceKind.SpecialAudit, Outcome.Passed, day, null, []),
                new Acceptance(AcceptanceKind.Completion, Outcome.Passed, day, Role.InvestmentAuthority, []),
            ],
            AcceptanceEvidence = new AcceptanceEvidence
            {
                StandardsConformity = true,
                LicensedSoftware = true,
                Checklist = [ProjectCheck.Security],
                Invitations = [Role.InformatizationAuthority],
                Participants = [Role.InformatizationAuthority],
            },
            Warranty = new Warranty(day, day),
            ManagementProfile = [ManagementItem.Rules],
            ProgressReportedOn = day,
            PerformanceEvaluatedOn = day,
            Days = new Days { Accepted = day },
        };
        var matter = new Matter(day);
        ProjectFacts.Establish(matter, project);

        var absent = SameQuestion.Catalogue(typeof(Facts.Project)).Where(f => !f.Fact.Holds(matter)).Select(f => f.Name);
        Assert.Equal(["Project.IsSecret"], absent);
    }

    [Fact]
    public void A_new_project_establishes_nothing()
    {
        var matter = new Matter(new DateOnly(2024, 6, 3));
        ProjectFacts.Establish(matter, Project.None);
        Assert.DoesNotContain(SameQuestion.Catalogue(typeof(Facts)), f => f.Fact.Holds(matter));
    }

    [Theory]
    [InlineData("None", null)]
    [InlineData("Proposed", "Planned")]
    [InlineData("Contracted", "Planned")]
    [InlineData("UnderConstruction", "UnderConstruction")]
    [InlineData("Completed", "Completed")]
    [InlineData("AcceptanceFailed", "Completed")]
    [InlineData("Accepted", "Accepted")]
    [InlineData("Delivered", "InUse")]
    [InlineData("UnderWarranty", "InUse")]
    [InlineData("Closed", null)]
    public void A_stage_is_a_state_of_the_catalogue(string stage, string? state) =>
        Assert.Equal(state, Enum.Parse<Stage>(stage).ForTheLaw()?.ToString());
}
