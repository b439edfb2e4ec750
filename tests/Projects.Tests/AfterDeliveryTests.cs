using InfoGov.Law;

namespace InfoGov.Projects;

public class AfterDeliveryTests
{
    private static readonly EvaluatePerformance Failed = new() { Result = Outcome.Failed, RectifyBy = new(2024, 12, 31), ExpertCount = 1, CoSigners = [Role.FinanceAuthority] };

    [Fact]
    public void An_evaluation_needs_experts_and_departments_in_Wuxi() =>
        Lives.New().Given(Lives.Delivered("wuxi")).When(new EvaluatePerformance { Result = Outcome.Passed })
            .ThenRefusedBy("wuxi-22-1a expertsRequired", "wuxi-22-1a coDepartmentsRequired");

    [Fact]
    public void A_failed_evaluation_is_rectified_by_its_day_and_settled_when_it_is()
    {
        var story = Lives.New().Given(Lives.Delivered("wuxi")).When(Failed).ThenIsDone();
        Assert.Equal((DutyType.Rectify, new DateOnly(2024, 12, 31)), story.Owed.Select(o => (o.Type, o.Due!.Value)).Single());
        story.When(new RecordRectification { Result = RectificationResult.Inadequate }).ThenIsDone();
        Assert.Single(story.Owed);
        story.On(2024, 12, 1).When(new RecordRectification { Result = RectificationResult.Completed }).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Equal(new Rectification(new(2024, 12, 31), RectificationResult.Completed, new(2024, 12, 1)), story.State.Rectification);
    }

    [Fact]
    public void Only_a_project_in_use_is_evaluated() =>
        Lives.New().Given(Lives.Accepted("wuxi")).When(Failed).ThenRejected(409, "wrongStage");

    [Fact]
    public void Management_arrangements_add_up_over_reports_and_the_delivery()
    {
        var story = Lives.New().Given(Lives.UnderConstruction("wuxi")).By(Role.ConstructionUnit);
        story.When(new RecordProgress { ManagementProfile = [ManagementItem.Security] }).ThenIsDone();
        story.When(new RecordProgress { Percent = 50, ManagementProfile = [ManagementItem.Rules, ManagementItem.Security] }).ThenIsDone();
        story.When(new RecordProgress { Percent = 60 }).ThenIsDone();
        Assert.Equal([ManagementItem.Rules, ManagementItem.Security], story.State.ManagementProfile);
        story.Given(new AcceptanceHeld(Outcome.Passed, new AcceptanceEvidence()), new ProjectDelivered([ManagementItem.ContentUpdate]));
        Assert.Equal([ManagementItem.Rules, ManagementItem.ContentUpdate, ManagementItem.Security], story.State.ManagementProfile);
    }

    [Fact]
    public void Nothing_is_rectified_without_a_failed_evaluation() =>
        Lives.New().Given(Lives.Delivered("wuxi")).When(new RecordRectification { Result = RectificationResult.Completed }).ThenRejected(409, "wrongStage");

    [Fact]
    public void The_public_rows_show_the_project_and_each_acceptance()
    {
        var story = Lives.New().On(2024, 6, 3).By(Role.ConstructionUnit).Given(Lives.UnderConstruction("wuxi"));
        story.When(new HoldAcceptance { Result = Outcome.Failed }).ThenIsDone();
        story.On(2024, 6, 10).When(new HoldAcceptance { Result = Outcome.Passed, StandardsConformity = true, Participants = [Role.CityInformatizationAuthority, Role.FinanceAuthority] }).ThenIsDone();
        story.On(2024, 6, 11).When(new FileAcceptance { To = Role.CityInformatizationAuthority }).ThenIsDone();

        var rows = Lives.RowsOf(story).ToArray();
        Assert.Equal(["projects p1", "acceptances p1-1", "acceptances p1-2"], rows.Select(r => $"{r.Table.Name} {r.Key}"));
        Assert.Equal(
            ["p1", "wuxi", "政务服务平台", "大数据局", null, "construction", "egov", "new", "stateOrgan", 1m, 1_000_000m, null, null, "accepted", null,
            Day(3), null, null, null, Day(3), null, Day(10), null, null, Day(11), "wuxi-20-1b,wuxi-21-1,wuxi-21-2", "filed"],
            rows[0].Values);
        Assert.Equal(
            ["p1-2", "p1", "wuxi", "政务服务平台", "unit", "passed", Day(10), "大数据局", "cityInformatizationAuthority, financeAuthority", "cityInformatizationAuthority", Day(11), "wuxi-20-1b,wuxi-21-1,wuxi-21-2"],
            rows[2].Values);
        Assert.Empty(Lives.RowsOf(Lives.New()));

        static object Day(int day) => new DateOnly(2024, 6, day);
    }
}
