using System.Text;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// The words of <c>$search</c> in quotes: a word of OData 4.01 is any characters without a space, quote or bracket, and ODataLib takes only letters.
/// </summary>
internal static class SearchWords
{
    public static string Quoted(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length;)
        {
            var character = text[index];
            if (character == '"')
            {
                var after = Lexical.AfterQuoted(text, index);
                result.Append(text, index, after - index);
                index = after;
            }
            else if (char.IsWhiteSpace(character) || character is '(' or ')')
            {
                result.Append(character is '(' or ')' ? character : ' ');
                index++;
            }
            else
            {
                var end = index;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '"'))
                {
                    end++;
                }

                var word = text[index..end];
                if (word.EnumerateRunes().All(Rune.IsPunctuation))
                {
                    // In other languages a dash leaves out what follows; here it would find nearly everything.
                    throw FeedException.Invalid($"检索词“{word}”只有标点；确要检索它，请加双引号；排除用 NOT。", $"The term '{word}' is punctuation alone; put it in double quotes to search for it, and leave out what is not wanted by NOT.");
                }

                result.Append(word is "AND" or "OR" or "NOT" ? word : $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal)}\"");
                index = end;
            }
        }

        return result.ToString();
    }
}
