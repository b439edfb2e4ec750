using InfoGov.Law;

namespace InfoGov.Tianjin;

/// <summary>Implementing Opinions of the General Office of Tianjin Municipal Government on the Tianjin Informatization Promotion Regulation.</summary>
public sealed partial class TianjinRegulation : Jurisdiction
{
    /// <inheritdoc/>
    public override string Code => "tianjin";

    /// <inheritdoc/>
    public override Text Name { get; } = new("天津", "Tianjin");

    /// <inheritdoc/>
    public override DateOnly EffectiveFrom { get; } = new DateOnly(2008, 9, 5);

    /// <inheritdoc/>
    public override RegulationHeader Header { get; } = new(
        Title: new Text("天津市人民政府办公厅关于贯彻落实《天津市信息化促进条例》的实施意见", "Implementing Opinions of the General Office of Tianjin Municipal Government on the Tianjin Informatization Promotion Regulation"),
        Rank: "规范性文件",
        DocumentNumber: "津政办发〔2008〕108号",
        IssuingBody: "天津市人民政府办公厅",
        AdoptedOn: null,
        PromulgatedOn: new DateOnly(2008, 9, 5),
        AmendedOn: null,
        ParentLaws:
        [
            "《天津市信息化促进条例》（2007-09-12天津市十四届人大常委会第39次会议通过，2008-01-01施行）",
        ],
        SourceNotes:
        [
            "多数条目引用《条例》条号（4、6、8、二章、13、15、16、17、19-27、29、33-37、39-45），但条例正文不在所供文本中，只按本文本的文字实现",
            "主管机关固定为“市信息化办”，区县部门备案一律到市（九、七条文意），不存在区级备案",
            "无任何金额、天数与罚则；期限用“定期”“今年”“抓紧”等",
            "落款“二〇〇八年九月五日”；（三）“今年”即2008年",
        ]);

    /// <inheritdoc/>
    protected override void Write(Regulation tianjin)
    {
        AdministrationAndProjects(tianjin);
        Tasks(tianjin);
        Support(tianjin);
    }
}
