using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Wuxi 22-2: a unit that refuses to rectify may not apply for construction funds for three years.</summary>
public class FundingBanTests
{
    private static readonly ApplyForFunds ForConstruction = new() { Kind = FundingKind.Construction, Amount = 1_000_000m };

    [Theory]
    [InlineData(RectificationResult.Refused)]
    [InlineData(RectificationResult.Inadequate)]
    public void The_ban_holds_on_its_last_day_and_is_lifted_on_the_next(RectificationResult result)
    {
        var story = OrganizationTests.Registered("wuxi").On(2024, 2, 29).When(new FindRectification { Result = result, Project = "p1" }).ThenIsDone();
        story.On(2027, 2, 28).When(ForConstruction).ThenRefusedBy("wuxi-22-2b fundingBan");
        story.On(2027, 3, 1).When(ForConstruction).Then(new FundsAppliedFor(FundingKind.Construction, null, 1_000_000m));
    }

    [Fact]
    public void The_ban_is_for_construction_funds_only() =>
        Banned("wuxi").When(new ApplyForFunds { Kind = FundingKind.OperateMaintain }).ThenIsDone();

    [Fact]
    public void Good_work_on_another_project_does_not_lift_the_ban() =>
        Banned("wuxi").Given(new RectificationFound(RectificationResult.Completed, "p2")).When(ForConstruction).ThenRefusedBy("wuxi-22-2b fundingBan");

    [Fact]
    public void A_later_finding_begins_the_ban_anew()
    {
        var story = Banned("wuxi").On(2025, 1, 1).Given(new RectificationFound(RectificationResult.Refused, "p2"));
        story.On(2028, 1, 1).When(ForConstruction).ThenRefusedBy("wuxi-22-2b fundingBan");
    }

    [Fact]
    public void A_completed_rectification_bans_nothing() =>
        OrganizationTests.Registered("wuxi").Given(new RectificationFound(RectificationResult.Completed, "p1")).When(ForConstruction).ThenIsDone();

    [Fact]
    public void Other_cities_know_no_ban() => Banned("beijing").When(ForConstruction).ThenIsDone();

    [Fact]
    public void An_amount_is_exact_to_the_fen() =>
        OrganizationTests.Registered("wuxi").When(ForConstruction with { Amount = 0.001m }).ThenRejected(400, "invalid", "amount");

    private static Slices.Story<Organization> Banned(string city) =>
        OrganizationTests.Registered(city).Given(new RectificationFound(RectificationResult.Refused, "p1"));
}
