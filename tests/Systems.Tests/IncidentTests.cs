using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Systems;

public class IncidentTests
{
    private static readonly ReportIncident Report = new() { CityCode = "wuxi", Title = "数据泄露", Owner = new Owner("某局"), OccurredOn = new(2024, 6, 1), Level = Level.City };

    [Theory]
    [InlineData("wuxi", "wuxi-43-2")]
    [InlineData("jilin", "jilin-30-2")]
    [InlineData("beijing", "beijing-34-2")]
    public void An_incident_is_closed_only_with_measures_records_and_report(string city, string provision)
    {
        var story = Lives.NewIncident().On(2024, 6, 3).By(OwnerOperator).When(Report with { CityCode = city }).ThenIsDone();
        story.When(new CloseIncident()).ThenRefusedBy($"{provision} measuresMissing", $"{provision} recordsNotPreserved", $"{provision} notReported");
        story.When(new TakeMeasures { Measures = "隔离" }).ThenIsDone();
        story.When(new CloseIncident()).ThenRefusedBy($"{provision} recordsNotPreserved", $"{provision} notReported");
        story.When(new PreserveRecords { Records = "日志" }).ThenIsDone();
        story.When(new CloseIncident()).ThenRefusedBy($"{provision} notReported");
        story.When(new ReportToAuthority { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new CloseIncident()).Then(new IncidentClosed());
        Assert.Equal([provision], story.State.LegalBasis);
        story.When(new TakeMeasures { Measures = "隔离" }).ThenRejected(409, "wrongStage");
    }

    [Theory]
    [InlineData("zhengzhou")]
    [InlineData("tianjin")]
    public void Where_the_law_is_silent_an_incident_is_closed_as_it_is(string city) =>
        Assert.True(Lives.NewIncident().Given(Lives.Reported(city)).When(new CloseIncident()).Decision!.IsSilent);

    [Fact]
    public void In_Beijing_the_authority_of_the_same_level_is_told_and_a_further_report_takes_nothing_away()
    {
        var story = Lives.NewIncident().By(OwnerOperator).Given(Lives.Reported("beijing", Level.District), new IncidentMeasuresTaken("m"), new IncidentRecordsPreserved("r"));
        story.When(new ReportToAuthority { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new CloseIncident()).ThenRefusedBy("beijing-34-2 notReported");
        story.When(new ReportToAuthority { To = DistrictInformatizationAuthority }).ThenIsDone();
        story.When(new ReportToAuthority { To = Police }).ThenIsDone();
        story.When(new ReportToAuthority { To = CityInformatizationAuthority }).ThenIsDone();
        story.When(new CloseIncident()).ThenIsDone();
    }

    [Fact]
    public void In_Wuxi_any_department_may_be_told()
    {
        var story = Lives.NewIncident().By(OwnerOperator).Given(Lives.Reported("wuxi"), new IncidentMeasuresTaken("m"), new IncidentRecordsPreserved("r"));
        story.When(new ReportToAuthority { To = Police }).ThenIsDone();
        story.When(new CloseIncident()).ThenIsDone();
    }

    [Fact]
    public void Rescue_of_a_public_service_rests_on_Beijings_law_alone()
    {
        var story = Lives.NewIncident().By(OwnerOperator).Given(Lives.Reported("beijing"));
        Assert.True(story.When(new RequestRescue()).Decision!.IsSilent);
        story.When(new RequestRescue { IsPublicService = true }).Then(new RescueRequested(true));
        Assert.Equal(["beijing-35-1"], story.State.LegalBasis);
        Assert.True(Lives.NewIncident().Given(Lives.Reported("wuxi")).When(new RequestRescue { IsPublicService = true }).Decision!.IsSilent);
    }

    [Fact]
    public void An_incident_takes_owner_and_public_service_from_its_system()
    {
        var system = new InformationSystem { City = "wuxi", Owner = new Owner("大数据局", "o1"), Description = new Description { ServesPublic = true } };
        var story = Lives.NewIncident().On(2024, 6, 3).By(OwnerOperator).Knowing(InformationSystem.At("s1"), system).Knowing(InformationSystem.At("s2"), InformationSystem.None);
        story.When(Report with { SystemId = "s2" }).ThenRejected(400, "unknownSystem", "systemId");
        story.When(Report with { SystemId = "s1", CityCode = "jilin" }).ThenRejected(400, "unknownSystem", "systemId");
        story.When(Report with { SystemId = "s1", Owner = null })
            .Then(new IncidentReported("wuxi", "数据泄露", new Owner("大数据局", "o1"), "s1", Level.City, new(2024, 6, 1), true));
    }

    [Fact]
    public void An_incident_is_reported_once_and_after_it_occurred()
    {
        var story = Lives.NewIncident().On(2024, 6, 3).By(OwnerOperator);
        story.When(new TakeMeasures { Measures = "m" }).ThenRejected(404, "notFound");
        story.When(Report with { OccurredOn = new(2024, 6, 4) }).ThenRejected(400, "invalid", "occurredOn");
        story.When(Report with { Title = "" }).ThenRejected(400, "invalid", "title");
        story.When(Report with { OccurredOn = null, Owner = null }).ThenIsDone();
        Assert.Equal((new DateOnly(2024, 6, 3), "unit"), (story.State.OccurredOn!.Value, story.State.Owner.Name));
        story.When(Report).ThenRejected(409, "exists");
    }

    [Fact]
    public void Steps_have_their_days()
    {
        var story = Lives.NewIncident().On(2024, 6, 3).By(OwnerOperator).Given(Lives.Reported("tianjin"));
        story.When(new TakeMeasures { Measures = "m", On = new(2024, 5, 31) }).ThenRejected(409, "tooEarly", "on");
        story.When(new TakeMeasures { Measures = "m" }).ThenIsDone();
        story.When(new CloseIncident { On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
    }
}
