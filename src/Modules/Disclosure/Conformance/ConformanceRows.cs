using System.Globalization;
using InfoGov.Log;

namespace InfoGov.Disclosure.Conformance;

/// <summary>The rows of <see cref="ConformanceSets"/>: few enough to know by heart, with nulls and edges.</summary>
internal static class ConformanceRows
{
    public static IEnumerable<Row> All() =>
    [
        Category("all", "Everything", null), Category("books", "Books", "all"), Category("tools", "Tools", "all"), Category("hammers", "Hammers", "tools"), Category("empty", "Empty", "all"),
        Item(1, "Hammer", "11111111-1111-1111-1111-111111111111", 1, -1, -100, 10, 10_000_000_000, 12.50m, "1.5", "0.5", true, new(2024, 1, 15), Minute(1), "08:30:00.0000000", TimeSpan.FromHours(1), "AQID", "Red", 3, ("Main St", "Springfield", 1), """["steel","wood"]""", "[5,3]", "hammers"),
        Item(2, "Saw", "22222222-2222-2222-2222-222222222222", 2, -2, 200, 20, -5, 8.25m, "0.75", "0.25", false, new(2023, 12, 31), Minute(2), "17:45:30.2500000", TimeSpan.FromMinutes(90), null, "Green", 1, ("Side St", null, 22), """["steel"]""", "[1]", "tools"),
        Item(3, "O'Reilly's \"Guide\"", "33333333-3333-3333-3333-333333333333", 255, 127, 32767, 2147483647, long.MaxValue, 0.99m, "1e10", "3.25", true, new(2000, 2, 29), Minute(3), "00:00:00.0000000", TimeSpan.FromDays(-1), "", "Blue", 0, ("Oak Ave", "Shelbyville", null), "[]", "[]", "books"),
        Item(4, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, "[]", "[]", null),
        Item(5, "ÀÉ 中文手册", "55555555-5555-5555-5555-555555555555", 0, -128, -32768, -2147483648, long.MinValue, -3.00m, "-2.5", "-1.5", false, new(1970, 1, 1), Minute(5), "23:59:59.9999999", TimeSpan.FromSeconds(1.5), "__79", "Red", 7, ("中山路", "苏州", 100), """["纸","\"quoted\"","back\\slash"]""", "[9,9,1]", "books"),
        Item(6, @"D:\temp", "66666666-6666-6666-6666-666666666666", 6, 6, 6, 20, 6, 8.25m, "0.1", "0.1", true, new(2024, 1, 15), Minute(6), "12:00:00.0000000", TimeSpan.Zero, "AA", "Green", 2, null, """["a"]""", "[6]", "tools"),
        Line(1, 1, "first", 3), Line(1, 2, "second", null), Line(1, 3, null, 1), Line(2, 1, "only", 7), Line(3, 1, "100%", 2),
        Vehicle("bike", "other", "Bike", null, null, null), Vehicle("mini", "car", "Mini", 3, null, null), Vehicle("saloon", "car", "Saloon", 5, null, "hauler"),
        Vehicle("hauler", "truck", "Hauler", null, 7.5m, null), Vehicle("van", "truck", null, null, 2.0m, "hauler"),
    ];

    private static Row Category(string id, string name, string? parent) => ConformanceSets.CategoryTable.Row(id, name, parent);

    private static Row Vehicle(string id, string kind, string? name, int? doors, decimal? load, string? towedBy) => ConformanceSets.VehicleTable.Row(id, kind, name, doors, load, towedBy);

    private static Row Line(int item, int number, string? text, int? quantity) =>
        ConformanceSets.LineTable.Row(string.Create(CultureInfo.InvariantCulture, $"{item}-{number}"), item, number, text, quantity);

    private static Row Item(int id, string? name, string? code, int? tiny, int? signed, int? small, int? number, long? large, decimal? price, string? weight, string? ratio, bool? active,
        DateOnly? born, DateTimeOffset? changed, string? opens, TimeSpan? lasts, string? picture, string? colour, int? rights, (string Street, string? Town, int? Number)? home, string tags, string scores, string? category) =>
        ConformanceSets.ItemTable.Row(id, name, code, tiny, signed, small, number, large, price, weight, ratio, active, born, changed, opens, lasts?.Ticks, picture, colour, rights, home?.Street, home?.Town, home?.Number, tags, scores, category);

    private static DateTimeOffset Minute(int minute) => new(2025, 6, 1, 20, minute, 0, TimeSpan.Zero);
}
