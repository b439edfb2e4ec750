using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>How a fact comes on record.</summary>
/// <param name="Command">The act, or the command that is no act of the catalogue, by its name.</param>
/// <param name="Member">The member of its body, dotted where it is nested; null where the fact follows from the act itself or from who does it.</param>
/// <param name="OfAnother">It is done to another entity, of which this one tells what it rests on.</param>
/// <param name="Sender">Who has to do it for this fact, where the command takes several; null where any of its senders may.</param>
public sealed record Supply(string Command, string? Member, Role? Sender = null, bool OfAnother = false);

/// <summary>Which acts supply which facts, so that whoever misses one learns where it comes from. The first is the usual way.</summary>
public static partial class Supplies
{
    private static readonly FrozenDictionary<string, Supply[]> ByPath =
        Catalogue().ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Split(' ').Select(Read).ToArray(), StringComparer.Ordinal);

    /// <summary>The paths of the facts of which a supply is known.</summary>
    public static IReadOnlyCollection<string> Paths => ByPath.Keys;

    /// <summary>
    /// The acts that supply a fact to an act: arguments come with the act itself, as does what it can bring along; the role of the
    /// sender is that of another sender. Empty where nothing supplies it.
    /// </summary>
    public static IReadOnlyList<Supply> Of(Fact fact, string act)
    {
        if (fact.Path.StartsWith("args.", StringComparison.Ordinal))
        {
            return [new Supply(act, fact.Name)];
        }

        return fact == Facts.Actor.Role.Entry || fact == Facts.Actor.Area.Entry
            ? [new Supply(act, Member: null)]
            : ByPath.TryGetValue(fact.Path, out var supplies) ? [.. supplies.OrderByDescending(s => s.Command == act)] : [];
    }

    /// <summary>
    /// Reads <c>Command.member</c> or <c>Command</c>, with <c>@role</c> after it where only that sender supplies it, and <c>^</c> before it
    /// where it is done to another entity.
    /// </summary>
    private static Supply Read(string written)
    {
        if (written[0] == '^')
        {
            return Read(written[1..]) with { OfAnother = true };
        }

        var at = written.IndexOf('@', StringComparison.Ordinal);
        var (way, sender) = at < 0 ? (written, (Role?)null) : (written[..at], Enum.Parse<Role>(written[(at + 1)..]));
        var dot = way.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new Supply(way, Member: null, sender) : new Supply(way[..dot], way[(dot + 1)..], sender);
    }
}
