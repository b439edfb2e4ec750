using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Notices;

/// <summary>For whom a notice is.</summary>
internal static class Addressees
{
    /// <summary>Notices that name the role, or one for which it stands.</summary>
    public static ListCondition Of(Role role) =>
        ListCondition.In("notices.actor", [.. Enum.GetValues<Role>().Where(required => Roles.StandsFor(required, role)).Select(required => FactType.ShowValue(required))]);

    /// <summary>
    /// The inbox of a caller: what concerns its unit, and what its role must do. An organ acts by its office on the entities
    /// of any unit; a role that a unit has in its own matters acts on those of the unit. What an organ was refused is its own
    /// business. Administrators and keys that play any role see everything in their city.
    /// </summary>
    public static ListCondition Of(Caller caller, ReadingGate gate) => ListCondition.All(
        NoticeView.Visible,
        gate.Of(caller, "notices.entity") is { } seen ? ListCondition.Any(seen, Unopened) : null,
        caller.City is { } city ? ListCondition.In("notices.city", [city]) : null,
        caller.IsAdministrator || caller.PlaysAnyRole ? null : OwnOf(caller));

    /// <summary>What was refused before there was anything to see.</summary>
    private static readonly ListCondition Unopened = new("notices.kind = 'refusal' AND NOT EXISTS (SELECT 1 FROM events o WHERE o.stream = notices.entity AND o.version = 1)", []);

    private static ListCondition OwnOf(Caller caller) => ListCondition.Any(
        caller.Unit is { } unit ? ListCondition.In("notices.unit", [unit]) : null,
        caller.Role is { } role ? ListCondition.All(Of(role), Among(role, caller.Unit)) : null);

    private static ListCondition? Among(Role role, string? unit) =>
        ReadingGate.Supervises(role) ? new ListCondition("notices.kind <> 'refusal' OR notices.unit IS NULL", [])
        : unit is not null ? new ListCondition("notices.unit IS NULL", [])
        : null;
}
