using InfoGov.Law;
using InfoGov.Suites;

namespace InfoGov.Disclosure.Proof;

/// <summary>A receipt in its signed note: the name of the log and <c>/receipts</c>, then the receipt as one line.</summary>
internal static class SignedReceipt
{
    /// <summary>What receipts of a log are verified with, by the key that <c>/log/key</c> answers.</summary>
    public static VerifierKey KeyOf(VerifierKey log) => log with { Name = $"{log.Name}/receipts" };

    /// <summary>What is wrong with the place in the log that a receipt says; null where it says none, shows no path, or the path leads from its leaf to its root.</summary>
    public static string? FlawOf(ReceiptEvent? at, Suite suite)
    {
        if (at?.Path is not { } path)
        {
            return null;
        }

        string[] all = [at.Leaf, at.Root, .. path];
        return all.All(hash => hash.Length == 2 * Suite.HashSize && hash.All(char.IsAsciiHexDigit))
            && Merkle.Proof.Includes(suite, Convert.FromHexString(at.Leaf), at.Position - 1, at.Size, [.. path.Select(Convert.FromHexString)], Convert.FromHexString(at.Root))
            ? null : $"event: the path does not lead from event {at.Position} to the root of {at.Size}.";
    }

    /// <summary>The receipt in a note that the log has signed; null when it is not signed by it.</summary>
    /// <exception cref="FormatException">What was signed is no receipt.</exception>
    public static Receipt? Open(string note, VerifierKey log)
    {
        var key = KeyOf(log);
        return SignedNote.Open(note.ReplaceLineEndings("\n"), key) is not { } text ? null
            : text.Split('\n') is [var name, var receipt, ""] && name == key.Name ? Receipt.Parse(receipt)
            : throw new FormatException("What was signed is no receipt.");
    }
}
