using System.Collections.Frozen;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>
/// The one gate in front of entities: pages, lists, documents, history, duties, subscriptions, notices and commands ask it who
/// sees what. It decides by city, unit, role, area and what the kind declares (<see cref="Readers"/>).
/// </summary>
public sealed class ReadingGate(EntityKinds kinds, Offers offers, Lawbook lawbook, IProjectionStore store)
{
    private readonly FrozenDictionary<string, FrozenSet<Role>> acting = kinds.All.ToFrozenDictionary(
        kind => kind.Name,
        kind => Enum.GetValues<Role>().Where(role => role is not Role.Citizen && offers.Of(kind.Name).Any(c => c.Senders.Any(sender => Roles.StandsFor(sender, role)))).ToFrozenSet(),
        StringComparer.Ordinal);

    /// <summary>Administrators and keys that play every role see every entity of their city.</summary>
    public static bool SeesAll(Caller caller) => caller.IsAdministrator || caller.PlaysAnyRole;

    /// <summary>Governments, authorities and departments supervise; the order of <see cref="Role"/> has them first.</summary>
    public static bool Supervises(Role? role) => role <= Role.RelevantDepartments;

    /// <summary>What stands between a caller and a look at an entity that is there; null when the caller sees it.</summary>
    public ValueTask<Problem?> ToLook(Caller caller, EntityKind kind, EntityId id, object state, Life life, CancellationToken cancellation) =>
        kind.Readers == Readers.AnyKey && state is not ISecretMatter { FoundSecretOn: not null } ? default : ToAct(caller, kind, id, state, life, cancellation);

    /// <summary>What stands between a caller and an act on it: what any key reads, not any key changes.</summary>
    public async ValueTask<Problem?> ToAct(Caller caller, EntityKind kind, EntityId id, object state, Life life, CancellationToken cancellation)
    {
        var city = kind.Name == CityStanding.Kind.Name ? id.Key : kind.CityOf(id.Key, state);
        var stop = city is not null && caller.City is { } own && own != city ? Problems.OtherCity(own, city)
            : SeesAll(caller) || ByOffice(caller, kind, state) || ByRole(caller, kind) || IsParty(caller, kind, id.Key, state, life) || await IsRelated(caller, kind, id, cancellation) ? null
            : NotAddressee(kind, caller);
        return stop is not null && state is ISecretMatter { FoundSecretOn: not null } ? Problems.UnknownEntity(id.Key) : stop;
    }

    /// <summary>Keeps of a table the rows whose entity the caller sees; null when that is all.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="stream">The column with the stream of the entity, all that the table has of it.</param>
    public ListCondition? Of(Caller caller, string stream) => Of(caller, EntityColumns.Named) is { } seen
        ? seen with { Sql = $"EXISTS (SELECT 1 FROM entities AS e WHERE e.id = {stream} AND {seen.Sql})" }
        : null;

    /// <summary>The same of a table that has the columns itself.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="among">The kinds it holds; none where it may hold all.</param>
    public ListCondition? Of(Caller caller, EntityColumns columns, params string[] among) => Of(caller, columns, among, few: false);

    private ListCondition? Of(Caller caller, EntityColumns columns, string[] among, bool few)
    {
        EntityKind[] of = [.. kinds.All.Where(kind => among.Length == 0 || among.Contains(kind.Name, StringComparer.Ordinal))];
        ListCondition Are(Func<EntityKind, bool> which) => of.Where(which).Select(kind => kind.Name).ToArray() is var names && names.Length == of.Length && among.Length > 0
            ? ListCondition.Every : ListCondition.In(columns.Kind, names);
        var byOffice = !Supervises(caller.Role) ? null : ListCondition.All(Are(k => k.Readers == Readers.OfUnit), caller.Area is { } area
            ? ListCondition.Any(new ListCondition($"{columns.Area} IS NULL", []), ListCondition.In(columns.Area, [.. NamesOf(area)])) : null);
        var byRole = caller is { Unit: null, Role: not null } ? Are(k => ByRole(caller, k)) : null;
        var asParty = PartyTable.PartyOf(caller.Unit, caller.KeyId) is not { } party ? null
            : ListCondition.All(Are(k => MayBeParty(caller, k)), new ListCondition(few ? PartyTable.IsPartyTo : PartyTable.IsAmongThoseOf(columns.Stream), [party]));
        var ofCity = caller.City is { } city ? new ListCondition($"{columns.City} = {{0}} OR {columns.City} IS NULL", [city]) : null;
        // Row by row where some are for any key: read by the indexes of both conditions, most rows would be looked up twice.
        var seen = ListCondition.EachRow(Are(k => k.Readers == Readers.AnyKey), ListCondition.All(ofCity, SeesAll(caller) ? null : ListCondition.Any(byOffice, byRole, asParty)));
        return SeesAll(caller) && caller.City is null ? null : seen with { Sql = $"({seen.Sql})" };
    }

    /// <summary>Of these streams, those of entities that the caller sees.</summary>
    public async Task<IReadOnlySet<string>> Among(Caller caller, IReadOnlyList<string> streams, CancellationToken cancellation)
    {
        if (streams.Count == 0 || Of(caller, EntityColumns.Named, [], few: true) is not { } seen)
        {
            return streams.ToHashSet(StringComparer.Ordinal);
        }

        await using var connection = await store.OpenLatest(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT e.id FROM entities AS e WHERE {ListCondition.All(ListCondition.In("e.id", streams), seen).Bind(command)}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    /// <summary>What is said of persons: for the roles it is confined to, in their city, and for nobody else.</summary>
    public static bool SeesPersons(Caller caller, EntityKind kind, string? city) =>
        city is not null && (caller.City is null || caller.City == city) && (caller.PlaysAnyRole || (kind.Readers is { AreFew: true } few && few.Admit(caller.Role)));

    /// <summary>The business of others (403). It names nobody: whose business it is would say too much already.</summary>
    private static Problem NotAddressee(EntityKind kind, Caller caller) => new(403, "notAddressee", new Text(
        $"此件仅供：{WordsOf(kind).Zh}；此密钥{(caller.Unit is null ? "未载明单位" : $"的单位为“{caller.Unit}”")}",
        $"This is for {WordsOf(kind).En}; the key {(caller.Unit is null ? "names no unit" : $"is of “{caller.Unit}”")}"));

    private static Text WordsOf(EntityKind kind) => kind.Readers is { AreFew: true } few ? few.Words : Readers.OfUnit.Words;

    private bool ByOffice(Caller caller, EntityKind kind, object state) =>
        Supervises(caller.Role) && kind.Readers is { AreFew: false } && (caller.Area is not { } area || kind.OutlineOf("", state)?.Area is not { } place || NamesOf(area).Contains(place, StringComparer.Ordinal));

    private bool ByRole(Caller caller, EntityKind kind) => caller is { Unit: null, Role: { } role } && acting[kind.Name].Contains(role);

    private static bool IsParty(Caller caller, EntityKind kind, string key, object state, Life life) =>
        MayBeParty(caller, kind) && PartyTable.PartyOf(caller.Unit, caller.KeyId) is { } party
        && (kind.UnitsOf(key, state).Contains(party, StringComparer.Ordinal) || (kind.ActorsAreParties && life.Actors.Contains(party, StringComparer.Ordinal)));

    private static bool MayBeParty(Caller caller, EntityKind kind) => kind.Readers is { } readers && readers.Admit(caller.Role);

    private async ValueTask<bool> IsRelated(Caller caller, EntityKind kind, EntityId id, CancellationToken cancellation) =>
        kind.Readers != Readers.AnyKey && MayBeParty(caller, kind) && caller.Unit is not null && (await Among(caller, [id.Stream], cancellation)).Count > 0;

    /// <summary>An area by all its names: cities write their areas by name and by code.</summary>
    private IEnumerable<string> NamesOf(string area) => lawbook.All
        .SelectMany(city => city.Profile.Divisions.Where(d => d.Name == area || d.Code == area).SelectMany(d => new[] { d.Name, d.Code }))
        .Concat(lawbook.All.Select(city => city.Profile.NameOfArea(area)).OfType<string>())
        .Append(area).Distinct(StringComparer.Ordinal);
}
