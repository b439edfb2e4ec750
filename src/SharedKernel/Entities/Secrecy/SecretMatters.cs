using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

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
