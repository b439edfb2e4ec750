using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Secrecy;

/// <summary>
/// A state that can be found to be a state secret after it was stored. What was known to be secret before never came in; what is found
/// so later has no public rows from then on, nothing of it is shown to anybody, and other law governs what is done with it.
/// </summary>
public interface ISecretMatter
{
    /// <summary>The day on which it was found to be a state secret; null while it is none.</summary>
    DateOnly? FoundSecretOn { get; }
}

/// <summary>What is said of secret matters.</summary>
public static class SecretMatters
{
    /// <summary>Rejects a step on a secret matter (422 <c>notApplicable</c>).</summary>
    public static void MustNotBeSecret(this ISecretMatter matter)
    {
        if (matter.FoundSecretOn is not null)
        {
            throw new CommandRefusedException(NotApplicable([]));
        }
    }

    /// <summary>The answer to a step that is left to other law, by these provisions.</summary>
    public static Problem NotApplicable(IReadOnlyCollection<Provision> by)
    {
        var cites = by.Count == 0 ? "" : string.Join(", ", by.Select(p => p.Id));
        return new Problem(422, "notApplicable", new Text(
            $"国家秘密事项依保密法律规定办理，不在此办理{(cites.Length == 0 ? "" : $"（{cites}）")}",
            $"A state-secret matter is left to other law and not dealt with here{(cites.Length == 0 ? "" : $" ({cites})")}"));
    }
}
