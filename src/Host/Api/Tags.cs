using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>What the groups of operations are called.</summary>
internal static class Tags
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["administration"] = "管理：城市、密钥、规则、推送 · Administration: cities, keys, rules, webhooks",
        ["calendar"] = "工作日历 · The working calendar",
        ["cities"] = "城市 · Cities",
        ["compliance"] = "法的答复 · The law's answers",
        ["development"] = "产业、资金、机构 · Industry, funds, providers",
        ["disclosure"] = "公开与申请公开 · Publishing and asking for information",
        ["duties"] = "义务 · Duties",
        ["feed"] = "公开数据（OData 4.01） · The public feed (OData 4.01)",
        ["notices"] = "收件箱 · The inbox",
        ["organizations"] = "单位、专家、培训 · Organizations, experts, training",
        ["plans"] = "规划与年度计划 · Plans and annual plans",
        ["projects"] = "项目 · Projects",
        ["registers"] = "登记簿 · Registers",
        ["resources"] = "信息资源 · Information resources",
        ["supervision"] = "监督、评价、处罚 · Supervision, evaluation, sanctions",
        ["systems"] = "信息系统、网站、事件 · Systems, websites, incidents",
    };

    public static ISet<OpenApiTag> Of(OpenApiDocument document, OpenApiPaths paths) => paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Tags ?? new HashSet<OpenApiTagReference>())
        .Select(t => t.Reference.Id!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(name => new OpenApiTag { Name = name, Description = Words.GetValueOrDefault(name) }).ToHashSet();
}
