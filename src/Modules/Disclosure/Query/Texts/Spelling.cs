using System.Text;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Says in words that ODataLib reads what OData 4.01 lets a client write and no version of it parses: <c>divby</c>,
/// <c>case</c>, a plus sign before a number, literals in any letter case, and aliases, which it takes for typed values only.
/// </summary>
/// <param name="alias">What an alias stands for; null where it is missing, which means null.</param>
/// <param name="onCase">Takes the inside of <c>case(…)</c> and gives the name of a property that has its value.</param>
/// <param name="onCount">Takes the path of a list and a condition on <c>$this</c>, and gives the name of a property that says how many values meet it.</param>
internal sealed class Spelling(Func<string, string?> alias, Func<string, string>? onCase, Func<string, string, string>? onCount = null)
{
    private const int MostAliases = 50;
    private static readonly HashSet<string> Options = new(["filter", "orderby", "top", "skip", "count", "select", "expand", "search", "compute", "levels", "apply"], StringComparer.OrdinalIgnoreCase);
    private int resolved;

    public string Rewrite(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var character = text[index];
            if (character is '\'' or '"')
            {
                var after = Lexical.AfterQuoted(text, index);
                result.Append(text, index, after - index);
                index = after;
            }
            else if (char.IsLetter(character) || character is '_' or '@' or '$')
            {
                var end = index + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.'))
                {
                    end++;
                }

                index = Word(text, index, end, result);
            }
            else if (char.IsDigit(character))
            {
                // With its suffix, exponent and what makes it a date or a GUID.
                var end = index + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or ':' or '_' || (text[end] is '-' or '+' && IsWithin(text, end))))
                {
                    end++;
                }

                result.Append(text, index, end - index);
                index = end;
            }
            else
            {
                if (character != '+' || index + 1 >= text.Length || !char.IsDigit(text[index + 1]))
                {
                    result.Append(character);
                }

                index++;
            }
        }

        return result.ToString();
    }

    private static bool IsWithin(string text, int sign) => sign + 1 < text.Length && char.IsLetterOrDigit(text[sign + 1]);

    private int Word(string text, int start, int end, StringBuilder result)
    {
        var word = text[start..end];
        var next = end < text.Length ? text[end] : '\0';
        var isName = start > 0 && text[start - 1] is '/' or '.';
        if (word[0] == '@' && word.Length > 1)
        {
            result.Append(Alias(word, result));
        }
        else if (!isName && next == '(' && onCase is not null && word.Equals("case", StringComparison.OrdinalIgnoreCase) && Lexical.Closing(text, end) is > 0 and var closing)
        {
            result.Append(onCase(text[(end + 1)..closing]));
            return closing + 1;
        }
        else if (isName && next == '(' && onCount is not null && word == "$count" && Lexical.Closing(text, end) is > 0 and var last && text[(end + 1)..last].Trim() is var inside
            && inside.StartsWith("$filter=", StringComparison.OrdinalIgnoreCase) && inside.Contains("$this", StringComparison.Ordinal))
        {
            // Of rows, $this is what every name in the condition starts with anyway.
            result.Append(inside.Contains("$this/", StringComparison.Ordinal) ? $"$count({inside.Replace("$this/", "", StringComparison.Ordinal)})" : onCount(Path(result), inside["$filter=".Length..]));
            return last + 1;
        }
        else if (onCase is null && next == '=' && start > 0 && text[start - 1] is '(' or ';' && word[0] != '$' && Options.Contains(word))
        {
            // 4.01 lets the dollar be left out within $expand, too.
            result.Append('$').Append(word.ToLowerInvariant());
        }
        else if (!isName && word.Equals("divby", StringComparison.OrdinalIgnoreCase) && start > 0 && text[start - 1] == ' ' && next == ' ')
        {
            // Of the same rank and read from the left as well.
            result.Append("mul 1.0 div");
        }
        else
        {
            var isLiteral = !isName && next is not ('(' or '/' or ':' or '\'') && word.ToLowerInvariant() is "true" or "false" or "null";
            result.Append(isLiteral ? word.ToLowerInvariant() : word);
        }

        return end;
    }

    /// <summary>Takes back the path that was written last, up to its slash.</summary>
    private static string Path(StringBuilder written)
    {
        var start = written.Length;
        while (start > 0 && (char.IsLetterOrDigit(written[start - 1]) || written[start - 1] is '_' or '/' or '.' or '$'))
        {
            start--;
        }

        var path = written.ToString(start, written.Length - start).TrimEnd('/');
        written.Length = start;
        return path;
    }

    private string Alias(string name, StringBuilder before)
    {
        if (++resolved > MostAliases)
        {
            throw FeedException.Invalid($"别名 {name} 引用了自身，或别名过多。", $"The alias {name} refers to itself, or there are too many aliases.", name);
        }

        var value = alias(name)?.Trim() ?? "null";
        var isList = before.ToString().TrimEnd().EndsWith(" in", StringComparison.OrdinalIgnoreCase);
        return isList || value.Length == 0 || value[0] is '\'' or '"' or '(' or '[' || !value.Contains(' ', StringComparison.Ordinal) ? Rewrite(value) : $"({Rewrite(value)})";
    }
}
