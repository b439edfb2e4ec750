namespace InfoGov.Host.Pages.Console;

/// <summary>What every page of the console shares.</summary>
public static class Board
{
    /// <summary>Where an administrator goes.</summary>
    public static IReadOnlyList<(string, string, string)> Navigation { get; } =
    [
        ("/console", "概览", "Overview"), ("/console/cities", "城市与插件", "Cities and plugins"), ("/console/people", "人员", "People"), ("/console/keys", "密钥", "Keys"), ("/console/import", "导入", "Import"), ("/console/calendar", "放假通知", "Holiday notices"),
        ("/console/what-if", "假如", "What if"), ("/console/webhooks", "推送", "Webhooks"), ("/console/audit", "审计", "Audit"), ("/console/operation", "运行", "Operation"),
    ];
}

/// <summary>What a place is called.</summary>
internal static class Places
{
    /// <summary>Unit, area and city in one line; a city by its name.</summary>
    public static string Of(Design.Visit visit, string? unit, string? city, string? area = null) =>
        string.Join(" · ", new[] { unit, area, city is null ? null : visit.Host.Lawbook.Find(city) is { } known ? known.Name.In(visit.English) : city }.OfType<string>());
}

/// <summary>A page of a list as the API tells it.</summary>
public sealed record Rows<T>(IReadOnlyList<T> Items, long Total, int Page, int PageSize)
{
    public int Last => (int)Math.Max(1, (Total + PageSize - 1) / Math.Max(1, PageSize));
}
