using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Systems;

/// <summary>Systems, incidents and websites to start from.</summary>
internal static class Lives
{
    public static readonly SecurityProfileItem[] WholeProfile = Enum.GetValues<SecurityProfileItem>();

    private static readonly EntityKind[] Kinds = [.. new SystemsModule().Kinds];

    public static EntityKind<InformationSystem> SystemKindOfGrain => Kinds.OfType<EntityKind<InformationSystem>>().Single();

    public static Story<InformationSystem> NewSystem() => new(SystemKindOfGrain);

    public static Story<Incident> NewIncident() => new(Kinds.OfType<EntityKind<Incident>>().Single());

    public static Story<Website> NewWebsite() => new(Kinds.OfType<EntityKind<Website>>().Single());

    /// <summary>The public row; a tombstone is none.</summary>
    public static object?[][] RowsOf(Story<InformationSystem> story) => [.. KeySystemRows.Of(story.Id.Key, story.State).Where(r => r.Table == KeySystemRows.Entries).Select(r => r.Values)];

    /// <summary>Everything that follows from the state: public rows and tombstones.</summary>
    public static IEnumerable<string> AllRowsOf(Story<InformationSystem> story) => SystemKindOfGrain.Rows(story.Id.Key, story.State).Select(r => $"{r.Table.Name} {string.Join('|', r.Values)}");

    public static SystemRegistered Registered(string city) =>
        new(city, "政务服务系统", new Owner("大数据局"), new Description { Kind = SystemKind.Business, OwnerType = OwnerType.StateOrgan }, null, null);

    public static IncidentReported Reported(string city, Level level = Level.City) =>
        new(city, "数据泄露", new Owner("大数据局"), null, level, new DateOnly(2024, 6, 1), null);

    public static WebsiteRegistered Site(string city, OwnerType? owner = OwnerType.StateOrgan) =>
        new(city, "门户", new Owner("某局"), owner, true, true, null, null);

    /// <summary>What is owed for a system on a day whatever it did: type, provision, day and how it stands.</summary>
    public static IEnumerable<string> DutiesOf(Story<InformationSystem> story, DateOnly on)
    {
        var matter = new Matter(on);
        SystemFacts.Establish(matter, story.State);
        return Cities.Of(story.State.City!).DutiesOf(matter).Duties.Select(d => $"{d.Provision.Id} {d.Type} {d.Due:yyyy-MM-dd} {d.Status}");
    }

    public static IEnumerable<string> Owed(Story<InformationSystem> story) =>
        story.Owed.Select(o => $"{o.Provision} {o.Type} {o.Due:yyyy-MM-dd}".TrimEnd());
}
