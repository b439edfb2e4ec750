using InfoGov.Finding;

namespace InfoGov.Resources;

/// <summary>
/// Which data items a resource or a collection is about, and whose they are. A unit is on record as the source of an item
/// when it registered the resource, unless it has the data from others itself, or when it collected the item where it had none.
/// </summary>
internal static class DataItems
{
    private const int LongestItem = 30;

    public static Likeness? Of(Resource resource)
    {
        if (resource.Days.Retired is not null)
        {
            return null;
        }

        string[] own = [.. new[] { resource.Item, resource.Name }.OfType<string>()];
        var likeness = new Likeness(resource.Name, resource.Owner.Name) { Items = [.. own, .. Listed(resource.Description.Content)] };
        return resource.Description.ObtainedBySharing == true ? likeness : likeness with { SourceOf = own };
    }

    public static Likeness? Of(Collection collection) => new Likeness(collection.Item, collection.Collector.Name)
    {
        Items = [collection.Item],
        SourceOf = collection.Footing.ItemHasSource == false ? [collection.Item] : [],
    };

    /// <summary>Another unit on record as the source of what is looked for; null when there is none.</summary>
    public static Candidate? SourceBesides(this IEnumerable<Candidate> found, string unit) =>
        found.FirstOrDefault(c => c.Because.Contains(LikenessReason.IsSource) && !PlainText.Same(c.Unit, unit));

    /// <summary>The items that a description of the content lists.</summary>
    private static IEnumerable<string> Listed(string? content) =>
        (content ?? "").Split(['、', '，', ',', '；', ';', '。', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(item => item.Length is > 1 and <= LongestItem);
}
