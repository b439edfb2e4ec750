using System.Text.Json.Nodes;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>Both sides of every boundary, where the scenarios stand on one side only.</summary>
public sealed class BoundaryTests
{
    private const string FiveMillion = """{"key":"supervisionTender","amount":5000000,"effectiveFrom":"2014-01-01"}""";

    [Theory]
    [InlineData("wuxi", "2013-06-30", "notApplicable wuxi-51-1")]
    [InlineData("wuxi", "2013-07-01", "refused wuxi-21-1")]
    [InlineData("jilin", "2014-12-31", "notApplicable jilin-35-1")]
    [InlineData("jilin", "2015-01-01", "refused jilin-13-1b")]
    [InlineData("zhengzhou", "2009-06-30", "notApplicable zhengzhou-31-1")]
    [InlineData("zhengzhou", "2009-07-01", "refused zhengzhou-16-1b zhengzhou-16-2")]
    [InlineData("beijing", "2007-11-30", "notApplicable beijing-49-1")]
    [InlineData("beijing", "2007-12-01", "refused beijing-14-1")]
    [InlineData("tianjin", "2008-09-04", "notApplicable")]
    [InlineData("tianjin", "2008-09-05", "refused tianjin-9-4")]
    public void A_regulation_governs_from_its_first_day_on(string city, string on, string expected)
    {
        var answer = Decide(city, "DeliverProject", on, """{"project":{"funding":{"publicShare":1}}}""");
        Assert.Equal(expected, string.Join(' ', [answer.Text("outcome"), .. answer.Strings("cites")]));
    }

    [Theory]
    [InlineData("wuxi", "2013-06-30", "wuxi-51-1")]
    [InlineData("tianjin", "2008-09-04", "")]
    public void Before_its_first_day_a_regulation_lists_no_duty(string city, string on, string cites)
    {
        var answer = Duties(city, on, """{"area":{"level":"city"}}""");
        Assert.Empty(answer["duties"]!.AsArray());
        Assert.Equal(cites, string.Join(' ', answer.Strings("cites")));
    }

    [Theory]
    [InlineData("4999999.99", "", true)]
    [InlineData("5000000", "", false)]
    [InlineData("5000000.00", "", false)]
    [InlineData("5000000", """{"key":"supervisionTender","amount":8000000,"effectiveFrom":"2024-06-03"}""", true)]
    [InlineData("5000000", """{"key":"supervisionTender","amount":8000000,"effectiveFrom":"2024-06-04"}""", false)]
    [InlineData("7999999.99", """{"key":"supervisionTender","amount":8000000,"effectiveFrom":"2020-01-01"}""", true)]
    [InlineData("8000000", """{"key":"supervisionTender","amount":8000000,"effectiveFrom":"2020-01-01"}""", false)]
    [InlineData("3000000", FiveMillion + """,{"key":"supervisionTender","amount":3000000,"effectiveFrom":"2020-01-01"}""", false)]
    [InlineData("3000000", """{"key":"supervisionTender","amount":3000000,"effectiveFrom":"2013-12-31"},""" + FiveMillion, true)]
    [InlineData("3000000", """{"key":"supervisionTender","amount":3000000,"effectiveFrom":"2014-01-01"},""" + FiveMillion, true)]
    [InlineData("3000000", FiveMillion + """,{"key":"supervisionTender","amount":3000000,"effectiveFrom":"2014-01-01"}""", false)]
    [InlineData("0", """{"key":"supervisionTender","amount":0,"effectiveFrom":"0001-01-01"}""", false)]
    public void A_supervisor_is_chosen_by_tender_from_the_threshold_of_the_day_up(string amount, string thresholds, bool free)
    {
        var answer = Decide(
            "wuxi", "SelectSupervisor", "2024-06-03",
            $$"""{"project":{"amount":{{amount}}},"supervisor":{"qualified":true},"thresholds":[{{thresholds}}]}""", """{"method":"directAppointment"}""");
        Assert.Equal(free ? "" : "wuxi-19-2a supervisorTenderRequired", Codes(answer, "refusals"));
    }

    [Theory]
    [InlineData("2021-06-03", "2024-06-03", true)]
    [InlineData("2021-06-03", "2024-06-04", false)]
    [InlineData("2024-02-29", "2027-02-28", true)]
    [InlineData("2024-02-29", "2027-03-01", false)]
    [InlineData("9997-01-01", "9999-12-31", true)]
    public void A_funding_ban_holds_on_its_last_day(string found, string on, bool banned)
    {
        var answer = Decide("wuxi", "ApplyForFunds", on, $$$"""{"rectification":{"result":"refused","foundOn":"{{{found}}}"}}""", """{"kind":"construction"}""");
        Assert.Equal(banned ? "wuxi-22-2b fundingBan" : "", Codes(answer, "refusals"));
    }

    [Theory]
    [InlineData("2023-11-30", "")]
    [InlineData("2023-12-01", "wuxi-16-1a submittedLate")]
    public void An_annual_plan_is_in_time_on_the_last_of_November(string on, string warnings)
    {
        var facts = """{"annualPlan":{"year":2024,"argued":true}}""";
        Assert.Equal(warnings, Codes(Decide("wuxi", "SubmitAnnualPlan", on, facts), "warnings"));
        Assert.Equal(warnings.Length == 0 ? "pending" : "overdue", Duties("wuxi", on, facts)["duties"]![0]!["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_security_test_is_needed_from_level_three_up(int level, bool free)
    {
        var answer = Decide("wuxi", "PutSystemIntoUse", "2024-06-03", $$$"""{"system":{"protectionLevel":{{{level}}}}}""");
        Assert.Equal(free ? "" : "wuxi-45-2 securityTestMissing", Codes(answer, "refusals"));
    }

    [Theory]
    [InlineData("2024-02-29", "2026-02-27", "beijing-15-2 warrantyTooShort")]
    [InlineData("2024-02-29", "2026-02-28", "")]
    [InlineData("2022-02-28", "2024-02-28", "")]
    [InlineData("2022-03-01", "2024-02-29", "beijing-15-2 warrantyTooShort")]
    public void A_warranty_of_two_years_ends_on_the_corresponding_day(string passed, string end, string refusals)
    {
        var answer = Decide(
            "beijing", "RegisterWarranty", "2024-06-03",
            $$$"""{"project":{"funding":{"publicShare":1},"acceptance":{"result":"passed","passedOn":"{{{passed}}}"} } }""", $$"""{"start":"{{passed}}","end":"{{end}}"}""");
        Assert.Equal(refusals, Codes(answer, "refusals"));
    }

    [Theory]
    [InlineData("unqualifiedUndertaking", null, "beijing-43-1 amountRequired")]
    [InlineData("unqualifiedUndertaking", "0", "beijing-43-1 belowMinimum")]
    [InlineData("unqualifiedUndertaking", "9999.99", "beijing-43-1 belowMinimum")]
    [InlineData("unqualifiedUndertaking", "10000", "")]
    [InlineData("unqualifiedUndertaking", "100000", "")]
    [InlineData("unqualifiedUndertaking", "100000.01", "beijing-43-1 aboveMaximum")]
    [InlineData("noEmergencyPlan", null, "beijing-44-1 amountRequired")]
    [InlineData("noEmergencyPlan", "0", "beijing-44-1 belowMinimum")]
    [InlineData("noEmergencyPlan", "-1", "beijing-44-1 belowMinimum")]
    [InlineData("noEmergencyPlan", "0.01", "")]
    [InlineData("noEmergencyPlan", "30000", "")]
    [InlineData("noEmergencyPlan", "30000.01", "beijing-44-1 aboveMaximum")]
    public void A_fine_stays_between_its_limits(string violation, string? amount, string refusals)
    {
        var answer = Decide(
            "beijing", "ImposeSanction", "2024-06-03",
            $$$"""{"violation":{"kind":"{{{violation}}}","isSerious":true},"actor":{"role":"districtInformatizationAuthority"}}""",
            $$"""{"kind":"fine","amount":{{amount ?? "null"}},"withCorrectionOrder":true}""");
        Assert.Equal(refusals, Codes(answer, "refusals"));
    }

    [Theory]
    [InlineData("beijing", "fine", "noEmergencyPlan", "cityInformatizationAuthority", "beijing-44-1 conditionNotMet, beijing-44-1 amountRequired")]
    [InlineData("beijing", "correctionOrder", "noEmergencyPlan", "informatizationAuthority", "")]
    [InlineData("beijing", "correctionOrder", "noEmergencyPlan", "zoneInformatizationAuthority", "beijing-44-1 issuerNotCompetent")]
    [InlineData("beijing", "correctionOrder", "noEmergencyPlan", "police", "beijing-44-1 issuerNotCompetent")]
    [InlineData("beijing", "correctionOrder", "levelNotFiled", "investmentAuthority", "")]
    [InlineData("beijing", "correctionOrder", "levelNotFiled", "cryptoOffice", "")]
    [InlineData("beijing", "correctionOrder", "levelNotFiled", "relevantDepartments", "")]
    [InlineData("beijing", "correctionOrder", "levelNotFiled", "zoneInformatizationAuthority", "beijing-45-1b issuerNotCompetent")]
    [InlineData("beijing", "correctionOrder", "levelNotFiled", "legislativeOffice", "beijing-45-1b issuerNotCompetent")]
    [InlineData("beijing", "criticism", "levelNotFiled", "police", "beijing-45-1b sanctionKindNotProvided")]
    [InlineData("beijing", "warning", "illegalSale", "police", "null noSanctionProvided")]
    [InlineData("tianjin", "correctionOrder", "illegalSale", "citizen", "")]
    [InlineData("wuxi", "fundingBan", "rectificationRefused", "financeAuthority", "")]
    [InlineData("wuxi", "fine", "illegalSale", "police", "wuxi-49-1 noLocalAmount")]
    public void A_sanction_needs_a_basis_and_a_competent_organ(string city, string kind, string violation, string role, string refusals)
    {
        var answer = Decide(
            city, "ImposeSanction", "2024-06-03", $$$"""{"violation":{"kind":"{{{violation}}}"},"actor":{"role":"{{{role}}}"}}""", $$"""{"kind":"{{kind}}"}""");
        Assert.Equal(refusals, Codes(answer, "refusals"));
    }

    [Fact]
    public void An_outside_basis_lifts_the_checks_and_keeps_the_list()
    {
        var answer = Decide(
            "beijing", "ImposeSanction", "2024-06-03", """{"violation":{"kind":"noEmergencyPlan"},"actor":{"role":"police"}}""", """{"kind":"fine","legalBasis":"《网络安全法》第五十九条"}""");
        Assert.Equal("allowed", answer.Text("outcome"));
        Assert.Equal("correctionOrder", Assert.Single(ContractData.Items(answer["sanctions"])).Text("kind"));
        Assert.Equal(["beijing-44-1"], answer.Strings("cites"));
    }

    [Theory]
    [InlineData("wuxi", "administrativeDiscipline  wuxi-50-1")]
    [InlineData("beijing", "administrativeDiscipline relevantDepartments beijing-48-1")]
    [InlineData("tianjin", "")]
    [InlineData("jilin", "")]
    public void Staff_misconduct_lists_what_the_text_provides_and_refuses_nothing(string city, string sanctions)
    {
        var answer = Decide(city, "RecordStaffMisconduct", "2024-06-03", """{"staffMember":{"misconduct":"abuseOfPower"}}""");
        Assert.Equal("allowed", answer.Text("outcome"));
        Assert.Equal(sanctions, string.Join(", ", ContractData.Items(answer["sanctions"]).Select(s => $"{s.Text("kind")} {s.TextOrNull("by")} {s.Text("provision")}")));
    }

    [Theory]
    [InlineData("wuxi", "ImplementPlan", """{"plan":{"isSecret":true}}""", "notApplicable wuxi-2-2")]
    [InlineData("wuxi", "DeliverProject", """{"system":{"isSecret":true}}""", "notApplicable wuxi-2-2 wuxi-44-2")]
    [InlineData("beijing", "DeliverProject", """{"project":{"isSecret":true}}""", "notApplicable beijing-37-1")]
    [InlineData("beijing", "DeliverProject", """{"system":{"isSecret":true}}""", "notApplicable")]
    [InlineData("jilin", "DeliverProject", """{"project":{"isSecret":true}}""", "notApplicable")]
    [InlineData("tianjin", "ImplementPlan", """{"plan":{"isSecret":true}}""", "notApplicable tianjin-7-2")]
    [InlineData("tianjin", "FilePlan", """{"plan":{"isSecret":true,"type":"department"}}""", "refused tianjin-7-2")]
    [InlineData("tianjin", "FilePlan", """{"plan":{"isSecret":true,"type":"department"},"project":{"isSecret":true}}""", "notApplicable")]
    [InlineData("wuxi", "DeliverProject", """{"project":{"isSecret":false}}""", "refused wuxi-21-1")]
    public void Secret_matters_are_left_to_their_own_law(string city, string act, string facts, string expected)
    {
        var answer = Decide(city, act, "2024-06-03", facts);
        Assert.Equal(expected, string.Join(' ', [answer.Text("outcome"), .. answer.Strings("cites")]));
    }

    private static JsonObject Decide(string city, string act, string on, string facts, string args = "{}") =>
        Cities.Decide(JsonNode.Parse($$"""{"city":"{{city}}","act":"{{act}}","on":"{{on}}","facts":{{facts}},"args":{{args}}}""")!.AsObject());

    private static JsonObject Duties(string city, string on, string facts) =>
        Cities.Duties(JsonNode.Parse($$"""{"city":"{{city}}","on":"{{on}}","facts":{{facts}}}""")!.AsObject());

    private static string Codes(JsonObject answer, string list) =>
        string.Join(", ", ContractData.Items(answer[list]).Select(f => $"{f.TextOrNull("provision") ?? "null"} {f.Text("code")}"));
}
