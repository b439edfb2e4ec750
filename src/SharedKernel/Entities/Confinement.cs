using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Entities;

/// <summary>
/// Who sees entities that are confined to the unit they are for: that organ, administrators, and keys that play every role. The
/// key of an organ that names no unit stands for all of them.
/// </summary>
public static class Confinement
{
    private static readonly SentByAttribute Organs = new(Role.StateOrgan, Role.InformatizationAuthority);

    /// <summary>True when a caller may see an entity and act on it.</summary>
    public static bool Sees(this Caller caller, EntityKind kind, string key, object state) => !kind.IsConfinedToUnit || Sees(caller, kind, kind.OutlineOf(key, state)?.Unit);

    /// <summary>True when a caller may see an entity that is for a unit.</summary>
    public static bool Sees(this Caller caller, EntityKind kind, string? unit) =>
        !kind.IsConfinedToUnit || SeenAs(caller) is not { } own || PlainText.Same(own, unit);

    /// <summary>The unit as which a caller sees what is confined; null for one that sees all, empty for one that sees none.</summary>
    public static string? SeenAs(Caller caller) => caller.IsAdministrator || caller.PlaysAnyRole ? null : Organs.Admits(caller) ? caller.Unit : "";

    /// <summary>What leaves out of a list the entities that a caller does not see; null when it sees all.</summary>
    /// <param name="kinds">The kinds there are.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="stream">The column with the stream of the entity.</param>
    /// <param name="unit">The column with the unit it is for.</param>
    public static ListCondition? Of(EntityKinds kinds, Caller caller, string stream, string unit) =>
        SeenAs(caller) is { } own && OthersThan(kinds, stream) is { } others ? new ListCondition($"({others}) OR {unit} = {{0}}", [own]) : null;

    /// <summary>The condition in SQL that an entity is of no kind that is confined; null where there is none.</summary>
    public static string? OthersThan(EntityKinds kinds, string stream)
    {
        string[] confined = [.. kinds.All.Where(k => k.IsConfinedToUnit).Select(k => $"{stream} NOT LIKE '{k.Name}/%'")];
        return confined.Length == 0 ? null : string.Join(" AND ", confined);
    }

    /// <summary>What says that an entity is not the caller's business (403): whose it is, and what the caller's key says.</summary>
    public static Problem NotAddressee(Caller caller, EntityKind kind, string key, object state)
    {
        var (to, own) = (kind.OutlineOf(key, state)?.Unit, caller.Unit);
        return new(403, "notAddressee", new Text(
            $"此件由“{to}”办理，只有该单位可以查看和办理；此密钥{(own is null ? "未载明单位" : $"的单位为“{own}”")}",
            $"This is for “{to}”, which alone sees it and acts on it; the key {(own is null ? "names no unit" : $"is of “{own}”")}"));
    }
}
