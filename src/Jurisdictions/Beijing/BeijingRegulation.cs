using InfoGov.Law;

namespace InfoGov.Beijing;

/// <summary>Beijing Regulation on Promoting Informatization.</summary>
public sealed partial class BeijingRegulation : Jurisdiction
{
    /// <inheritdoc/>
    public override string Code => "beijing";

    /// <inheritdoc/>
    public override Text Name { get; } = new("北京", "Beijing");

    /// <inheritdoc/>
    public override DateOnly EffectiveFrom { get; } = new DateOnly(2007, 12, 1);

    /// <inheritdoc/>
    public override RegulationHeader Header { get; } = new(
        Title: new Text("北京市信息化促进条例", "Beijing Regulation on Promoting Informatization"),
        Rank: "地方性法规",
        DocumentNumber: null,
        IssuingBody: "北京市第十二届人民代表大会常务委员会（第三十八次会议通过）",
        AdoptedOn: new DateOnly(2007, 9, 14),
        PromulgatedOn: null,
        AmendedOn: null,
        ParentLaws:
        [
            "有关法律和行政法规（第1条，未具名）",
            "《中华人民共和国政府信息公开条例》（第45条援引）",
            "《中华人民共和国计算机信息系统安全保护条例》（第45条援引）",
        ],
        SourceNotes:
        [
            "罚款金额写在第43、44条",
            "2007-09-14通过、2007-12-01施行；源文无文号和公布日",
            "第45条援引《政府信息公开条例》；该国务院条例2008-05-01起施行（文外常识，不在所供文本中），晚于本条例施行日",
            "资金口径为“政府投资”；“区、县”沿用2007年建制",
        ]);

    /// <inheritdoc/>
    protected override void Write(Regulation beijing)
    {
        GeneralAndProjects(beijing);
        ResourcesAndApplication(beijing);
        SecurityAndLiability(beijing);
    }
}
