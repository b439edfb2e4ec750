using InfoGov.Log;

namespace InfoGov.Disclosure.Conformance;

/// <summary>
/// A model that asks all of the feed that the public sets may never ask: every primitive type, an enumeration and flags, complex
/// values, lists, a composite key, recursive ways. For tests only.
/// </summary>
internal static class ConformanceSets
{
    public static readonly Table CategoryTable = new("conformance_categories",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("name", ColumnType.Text, Nullable: false),
        new Column("parent_id", ColumnType.Text));

    public static readonly Table ItemTable = new("conformance_items",
        new Column("id", ColumnType.Integer, Nullable: false),
        new Column("name", ColumnType.Text),
        new Column("code", ColumnType.Text),
        new Column("tiny", ColumnType.Integer),
        new Column("signed", ColumnType.Integer),
        new Column("short", ColumnType.Integer),
        new Column("number", ColumnType.Integer),
        new Column("large", ColumnType.Integer),
        new Column("price", ColumnType.Decimal, Scale: 2),
        new Column("weight", ColumnType.Text),
        new Column("ratio", ColumnType.Text),
        new Column("active", ColumnType.Flag),
        new Column("born_on", ColumnType.Day),
        new Column("changed_at", ColumnType.Instant),
        new Column("opens_at", ColumnType.Text),
        new Column("lasts", ColumnType.Integer),
        new Column("picture", ColumnType.Text),
        new Column("colour", ColumnType.Text),
        new Column("rights", ColumnType.Integer),
        new Column("street", ColumnType.Text),
        new Column("town", ColumnType.Text),
        new Column("house_number", ColumnType.Integer),
        new Column("tags", ColumnType.Text, Nullable: false),
        new Column("scores", ColumnType.Text, Nullable: false),
        new Column("category_id", ColumnType.Text, Indexed: true));

    public static readonly Table LineTable = new("conformance_lines",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("item_id", ColumnType.Integer, Nullable: false, Indexed: true),
        new Column("no", ColumnType.Integer, Nullable: false),
        new Column("text", ColumnType.Text),
        new Column("quantity", ColumnType.Integer));

    public static readonly Table VehicleTable = new("conformance_vehicles",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("kind", ColumnType.Text, Nullable: false),
        new Column("name", ColumnType.Text),
        new Column("doors", ColumnType.Integer),
        new Column("load", ColumnType.Decimal, Scale: 1),
        new Column("towed_by", ColumnType.Text, Indexed: true));

    private static readonly FeedType Colour = FeedType.Enumeration("Colour",
        new("Red", 0, new("红", "Red")), new("Green", 1, new("绿", "Green")), new("Blue", 2, new("蓝", "Blue")));

    private static readonly FeedType Rights = FeedType.Enumeration("Rights",
        new("None", 0, new("无", "None")), new("Read", 1, new("读", "Read")), new("Write", 2, new("写", "Write")), new("Share", 4, new("共享", "Share"))) with { Flags = true };

    /// <summary>The sets, all over tables of <see cref="ConformanceStore"/>.</summary>
    public static IReadOnlyList<PublicSet> All { get; } =
    [
        new("Categories", "Category", CategoryTable, new("类别", "Categories"),
            new("Id", "id", new("编号", "Identifier")),
            new("Name", "name", new("名称", "Name")),
            new("ParentId", "parent_id", new("上级编号", "Identifier of the one above")))
        {
            Navigations = [Navigation.One("Parent", "Categories", "parent_id"), Navigation.Many("Children", "Categories", "parent_id"), Navigation.Many("Items", "Items", "category_id")],
        },
        new("Items", "Item", ItemTable, new("物品", "Items"),
            new("Id", "id", new("编号", "Identifier")) { Type = FeedType.Int32 },
            new("Name", "name", new("名称", "Name")),
            new("Code", "code", new("代码", "Code")) { Type = FeedType.Guid },
            new("Tiny", "tiny", new("字节", "Byte")) { Type = FeedType.Byte },
            new("Signed", "signed", new("带符号字节", "Signed byte")) { Type = FeedType.SByte },
            new("Short", "short", new("短整数", "Short integer")) { Type = FeedType.Int16 },
            new("Number", "number", new("整数", "Integer")) { Type = FeedType.Int32 },
            new("Large", "large", new("长整数", "Large integer")),
            new("Price", "price", new("价格", "Price")),
            new("Weight", "weight", new("重量", "Weight")) { Type = FeedType.Double },
            new("Ratio", "ratio", new("比率", "Ratio")) { Type = FeedType.Single },
            new("Active", "active", new("有效", "Active")),
            new("BornOn", "born_on", new("日期", "Day")),
            new("ChangedAt", "changed_at", new("时刻", "Instant")),
            new("OpensAt", "opens_at", new("时间", "Time of day")) { Type = FeedType.Time },
            new("Lasts", "lasts", new("时长", "Duration")) { Type = FeedType.Duration },
            new("Picture", "picture", new("二进制", "Octets")) { Type = FeedType.Binary },
            new("Shade", "colour", new("颜色", "Colour")) { Type = Colour },
            new("Allowed", "rights", new("权限", "Rights")) { Type = Rights },
            PublicProperty.Complex("Home", "Address", new("地址", "Address"),
                new("Street", "street", new("街道", "Street")), new("Town", "town", new("城镇", "Town")), new("HouseNumber", "house_number", new("门牌", "House number")) { Type = FeedType.Int32 }),
            PublicProperty.List("Tags", "tags", FeedType.Text, new("标签", "Tags")),
            PublicProperty.List("Scores", "scores", FeedType.Int32, new("分数", "Scores")),
            new("CategoryId", "category_id", new("类别编号", "Identifier of the category")))
        {
            Keys = ["Id"],
            Navigations = [Navigation.One("Category", "Categories", "category_id"), Navigation.Many("Lines", "Lines", "item_id")],
        },
        new("Lines", "Line", LineTable, new("明细", "Lines"),
            new("ItemId", "item_id", new("物品编号", "Identifier of the item")) { Type = FeedType.Int32 },
            new("No", "no", new("行号", "Number of the line")) { Type = FeedType.Int32 },
            new("Text", "text", new("文本", "Text")),
            new("Quantity", "quantity", new("数量", "Quantity")) { Type = FeedType.Int32 })
        {
            Keys = ["ItemId", "No"],
            Navigations = [Navigation.One("Item", "Items", "item_id")],
        },
        new("Vehicles", "Vehicle", VehicleTable, new("车辆", "Vehicles"),
            new("Id", "id", new("编号", "Identifier")),
            new("Name", "name", new("名称", "Name")),
            new("TowedBy", "towed_by", new("牵引车编号", "Identifier of the one that tows it")))
        {
            Subtypes =
            [
                new("Car", "kind", "car", new("轿车", "Car"), new PublicProperty("Doors", "doors", new("车门数", "Number of doors")) { Type = FeedType.Int32 }),
                new("Truck", "kind", "truck", new("货车", "Truck"), new PublicProperty("Load", "load", new("载重（吨）", "Load in tonnes")))
                {
                    Navigations = [Navigation.Many("Tows", "Vehicles", "towed_by")],
                },
            ],
            Navigations = [Navigation.One("Tractor", "Vehicles", "towed_by")],
        },
    ];
}
