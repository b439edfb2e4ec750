using InfoGov.Law;

namespace InfoGov.Jilin;

/// <summary>Jilin City Measures for Promoting Informatization.</summary>
public sealed partial class JilinRegulation : Jurisdiction
{
    /// <inheritdoc/>
    public override string Code => "jilin";

    /// <inheritdoc/>
    public override Text Name { get; } = new("吉林市", "Jilin City");

    /// <inheritdoc/>
    public override DateOnly EffectiveFrom { get; } = new DateOnly(2015, 1, 1);

    /// <inheritdoc/>
    public override RegulationHeader Header { get; } = new(
        Title: new Text("吉林市信息化促进办法（源文繁体：吉林市信息化促進辦法）", "Jilin City Measures for Promoting Informatization"),
        Rank: "政府规章",
        DocumentNumber: "吉林市人民政府令第234号",
        IssuingBody: "吉林市人民政府",
        AdoptedOn: new DateOnly(2014, 11, 18),
        PromulgatedOn: new DateOnly(2014, 11, 25),
        AmendedOn: null,
        ParentLaws:
        [
            "《吉林省信息化促进条例》",
        ],
        SourceNotes:
        [
            "源文自称共35条，但正文缺第34条（33条后直接为35条），平台不得补写",
            "源文为繁体且经台湾用语转换：套用=应用、網路=网络、網際網路=互联网、資料庫=数据库、智慧財產權=知识产权、程式=程序、諮詢=咨询；检索与术语匹配须做归一",
            "开发区（吉林高新技术产业开发区、吉林经济技术开发区）管委会与县区政府并列为批准主体，不是普通部门",
        ]);

    /// <inheritdoc/>
    protected override void Write(Regulation jilin)
    {
        PlansAndProjects(jilin);
        IndustryResourcesSecurity(jilin);
    }
}
