using InfoGov.Calendar;
using InfoGov.Grains;
using InfoGov.Slices;

namespace InfoGov.Publications;

/// <summary>Publications and requests to start from.</summary>
internal static class Lives
{
    private static readonly GrainKind[] Kinds = [.. new PublicationsModule().Kinds];

    public static Story<Publication> NewPublication() => new((GrainKind<Publication>)Kinds[0]);

    public static Story<DisclosureRequest> NewRequest() => new Story<DisclosureRequest>(KindOfRequest)
        .Knowing(CalendarNotices.Id, new CalendarNotices())
        .Knowing(DisclosureTerms.Id, DisclosureTerms.National);

    public static (string Table, object?[] Values)[] RowsOf(Story<Publication> story) =>
        [.. PublicationRows.Live(story.Id.Key, story.State).Select(r => (r.Table.Name, r.Values))];

    public static GrainKind<Publication> KindOfGrain => (GrainKind<Publication>)Kinds[0];

    public static GrainKind<DisclosureRequest> KindOfRequest => (GrainKind<DisclosureRequest>)Kinds[1];

    public static IEnumerable<string> GoneFrom(Story<Publication> story) =>
        KindOfGrain.Rows(story.Id.Key, story.State).Where(r => r.Table == Log.Tombstones.Table).Select(r => $"{r.Key} {r.Values[3]:yyyy-MM-dd}");
}
