namespace InfoGov.Disclosure.Proof;

/// <summary>What came of a verification.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Key">The key it was verified with.</param>
/// <param name="Size">How many entries the checkpoint counts.</param>
/// <param name="Checkpoint">The signed checkpoint; keep it to compare with later.</param>
/// <param name="Findings">What is wrong, in words; empty when all is well.</param>
internal sealed record LogVerdict(string Origin, string Key, long Size, string Checkpoint, IReadOnlyList<string> Findings)
{
    /// <summary>How many of the entries were looked at, where it was not all of them: a part cannot show that nothing of it is missing.</summary>
    public long? Part { get; init; }

    /// <summary>The same, with what a witness has to have signed below it.</summary>
    public LogVerdict WitnessedBy(VerifierKey witness) => SignedNote.Open(Checkpoint, witness) is not null ? this with { Key = $"{Key}, witnessed by {witness}" }
        : this with { Findings = [.. Findings, $"The checkpoint is not signed by the witness {witness.Name}."] };
}
