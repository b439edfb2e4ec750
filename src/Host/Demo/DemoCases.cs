using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;
using InfoGov.Projects;
using Role = InfoGov.Law.Role;

namespace InfoGov.Host.Demo;

/// <summary>What does not go well: refusals, a rectification that is overdue, and a unit barred from funds.</summary>
internal static class DemoCases
{
    /// <summary>Adds the cases of a city that evaluates performance, on a project it has delivered.</summary>
    public static async Task Add(DemoSending sending, DemoData data, DemoCity city, DemoProject proposed, DemoProject delivered)
    {
        var authority = data.Office(city, Role.CityInformatizationAuthority);
        var unit = new Caller(proposed.Unit.Name, Role.ConstructionUnit, Unit: proposed.Unit.Name);

        // Approval without a review opinion, and delivery without acceptance.
        await sending.Refused(proposed.Id, new ApproveProject { Mode = ApprovalMode.Approval, On = new(2026, 3, 23) }, data.Office(city, Role.InvestmentAuthority));
        await sending.Refused(proposed.Id, new DeliverProject { On = new(2026, 3, 24) }, unit);

        // A failed evaluation whose day for rectification has passed without one.
        await sending.Accepted(
            delivered.Id,
            new EvaluatePerformance { Result = Outcome.Failed, RectifyBy = new(2026, 6, 30), ExpertCount = 5, CoSigners = [Role.FinanceAuthority], On = new(2026, 4, 1) },
            authority);

        // A unit that refused to rectify may not apply for construction funds; operation and maintenance is another matter.
        var barred = city.Unit("urban");
        var applicant = new Caller(city.Name + city.Units["urban"], Role.ConstructionUnit, Unit: city.Name + city.Units["urban"]);
        await sending.Setup(barred, new FindRectification { Result = RectificationResult.Refused, Project = delivered.Id.Key, On = new(2025, 9, 12) }, authority);
        await sending.Refused(barred, new ApplyForFunds { Kind = FundingKind.Construction, Purpose = "城市管理智能化二期", Amount = 3_200_000m, On = new(2026, 2, 6) }, applicant);
        await sending.Setup(barred, new ApplyForFunds { Kind = FundingKind.OperateMaintain, Purpose = "既有系统年度运维", Amount = 480_000m, On = new(2026, 2, 9) }, applicant);
    }
}
