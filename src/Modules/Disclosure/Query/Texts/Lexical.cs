namespace InfoGov.Disclosure.Query;

/// <summary>Finds its way in the text of an expression without understanding it: quoted texts and brackets.</summary>
internal static class Lexical
{
    /// <summary>The place after the quoted text that starts at <paramref name="index"/>; the end of the text where it is not closed.</summary>
    public static int AfterQuoted(string text, int index)
    {
        var quote = text[index++];
        for (; index < text.Length; index++)
        {
            if (quote == '"' && text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == quote)
            {
                if (quote == '\'' && index + 1 < text.Length && text[index + 1] == '\'')
                {
                    index++;
                    continue;
                }

                return index + 1;
            }
        }

        return text.Length;
    }

    /// <summary>The place of the bracket that closes the one at <paramref name="open"/>; -1 where none does.</summary>
    public static int Closing(string text, int open)
    {
        var depth = 0;
        for (var index = open; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\'' or '"':
                    index = AfterQuoted(text, index) - 1;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return index;
            }
        }

        return -1;
    }

    /// <summary>How deep the brackets are nested.</summary>
    public static int Depth(string text)
    {
        var (depth, most) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\'' or '"':
                    index = AfterQuoted(text, index) - 1;
                    break;
                case '(' or '[' or '{':
                    most = Math.Max(most, ++depth);
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
            }
        }

        return most;
    }

    /// <summary>The text with another word where one stands outside all quotes: <c>$this</c> for <c>$it</c>.</summary>
    public static string Replaced(string text, string word, string other)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '\'' or '"')
            {
                index = AfterQuoted(text, index) - 1;
            }
            else if (string.CompareOrdinal(text, index, word, 0, word.Length) == 0 && (index + word.Length == text.Length || !char.IsLetterOrDigit(text[index + word.Length])))
            {
                text = text[..index] + other + text[(index + word.Length)..];
                index += other.Length - 1;
            }
        }

        return text;
    }

    /// <summary>The parts between separators that stand outside all quotes and brackets, trimmed.</summary>
    public static List<string> Split(string text, char separator)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\'' or '"':
                    index = AfterQuoted(text, index) - 1;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case var character when character == separator && depth == 0:
                    parts.Add(text[start..index].Trim());
                    start = index + 1;
                    break;
            }
        }

        parts.Add(text[start..].Trim());
        return parts;
    }

    /// <summary>The last place of a word between spaces that stands outside all quotes and brackets; -1 where there is none.</summary>
    public static int LastWord(string text, string word)
    {
        var (depth, found) = (0, -1);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\'' or '"':
                    index = AfterQuoted(text, index) - 1;
                    break;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ' ' when depth == 0 && index + word.Length + 1 < text.Length && text[index + word.Length + 1] == ' ' && string.CompareOrdinal(text, index + 1, word, 0, word.Length) == 0:
                    found = index;
                    break;
            }
        }

        return found;
    }
}
