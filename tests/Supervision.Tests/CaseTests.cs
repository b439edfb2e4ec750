using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Supervision;

/// <summary>Reports, cases, credit, misconduct and inspections.</summary>
public class CaseTests
{
    [Fact]
    public void In_zhengzhou_a_report_of_an_attack_obliges_to_open_a_case()
    {
        var story = Lives.Of<Violation>().By(Citizen)
            .When(new ReportViolation { CityCode = "zhengzhou", Kind = ViolationKind.AttackSystem, Offender = " 某人 " }).ThenIsDone();
        Assert.Equal([Police, InformatizationAuthority], story.Owed.Where(o => o.Type == DutyType.OpenCase).Select(o => o.Actor).Order().Reverse());
        story.By(Police).When(new OpenCase()).Then(new CaseOpened(ViolationKind.AttackSystem, null));
        Assert.Empty(story.Owed);
        story.When(new OpenCase()).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void Elsewhere_a_report_obliges_nobody()
    {
        var story = Lives.Of<Violation>().By(Citizen)
            .When(new ReportViolation { CityCode = "tianjin", Kind = ViolationKind.AttackSystem, Offender = "某人" }).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Empty(story.State.LegalBasis);
        Lives.Of<Violation>().When(new ReportViolation { CityCode = "wuxi", Kind = ViolationKind.NoDrill, Offender = " " }).ThenRejected(400, "invalid", "offender");
    }

    [Fact]
    public void Conduct_enters_the_credit_system_once()
    {
        var story = SanctionTests.Reported("beijing", ViolationKind.NoDrill).When(new RecordCredit()).Then(new CreditRecorded());
        Assert.Equal(["beijing-42-2"], story.State.LegalBasis);
        story.When(new RecordCredit()).ThenRejected(409, "exists");
        SanctionTests.New().When(new RecordCredit()).ThenRejected(404, "notFound");
        story.When(new ImposeSanction { Kind = SanctionKind.Warning, LegalBasis = "法", On = new(2024, 6, 2) }).ThenRejected(409, "tooEarly", "on");
    }

    [Theory]
    [InlineData("wuxi", "wuxi-50-1")]
    [InlineData("beijing", "beijing-48-1")]
    [InlineData("jilin", "")]
    public void Misconduct_of_staff_rests_on_what_the_city_has(string city, string basis)
    {
        var record = new RecordStaffMisconduct { CityCode = city, Name = "张三", Misconduct = Misconduct.Dereliction };
        var story = Lives.Of<StaffMember>().By(SupervisionOrgan).When(record).ThenIsDone();
        Assert.Equal(basis, string.Join(' ', story.State.LegalBasis));
        story.When(record).ThenRejected(409, "exists");
    }

    [Fact]
    public void Who_leads_and_who_takes_part_in_an_inspection()
    {
        var visit = new RecordInspection { CityCode = "tianjin", Subject = "某区", Kind = InspectionKind.SpecialImplementation };
        Lives.Of<Inspection>().By(CityInformatizationAuthority).When(visit).ThenRefusedBy("tianjin-30-4 assistOnly");
        Lives.Of<Inspection>().By(CityInformatizationAuthority).When(visit with { Lead = PeoplesCongress }).ThenIsDone();

        var fiscal = visit with { CityCode = "jilin", Kind = InspectionKind.FiscalProject };
        var warned = Lives.Of<Inspection>().By(CityInformatizationAuthority).When(fiscal).ThenIsDone();
        Assert.Equal(["jilin-14-1 coDepartmentsAbsent"], warned.State.Warnings.Select(w => $"{w.Provision} {w.Code}"));
        Assert.Empty(Lives.Of<Inspection>().By(CityInformatizationAuthority).When(fiscal with { Participants = [InvestmentAuthority, FinanceAuthority, AuditAuthority] }).ThenIsDone().State.Warnings);
    }

    [Fact]
    public void An_authority_inspects_its_own_area_and_another_department_tells_it()
    {
        var visit = new RecordInspection { CityCode = "beijing", Subject = "某单位", Area = "海淀区", Kind = InspectionKind.Standards };
        Lives.Of<Inspection>().By(DistrictInformatizationAuthority, "朝阳区").When(visit).ThenRefusedBy("beijing-5-1 outOfArea");
        Lives.Of<Inspection>().By(DistrictInformatizationAuthority, "海淀区").When(visit).ThenIsDone();
        var told = Lives.Of<Inspection>().By(AuditAuthority).When(visit).ThenIsDone();
        Assert.Equal(["beijing-42-1 NotifyAuthority"], told.Owed.Select(o => $"{o.Provision} {o.Type}"));
    }
}
