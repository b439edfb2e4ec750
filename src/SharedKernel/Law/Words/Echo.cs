using System.Globalization;
using System.Text;

namespace InfoGov.Law;

/// <summary>What somebody sent, as a message may repeat it: shortened, and without characters that hide or reorder text.</summary>
public static class Echo
{
    /// <summary>The most characters of a text that is repeated.</summary>
    public const int Longest = 60;

    /// <summary>The text as a message repeats it; what was left out at its end is told by an ellipsis.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            if (IsShown(rune))
            {
                shown.Append(rune);
            }
            else
            {
                shown.Append('\uFFFD');
            }
        }

        return shown.ToString();
    }

    /// <summary>Neither a control or format character (these set the direction of text), nor a separator of lines, nor unassigned.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
