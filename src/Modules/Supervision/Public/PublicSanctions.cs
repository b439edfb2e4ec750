using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The public sets of sanctions; a property is public because it is written down here.</summary>
internal sealed class PublicSanctions : PublicSets
{
    private static readonly Text Basis = new("所依条款，逗号分隔", "Provisions it rests on, separated by commas");

    public static readonly PublicSet Sanctions = new(
        "Sanctions", "Sanction", SanctionRows.Sanctions, new("行政处理", "Sanctions imposed"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Conduct", "conduct", new("违法行为", "Unlawful conduct")),
        new("Kind", "kind", new("处理种类", "Kind of sanction")) { Type = FeedType.Enumeration<SanctionKind>("SanctionKind") },
        new("Amount", "amount", new("罚款金额（元）", "Amount of a fine in CNY")),
        new("WithCorrectionOrder", "with_correction_order", new("并责令改正", "Correction was ordered with it")),
        new("ImposedBy", "imposed_by", new("处理机关", "Organ that imposed it")),
        new("ImposedOn", "imposed_on", new("处理日", "Day imposed")),
        new("OutsideLaw", "outside_law", new("所称其他法律依据", "Law outside the regulation that it was said to rest on")),
        new("LegalBasis", "legal_basis", Basis))
    {
        Navigations = [Navigation.One("FundingBan", "FundingBans", "id"), Navigation.One("CityOfSanction", "Cities", "city")],
    };

    public static readonly PublicSet FundingBans = new(
        "FundingBans", "FundingBan", SanctionRows.FundingBans, new("停止资金支持", "Bans on public funding"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Unit", "unit", new("单位", "Unit")),
        new("Conduct", "conduct", new("违法行为", "Unlawful conduct")),
        new("ImposedBy", "imposed_by", new("处理机关", "Organ that imposed it")),
        new("ImposedOn", "imposed_on", new("处理日", "Day imposed")),
        new("LegalBasis", "legal_basis", Basis))
    {
        Navigations = [Navigation.One("Sanction", "Sanctions", "id"), Navigation.One("CityOfBan", "Cities", "city")],
    };
}
