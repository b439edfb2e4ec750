using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Projects;

/// <summary>The order that no city denies, and days.</summary>
public class OrderTests
{
    [Fact]
    public void A_step_on_no_project_is_not_found() =>
        Lives.New().By(Role.ConstructionUnit).When(new CompleteConstruction()).ThenRejected(404, "notFound");

    [Fact]
    public void A_second_proposal_is_rejected() =>
        Lives.New().Given(Lives.Proposed("wuxi")).When(new ProposeProject { CityCode = "wuxi", Name = "n", Unit = new Unit("u") }).ThenRejected(409, "exists");

    [Fact]
    public void What_was_not_started_cannot_be_complete()
    {
        var told = Lives.New().Given(Lives.Proposed("wuxi")).When(new CompleteConstruction());
        told.ThenRejected(409, "wrongStage");
        Assert.Equal("项目处于“提出”阶段：须先开工", told.Problem!.Detail.Zh);
        Assert.Equal("The project is at the stage “proposal”: start of construction comes first.", told.Problem.Detail.En);
    }

    [Fact]
    public void Construction_starts_once() =>
        Lives.New().Given(Lives.UnderConstruction("tianjin")).When(new StartConstruction()).ThenRejected(409, "wrongStage");

    [Fact]
    public void A_closed_project_takes_no_step() =>
        Lives.New().Given([.. Lives.Delivered("tianjin"), new ProjectClosed(null)]).When(new RecordProgress()).ThenRejected(409, "wrongStage");

    [Fact]
    public void What_was_never_delivered_is_closed_for_a_reason()
    {
        var story = Lives.New().Given(Lives.Proposed("wuxi"));
        story.When(new CloseProject()).ThenRejected(400, "invalid", "reason");
        story.When(new CloseProject { Reason = "撤项" }).Then(new ProjectClosed("撤项"));
        Assert.Equal(Stage.Closed, story.State.Stage);
    }

    [Fact]
    public void An_act_may_have_been_done_earlier_but_not_before_the_step_it_follows()
    {
        var story = Lives.New().On(2024, 3, 1).Given(Lives.UnderConstruction("wuxi")).On(2024, 6, 3);
        story.When(new CompleteConstruction { On = new(2024, 2, 29) }).ThenRejected(409, "tooEarly", "on");
        story.When(new CompleteConstruction { On = new(2024, 3, 1) }).Then(new ConstructionCompleted());
        Assert.Equal(new DateOnly(2024, 3, 1), story.State.Days.Completed);
    }

    [Fact]
    public void The_law_refuses_before_the_machine_does() =>
        Lives.New().Given(Lives.Proposed("wuxi")).When(new DeliverProject()).ThenRefusedBy("wuxi-21-1 acceptanceMissing");

    [Fact]
    public void What_the_law_allows_stays_possible()
    {
        // Tianjin 9-4 asks for acceptance of government investment only.
        var story = Lives.New().Given(Lives.UnderConstruction("tianjin", publicShare: 0)).When(new DeliverProject()).Then(new ProjectDelivered(null));
        Assert.Equal(Stage.Delivered, story.State.Stage);
    }

    [Fact]
    public void An_act_before_the_regulation_rests_on_nothing_but_its_commencement()
    {
        var story = Lives.New().On(2005, 1, 3).Given(Lives.UnderConstruction("beijing")).On(2005, 1, 4).When(new DeliverProject()).ThenIsDone();
        Assert.Equal(["beijing-49-1"], story.State.LegalBasis);
    }

    [Fact]
    public void A_project_can_be_reviewed_again_after_a_negative_opinion()
    {
        var rejected = new ReviewOpinionIssued(new Review(Role.CityInformatizationAuthority, Conformity.Nonconforming, null), new Conformities(), null);
        var story = Lives.New().Given(Lives.Proposed("wuxi"), rejected);
        Assert.Equal(Stage.ReviewRejected, story.State.Stage);
        story.When(new SubmitProjectForReview { BudgetLines = [BudgetLine.SupervisionFee] }).ThenIsDone();
        Assert.Equal(Stage.UnderReview, story.State.Stage);
    }

    [Fact]
    public void A_later_contract_does_not_set_a_project_back()
    {
        var story = Lives.New().Given(Lives.Delivered("tianjin")).Given(new ContractAwarded(ContractRole.ServiceSupport, "c", null, null, null, null, null));
        Assert.Equal(Stage.Delivered, story.State.Stage);
    }

    [Fact]
    public void A_warranty_registered_before_delivery_runs_from_delivery()
    {
        var story = Lives.New().Given([.. Lives.Accepted("tianjin"), new WarrantyRegistered(new(2024, 6, 3), new(2026, 6, 3)), new ProjectDelivered(null)]);
        Assert.Equal(Stage.UnderWarranty, story.State.Stage);
    }

    [Fact]
    public void A_private_project_owes_its_filing_once_its_formalities_are_known_to_be_complete()
    {
        var story = Lives.New().Given(Lives.Proposed("tianjin", publicShare: 0, owner: OwnerType.Enterprise)).By(Role.CityInformatizationAuthority);
        story.When(new RecordConformity { IsMajor = true }).ThenIsDone();
        Assert.DoesNotContain(DutyType.FileProject, Owed());
        story.When(new RecordConformity { FormalitiesComplete = true }).ThenIsDone();
        Assert.Contains(DutyType.FileProject, Owed());
        story.When(new RecordConformity { RequiredGrade = 2 }).ThenIsDone();
        Assert.Contains(DutyType.FileProject, Owed());

        IEnumerable<DutyType> Owed()
        {
            var matter = new Matter(story.Today);
            ProjectFacts.Establish(matter, story.State);
            return Cities.Of("tianjin").DutiesOf(matter).Duties.Where(d => d.Status == DutyStatus.Pending).Select(d => d.Type);
        }
    }
}
