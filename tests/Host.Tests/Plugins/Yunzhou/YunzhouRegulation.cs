using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace Plugins.Yunzhou;

/// <summary>A city that does not exist, written as a stranger would write one.</summary>
public sealed class YunzhouRegulation : Jurisdiction
{
    public override string Code => "yunzhou";

    public override Text Name { get; } = new("云洲", "Yunzhou");

    public override DateOnly EffectiveFrom { get; } = new(2020, 5, 1);

    public override RegulationHeader Header { get; } = new(
        Title: new Text("云洲市信息化办法", "Yunzhou Informatization Measures"),
        Rank: null,
        DocumentNumber: null,
        IssuingBody: "云洲市人民政府",
        AdoptedOn: null,
        PromulgatedOn: new DateOnly(2020, 4, 1),
        AmendedOn: null,
        ParentLaws: [],
        SourceNotes: ["虚构"]);

    protected override void Write(Regulation regulation)
    {
        regulation.Article(1, "", ProvisionKind.Policy, Module.Administration, "促进信息化。", "Promotes informatization.").TextOnly("目的条款");

        regulation.Article(2, "1", ProvisionKind.Rule, Module.Projects, "未经验收不得交付。", "No delivery before acceptance.")
            .Require(DeliverProject, "acceptanceMissing", need: Project.Acceptance.Result);

        regulation.Article(3, "1", ProvisionKind.Rule, Module.Projects, "一百万元以上的项目须公开选择监理。", "A supervisor is chosen by tender from one million on.")
            .Require(SelectSupervisor, "supervisorTenderRequired", when: Project.Amount >= Threshold(ThresholdKey.SupervisionTender, 1_000_000), need: Args.SelectSupervisor.Method == SelectionMethod.Tender);

        regulation.Article(4, "", ProvisionKind.Scope, Module.Administration, "自2020年5月1日起施行。", "In force from 1 May 2020.").Commencement().Feature("施行日");
    }
}
