using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Two small sets, one leading to the other.</summary>
internal static class TestSets
{
    public static readonly Table ProjectTable = new("projects",
        new("id", ColumnType.Text, Nullable: false),
        new("name", ColumnType.Text),
        new("amount", ColumnType.Decimal, Scale: 2),
        new("year", ColumnType.Integer, Nullable: false),
        new("approved", ColumnType.Flag),
        new("filed_on", ColumnType.Day),
        new("changed_at", ColumnType.Instant, Nullable: false),
        new("secret", ColumnType.Text));

    public static readonly Table SystemTable = new("systems",
        new("id", ColumnType.Text, Nullable: false),
        new("project_id", ColumnType.Text),
        new("title", ColumnType.Text, Nullable: false),
        new("users", ColumnType.Integer));

    public static readonly PublicSet Projects = new("Projects", "Project", ProjectTable, new("项目", "Projects"),
        new("Id", "id", new("编号", "Identifier")),
        new("Name", "name", new("名称", "Name")),
        new("Amount", "amount", new("投资额（元）", "Investment in yuan")),
        new("Year", "year", new("年度", "Year")),
        new("Approved", "approved", new("是否批准", "Whether it is approved")),
        new("FiledOn", "filed_on", new("申报日期", "Day of filing")),
        new("ChangedAt", "changed_at", new("更新时间", "Time of the last change")),
        PublicProperty.Computed("SystemCount", new Column("system_count", ColumnType.Integer, Nullable: false),
            row => $"(SELECT count(*) FROM systems s WHERE s.project_id = {row}.id)", new("系统数", "Number of its systems")))
    {
        Navigations = [Navigation.Many("Systems", "Systems", "project_id")],
    };

    public static readonly PublicSet Systems = new("Systems", "System", SystemTable, new("信息系统", "Information systems"),
        new("Id", "id", new("编号", "Identifier")),
        new("ProjectId", "project_id", new("项目编号", "Identifier of its project")),
        new("Title", "title", new("名称", "Title")),
        new("Users", "users", new("用户数", "Number of users")))
    {
        Navigations = [Navigation.One("Project", "Projects", "project_id")],
    };

    /// <summary>Counts to a number that no database reaches in a test's time.</summary>
    public static readonly PublicSet Endless = new("Endless", "Endless", ProjectTable, new("无尽", "Endless"),
        new("Id", "id", new("编号", "Identifier")),
        PublicProperty.Computed("Count", new Column("count", ColumnType.Integer),
            row => $"(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000000 AND {row}.id <> '') SELECT count(*) FROM n)", new("数", "Count")));

    public static readonly Row[] SmallProjects =
    [
        ProjectTable.Row("p1", "智慧城市平台", 5_000_000.00m, 2023L, true, new DateOnly(2023, 3, 1), Instant(1), "hidden"),
        ProjectTable.Row("p2", "Data's \"Center\" 100%", 1.00m, 2024L, false, new DateOnly(2024, 2, 29), Instant(2), null),
        ProjectTable.Row("p3", null, 1.01m, 2024L, null, null, Instant(3), null),
        ProjectTable.Row("p4", "data_center", null, 2022L, true, new DateOnly(2022, 12, 31), Instant(4), null),
        ProjectTable.Row("p/5", "𠮷野家", -0.05m, 2025L, false, null, Instant(5), null),
    ];

    public static readonly Row[] SmallSystems =
    [
        SystemTable.Row("s1", "p1", "一网通办", 100L),
        SystemTable.Row("s2", "p1", "城市大脑", null),
        SystemTable.Row("s3", "p2", "Archive", 7L),
        SystemTable.Row("s4", null, "Orphan", 0L),
    ];

    private static DateTimeOffset Instant(int minute) => new(2025, 6, 1, 8, minute, 0, TimeSpan.FromHours(8));
}
