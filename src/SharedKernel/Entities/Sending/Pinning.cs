using System.Text.Json;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>What an event keeps of the law and of the caller.</summary>
internal static class Pinning
{
    public static LawFinding Pin(this Decision decision, string city, Act act, JsonElement? stated = null) => new(
        city,
        act.Name,
        decision.TextVersion,
        [.. decision.Cites.Select(p => p.Id)],
        [.. decision.Obligations.Select(o => new PinnedObligation(o.Type, o.Actor, o.To, o.Due, o.Every, o.Provision.Id))],
        [.. decision.Warnings.Select(w => new PinnedWarning(w.Provision.Id, w.Code))])
    {
        Stated = stated,
    };

    public static ActorRef Pin(this Caller caller) => new(
        caller.Name,
        caller.Role is { } role ? FactType.ShowValue(role) : caller.IsAdministrator ? "administrator" : "none",
        caller.Unit,
        caller.KeyId);
}
