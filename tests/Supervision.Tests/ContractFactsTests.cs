using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Supervision;

public class ContractFactsTests
{
    [Fact]
    public void A_violation_asks_what_the_contract_asks()
    {
        SameQuestion.Assert(
            Lives.Of<Violation>().By(Citizen), new ReportViolation { CityCode = "wuxi", Kind = ViolationKind.AttackSystem, Offender = "o" }, """{"violation":{"kind":"attackSystem"}}""");
        var open = SanctionTests.Reported("beijing", ViolationKind.BorrowedQualification).Given(new CaseOpened(ViolationKind.GradeExceeded, IsSerious: true));
        const string Facts = """{"violation":{"kind":"gradeExceeded","isSerious":true,"caseOpened":true}}""";
        SameQuestion.Assert(open, new RecordCredit(), Facts);
        SameQuestion.Assert(
            open, new ImposeSanction { Kind = SanctionKind.Fine, Amount = 10000, WithCorrectionOrder = true, LegalBasis = "l" }, Facts,
            """{"kind":"fine","amount":10000,"withCorrectionOrder":true,"legalBasis":"l"}""");
        SameQuestion.Assert(open, new ImposeSanction { Kind = SanctionKind.Fine, Amount = 100001 }, Facts, """{"kind":"fine","amount":100001}""");
    }

    [Fact]
    public void Misconduct_and_an_inspection_ask_what_the_contract_asks()
    {
        SameQuestion.Assert(
            Lives.Of<StaffMember>().By(SupervisionOrgan),
            new RecordStaffMisconduct { CityCode = "wuxi", Name = "n", Misconduct = Misconduct.Favouritism, IsSerious = true },
            """{"staffMember":{"misconduct":"favouritism"},"violation":{"isSerious":true}}""");
        SameQuestion.Assert(
            Lives.Of<Inspection>().By(Police),
            new RecordInspection { CityCode = "wuxi", Subject = "s", Kind = InspectionKind.Market, Area = "a", Lead = Police, Participants = [FinanceAuthority] },
            """{"subject":{"area":"a"},"inspection":{"lead":"police","participants":["financeAuthority"]}}""", """{"kind":"market"}""");
    }

    [Fact]
    public void An_evaluation_asks_what_the_contract_asks()
    {
        SameQuestion.Assert(
            Lives.Of<Evaluation>().By(LeadingGroup),
            new ConductEvaluation { CityCode = "tianjin", Unit = "u", Type = EvaluationType.Egov, CoSigners = [SupervisionOrgan], ExpertCount = 3 },
            """{"evaluation":{"type":"egov","coSigners":["supervisionOrgan"],"expertCount":3}}""");
        SameQuestion.Assert(
            EvaluationTests.Conducted("beijing").By(SectorAuthority).Given(new EvaluationPublished("p")), new CloseEvaluation(),
            """{"evaluation":{"type":"serviceLevel","published":true}}""");
    }
}
