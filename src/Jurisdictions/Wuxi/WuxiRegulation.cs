using InfoGov.Law;

namespace InfoGov.Wuxi;

/// <summary>Wuxi Measures for Promoting Informatization Development.</summary>
public sealed partial class WuxiRegulation : Jurisdiction
{
    /// <inheritdoc/>
    public override string Code => "wuxi";

    /// <inheritdoc/>
    public override Text Name { get; } = new("无锡", "Wuxi");

    /// <inheritdoc/>
    public override DateOnly EffectiveFrom { get; } = new DateOnly(2013, 7, 1);

    /// <inheritdoc/>
    public override RegulationHeader Header { get; } = new(
        Title: new Text("无锡市促进信息化发展办法", "Wuxi Measures for Promoting Informatization Development"),
        Rank: null,
        DocumentNumber: null,
        IssuingBody: null,
        AdoptedOn: null,
        PromulgatedOn: null,
        AmendedOn: null,
        ParentLaws:
        [
            "《江苏省信息化条例》",
        ],
        SourceNotes:
        [
            "源文无文号、公布日期、发文机关，平台不得臆造，字段置空",
            "“市（县）”指县级市（江阴、宜兴类），与“区”并列；部分职责仅到“市、市（县）”两级（第4条第3款、第34条）",
            "资金口径三套并用：财政性资金（15、16、17、18、21、22条）、非政府投资（17条2款）、政府所属部门建设（15条1款）",
        ]);

    /// <inheritdoc/>
    protected override void Write(Regulation wuxi)
    {
        GeneralAndPlans(wuxi);
        Projects(wuxi);
        IndustryAndResources(wuxi);
        SecurityAndLiability(wuxi);
    }
}
