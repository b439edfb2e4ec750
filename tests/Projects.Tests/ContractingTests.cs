using InfoGov.Law;
using InfoGov.Organizations;
using InfoGov.Slices;

namespace InfoGov.Projects;

public class ContractingTests
{
    private static readonly Organization Qualified = new()
    {
        City = "wuxi",
        Name = "监理公司",
        Qualifications =
        [
            new Qualification(QualificationKind.SupervisionUnit, 2, new(2022, 1, 1), new(2024, 6, 3), "省厅"),
            new Qualification(QualificationKind.SystemIntegrator, 3, new(2022, 1, 1), null, "省厅"),
        ],
    };

    [Theory]
    [InlineData("4999999.99", "directAppointment", true)]
    [InlineData("5000000", "directAppointment", false)]
    [InlineData("5000000", "tender", true)]
    public void From_five_million_the_supervisor_is_chosen_by_tender_in_Wuxi(string amount, string method, bool allowed)
    {
        var story = Lives.New().Given(Lives.Proposed("wuxi", amount: decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));
        var told = story.When(Json.Read<SelectSupervisor>($$"""{"method":"{{method}}","supervisor":{"name":"s","qualified":true} }"""));
        _ = allowed ? told.ThenIsDone() : told.ThenRefusedBy("wuxi-19-2a supervisorTenderRequired");
    }

    [Fact]
    public void A_registered_supervisor_is_qualified_on_the_last_day_and_not_on_the_next()
    {
        var command = new SelectSupervisor { Method = SelectionMethod.Tender, Supervisor = new Supervisor(OrganizationId: "o1", Qualified: true) };
        Project("zhengzhou", new(2024, 6, 3)).When(command).Then(new SupervisorSelected("监理公司", "o1", SelectionMethod.Tender));
        Project("zhengzhou", new(2024, 6, 4)).When(command).ThenRefusedBy("zhengzhou-15-1 qualificationMissing", "zhengzhou-15-1 qualificationExpired");
    }

    [Fact]
    public void A_registered_contractor_brings_its_own_grade()
    {
        var story = Project("zhengzhou", new(2024, 6, 3)).Given(new ConformityRecorded(new Conformities { RequiredGrade = 4 }));
        story.When(new AwardContract { Role = ContractRole.Construction, Contractor = new Contractor(OrganizationId: "o1", Grade: 9) })
            .ThenRefusedBy("zhengzhou-15-1 gradeExceeded");
    }

    [Fact]
    public void An_unqualified_contractor_is_refused_in_Wuxi() =>
        Lives.New().Given(Lives.Proposed("wuxi", publicShare: null))
            .When(new AwardContract { Role = ContractRole.Design, Contractor = new Contractor("c") })
            .ThenRefusedBy("wuxi-20-1a qualificationMissing");

    [Fact]
    public void An_unregistered_organization_is_rejected_where_the_law_is_silent() =>
        Lives.New().Given(Lives.Proposed("wuxi", publicShare: null)).Knowing(Organization.At("o2"), Organization.None)
            .When(new AwardContract { Role = ContractRole.ServiceSupport, Contractor = new Contractor(OrganizationId: "o2") })
            .ThenRejected(400, "unknownOrganization", "contractor.organizationId");

    [Fact]
    public void A_contract_for_supervision_is_a_supervisor()
    {
        var story = Lives.New().Given(Lives.Proposed("wuxi"), new ContractAwarded(ContractRole.Supervision, "s", null, null, null, null, null));
        Assert.True(story.State.HasSupervisor);
    }

    private static Story<Project> Project(string city, DateOnly day) =>
        Lives.New().On(day.Year, day.Month, day.Day).Given(Lives.Proposed(city)).Knowing(Organization.At("o1"), Qualified);
}
