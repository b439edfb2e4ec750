using InfoGov.Law;

namespace InfoGov.Zhengzhou;

/// <summary>Zhengzhou Measures for Administration of Informatization Construction (2020 revision).</summary>
public sealed partial class ZhengzhouRegulation : Jurisdiction
{
    /// <inheritdoc/>
    public override string Code => "zhengzhou";

    /// <inheritdoc/>
    public override Text Name { get; } = new("郑州", "Zhengzhou");

    /// <inheritdoc/>
    public override DateOnly EffectiveFrom { get; } = new DateOnly(2009, 7, 1);

    /// <inheritdoc/>
    public override RegulationHeader Header { get; } = new(
        Title: new Text("郑州市信息化建设管理办法（2020修正）", "Zhengzhou Measures for Administration of Informatization Construction (2020 revision)"),
        Rank: null,
        DocumentNumber: "郑州市人民政府令第183号（2009）；郑州市人民政府令第237号（2020修正）",
        IssuingBody: "郑州市人民政府",
        AdoptedOn: null,
        PromulgatedOn: new DateOnly(2009, 6, 17),
        AmendedOn: new DateOnly(2020, 1, 17),
        ParentLaws:
        [
            "《河南省信息化条例》",
        ],
        SourceNotes:
        [
            "法宝引证码 CLI.11.4911903",
            "2020年修正未重述施行日，第31条仍为2009-07-01；修正前后差异源文未载，平台按修正文本适用并记录版本起点2020-01-17",
            "资金口径为“政府投资”与“全部使用非政府投资”，混合投资按政府投资处理（平台解释）",
            "法律责任整体外挂于省条例（第30条），本文无任何金额",
        ]);

    /// <inheritdoc/>
    protected override void Write(Regulation zhengzhou)
    {
        PlansAndProjects(zhengzhou);
        ResourcesAndSupport(zhengzhou);
    }
}
