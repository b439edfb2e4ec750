using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Resources;

/// <summary>Resources, requests and collections to start from.</summary>
internal static class Lives
{
    public static readonly NegotiationTopic[] AllTopics = Enum.GetValues<NegotiationTopic>();

    private static readonly EntityKind[] Kinds = [.. new ResourcesModule().Kinds];

    public static Story<Resource> NewResource() => new(Kinds.OfType<EntityKind<Resource>>().Single());

    public static Story<Sharing> NewSharing() => new(Kinds.OfType<EntityKind<Sharing>>().Single());

    public static Story<Collection> NewCollection() => new(Kinds.OfType<EntityKind<Collection>>().Single());

    public static Story<Connection> NewConnection() => new(Kinds.OfType<EntityKind<Connection>>().Single());

    public static Story<Catalogue> NewCatalogue() => new(Kinds.OfType<EntityKind<Catalogue>>().Single());

    public static ResourceRegistered Registered(string city, Description? description = null) =>
        new(city, "法人库", new Unit("市场局"), description ?? new Description { OwnerType = OwnerType.StateOrgan }, null, new DateOnly(2024, 6, 3));

    /// <summary>A resource of that city after these events.</summary>
    public static Resource ResourceOf(string city, Description? description = null, params IEvent<Resource>[] events) =>
        NewResource().Given([Registered(city, description), .. events]).State;

    /// <summary>A request for <paramref name="resource"/> with the key r1.</summary>
    public static Story<Sharing> Requested(string city, Resource resource, OwnerType? requester = OwnerType.StateOrgan) =>
        NewSharing().Knowing(Resource.At("r1"), resource).Given(new SharingRequested(city, "r1", new Unit("民政局"), requester, null));

    public static Sharing Granted(string city, string resource) => NewSharing()
        .Given(new SharingRequested(city, resource, new Unit("民政局"), OwnerType.StateOrgan, null), new SharingGranted()).State;

    public static Collection Collected(string city, OwnerType collector, params string[] purposes) => NewCollection()
        .Given(new DataCollected(city, "手机号", new Unit("某公司"), new CollectionFooting { CollectorType = collector, ConsentedPurposes = purposes }, null)).State;

    /// <summary>What is owed on a day whatever was done: provision, type, day and how it stands.</summary>
    public static IEnumerable<string> DutiesOf(string city, DateOnly on, Action<Matter> establish)
    {
        var matter = new Matter(on);
        establish(matter);
        return Cities.Of(city).DutiesOf(matter).Duties.Select(d => $"{d.Provision.Id} {d.Type} {d.Due:yyyy-MM-dd} {d.Status}");
    }

    public static IEnumerable<string> Owed<TState>(Story<TState> story)
        where TState : class => story.Owed.Select(o => $"{o.Provision} {o.Type} {o.Due:yyyy-MM-dd}".TrimEnd());
}
