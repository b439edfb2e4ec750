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

/// <summary>A command that may find its grain to be a state secret.</summary>
public interface IDeterminesSecrecy
{
    /// <summary>It is a state secret.</summary>
    bool IsSecret { get; }
}
