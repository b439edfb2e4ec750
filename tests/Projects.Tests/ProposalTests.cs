using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Projects;

public class ProposalTests
{
    private static readonly ProposeProject Proposal = new() { CityCode = "wuxi", Name = "n", Unit = new Unit("u") };

    [Theory]
    [InlineData("wuxi")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    public void A_secret_project_is_left_to_another_law_and_nothing_is_stored(string city)
    {
        var told = Lives.New().When(Proposal with { CityCode = city, IsSecret = true });
        Assert.Equal(DecisionOutcome.NotApplicable, told.Decision!.Outcome);
        Assert.Empty(Lives.RowsOf(told.ThenRejected(422, "routedOut", "isSecret")));
    }

    [Theory]
    [InlineData("5000000.001", "amount")]
    [InlineData("-1", "amount")]
    [InlineData("1000000000000000", "amount")]
    public void An_amount_is_exact_to_the_fen(string amount, string path) =>
        Lives.New().When(Json.Read<ProposeProject>($$"""{"city":"wuxi","name":"n","unit":{"name":"u"},"amount":{{amount}}}""")).ThenRejected(400, "invalid", path);

    [Theory]
    [InlineData("1.1")]
    [InlineData("0.00001")]
    public void A_public_share_is_a_share(string share) =>
        Lives.New().When(Json.Read<ProposeProject>($$"""{"city":"wuxi","name":"n","unit":{"name":"u"},"publicShare":{{share}}}""")).ThenRejected(400, "invalid", "publicShare");

    [Fact]
    public void A_body_is_the_command() => Assert.Equal(
        Json.Of(Proposal with { Kind = ProjectKind.ServiceOutsourcing, Amount = 0.1m, Technologies = [Technology.Sensing], On = new(2024, 1, 2) }),
        Json.Of(Json.Read<ProposeProject>("""{"city":"wuxi","name":"n","unit":{"name":"u"},"kind":"serviceOutsourcing","amount":0.1,"technologies":["sensing"],"on":"2024-01-02"}""")));

    [Fact]
    public void A_name_is_needed()
    {
        Lives.New().When(Proposal with { Name = " " }).ThenRejected(400, "invalid", "name");
        Lives.New().When(Proposal with { Unit = new Unit("") }).ThenRejected(400, "invalid", "unit.name");
    }

    [Fact]
    public void A_foreign_amount_never_meets_a_threshold_in_CNY()
    {
        var story = Lives.New().When(Imported(new Profile { ForeignAmount = 90_000_000m, Currency = "USD" })).ThenIsDone();
        story.By(Role.ConstructionUnit).When(new SelectSupervisor { Method = SelectionMethod.DirectAppointment, Supervisor = new Supervisor("s") }).ThenIsDone();
        Assert.Equal(Source.Imported, story.State.Source);
    }

    [Theory]
    [InlineData(1, "RMB1", "profile.currency")]
    [InlineData(1, "CNY", "profile.currency")]
    [InlineData(1, null, "profile.currency")]
    [InlineData(null, "USD", "profile.currency")]
    public void A_foreign_amount_has_a_currency(int? amount, string? currency, string path) =>
        Lives.New().When(Imported(new Profile { ForeignAmount = amount, Currency = currency })).ThenRejected(400, "invalid", path);

    [Fact]
    public void An_amount_is_in_one_currency() =>
        Lives.New().When(Imported(new Profile { Amount = 1, ForeignAmount = 1, Currency = "USD" })).ThenRejected(400, "invalid", "profile.foreignAmount");

    [Fact]
    public void An_approved_project_keeps_its_amount()
    {
        var story = Lives.New().Given(Lives.Proposed("wuxi")).When(new CorrectProject { Amount = 6_000_000m, Area = "滨湖" }).ThenIsDone();
        Assert.Equal(6_000_000m, story.State.Profile.Amount);
        story.Given(new ProjectApproved(null, null, new Conformities(), null, null));
        story.When(new CorrectProject { Amount = 4_000_000m }).ThenRejected(409, "wrongStage");
        story.When(new CorrectProject { Name = "新名" }).ThenIsDone();
        Assert.Equal(("新名", "滨湖", 6_000_000m), (story.State.Name, story.State.Area, story.State.Profile.Amount));
    }

    private static ImportProject Imported(Profile profile) => new() { CityCode = "wuxi", Name = "n", Unit = new Unit("u"), Profile = profile };
}
