using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Slices;

namespace InfoGov.Publications;

/// <summary>Publications and requests to start from.</summary>
internal static class Lives
{
    private static readonly EntityKind[] Kinds = [.. new PublicationsModule().Kinds];

    public static Story<Publication> NewPublication() => new(Kinds.OfType<EntityKind<Publication>>().Single());

    public static Story<DisclosureRequest> NewRequest() => new Story<DisclosureRequest>(KindOfRequest)
        .Knowing(CalendarNotices.Id, new CalendarNotices())
        .Knowing(DisclosureTerms.Id, DisclosureTerms.National);

    public static (string Table, object?[] Values)[] RowsOf(Story<Publication> story) =>
        [.. PublicationRows.Of(story.Id.Key, story.State).Select(r => (r.Table.Name, r.Values))];

    public static EntityKind<Publication> KindOfGrain => Kinds.OfType<EntityKind<Publication>>().Single();

    public static EntityKind<DisclosureRequest> KindOfRequest => Kinds.OfType<EntityKind<DisclosureRequest>>().Single();

    public static IEnumerable<string> GoneFrom(Story<Publication> story) =>
        story.Rows.Where(r => r.Table == Log.Tombstones.Table).Select(r => $"{r.Key} {r.Values[3]:yyyy-MM-dd}");
}
