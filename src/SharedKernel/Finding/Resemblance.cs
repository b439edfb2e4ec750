namespace InfoGov.Finding;

/// <summary>How alike two names are.</summary>
internal static class Resemblance
{
    /// <summary>A name this short is in too many others to say anything.</summary>
    private const int ShortestContained = 4;

    /// <summary>Within one unit fewer things share a short name.</summary>
    private const int ShortestOfOneUnit = 3;
    private const double SharedPairs = 0.8;
    private const int CharactersForEachEdit = 6;

    /// <summary>
    /// The reason and how close, 0 to 1; null when they are not alike. In one unit a name may also be contained with the words
    /// at its end that say what it is: the second phase of a platform is named after it.
    /// </summary>
    public static (LikenessReason Reason, double Closeness)? OfNames(string? one, string? other, bool sameUnit)
    {
        var alike = Of(PlainText.OfName(one), PlainText.OfName(other), sameUnit ? ShortestOfOneUnit : ShortestContained);
        return alike ?? (sameUnit ? Contained(PlainText.Of(one), PlainText.Of(other), ShortestOfOneUnit) : null);
    }

    /// <summary>The same of two names in the form of <see cref="PlainText.OfName"/>.</summary>
    public static (LikenessReason Reason, double Closeness)? Of(string one, string other, int shortestContained = ShortestContained)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return null;
        }

        if (one == other)
        {
            return (LikenessReason.SameName, 1);
        }

        if (Contained(one, other, shortestContained) is { } contained)
        {
            return contained;
        }

        // What differs in a number only is another: the second school, next year's plan.
        if (!one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit)))
        {
            return null;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var pairs = PairsShared(one, other);
        return pairs >= SharedPairs || (shorter.Length >= CharactersForEachEdit && Edits(shorter, longer) <= shorter.Length / CharactersForEachEdit)
            ? (LikenessReason.SimilarName, pairs)
            : null;
    }

    private static (LikenessReason Reason, double Closeness)? Contained(string one, string other, int shortest)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= shortest && longer.Contains(shorter, StringComparison.Ordinal)
            ? (LikenessReason.ContainsName, (double)shorter.Length / longer.Length)
            : null;
    }

    /// <summary>The share of pairs of neighbouring characters that both have (Dice).</summary>
    private static double PairsShared(string one, string other)
    {
        var counts = new Dictionary<(char, char), int>();
        for (var i = 1; i < one.Length; i++)
        {
            var pair = (one[i - 1], one[i]);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        var shared = 0;
        for (var i = 1; i < other.Length; i++)
        {
            var pair = (other[i - 1], other[i]);
            if (counts.GetValueOrDefault(pair) is > 0 and var left)
            {
                counts[pair] = left - 1;
                shared++;
            }
        }

        var all = one.Length + other.Length - 2;
        return all <= 0 ? 0 : 2.0 * shared / all;
    }

    /// <summary>How many characters must be put in, left out or changed to make one of the other (Levenshtein).</summary>
    private static int Edits(string one, string other)
    {
        var row = new int[one.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            row[i] = i;
        }

        for (var j = 1; j <= other.Length; j++)
        {
            var diagonal = row[0];
            row[0] = j;
            for (var i = 1; i <= one.Length; i++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.Min(change, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}
