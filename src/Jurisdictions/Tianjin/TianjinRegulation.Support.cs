using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Facts;

namespace InfoGov.Tianjin;

/// <summary>Part 4: support (28–30).</summary>
public sealed partial class TianjinRegulation
{
    private static void Support(Regulation tianjin)
    {
        tianjin.Article(28, "1", ProvisionKind.Policy, Module.Administration,
            "各单位加强领导，各级政府、部门和企事业单位守法并支持主管部门。",
            "Leadership, compliance and cooperation are urged.")
                .TextOnly("领导重视、遵守配合等组织动员性要求；可检验部分另列28-2");

        tianjin.Article(28, "2", ProvisionKind.Duty, Module.Administration,
            "各单位结合实际制订具体实施方案和措施。",
            "Each unit drafts its own concrete implementation scheme and measures.")
                .Duty(DutyType.RegisterImplementationScheme, Role.StateOrgan,
                    when: Organization.Type == OwnerType.StateOrgan,
                    met: Organization.ImplementationSchemeRegistered);

        tianjin.Article(29, "1", ProvisionKind.Duty, Module.Administration,
            "加快制定共享、工程、电子政务、安全配套办法并研究全局问题；各单位定配套措施。",
            "Make supporting rules and study; units adopt matching measures.")
                .Duty(DutyType.CreateSupportingRules, Role.CityInformatizationAuthority,
                    when: Area.Level == Level.City,
                    met: Area.RulesIssued.Covers(LocalRules.Sharing, LocalRules.Projects, LocalRules.Egov, LocalRules.Security));

        tianjin.Article(30, "1", ProvisionKind.Duty, Module.Administration,
            "各单位清理与条例不一致的规定，及时修改或废止。",
            "Units clean up inconsistent rules and amend or repeal.")
                .Duty(DutyType.AmendOrRepealRule, Role.RelevantDepartments, when: Rules.IsInconsistent, met: Rules.AmendedOrRepealed);

        tianjin.Article(30, "2", ProvisionKind.Duty, Module.Supervision,
            "专人定期督办检查，依法纠正不执行行为。",
            "Periodic supervision by dedicated staff and correction.")
                .Require(ImposeSanction, "noSanctionPower", when: Args.ImposeSanction.Kind == SanctionKind.Fine, need: Args.ImposeSanction.LegalBasis)
                .Sanction(SanctionKind.CorrectionOrder, [.. Enum.GetValues<ViolationKind>().Except([ViolationKind.Dereliction, ViolationKind.AbuseOfPower, ViolationKind.Favouritism])]);

        tianjin.Article(30, "3", ProvisionKind.Duty, Module.Supervision,
            "监察机关依法监督行政机关实施情况。",
            "Supervision organs oversee implementation.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind == InspectionKind.Implementation);

        tianjin.Article(30, "4", ProvisionKind.Duty, Module.Supervision,
            "市信息化办配合人大和法制办定期专项检查各单位。",
            "City authority assists periodic special inspections.")
                .Require(RecordInspection, "assistOnly",
                    when: Args.RecordInspection.Kind == InspectionKind.SpecialImplementation,
                    need: Inspection.Lead.In(Role.LegislativeOffice, Role.PeoplesCongress));
    }
}
