using System.Text;
using System.Text.RegularExpressions;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Says in words that ODataLib reads what OData 4.01 lets a client write and no version of it parses: <c>divby</c>,
/// <c>case</c>, a plus sign before a number, literals in any letter case, and aliases, which it takes for typed values only. What cannot be said so
/// is refused by its name.
/// </summary>
/// <param name="alias">What an alias stands for; null where it is missing, which means null.</param>
/// <param name="onCase">Takes the inside of <c>case(…)</c> and gives the name of a property that has its value.</param>
/// <param name="onSubset">Takes the name of a function of two collections and what stands in its brackets, aliases resolved, and gives the name of a property that has its value.</param>
/// <param name="onCount">Takes the path of a list and a condition on <c>$this</c>, and gives the name of a property that says how many values meet it.</param>
internal sealed partial class Spelling(Func<string, string?> alias, Func<string, string>? onCase, Func<string, string, string>? onCount = null, Func<string, string, string>? onSubset = null)
{
    public const int MostBrackets = 100;
    private const int MostAliases = 50;
    private static readonly HashSet<string> Unoffered = new(["geo.distance", "geo.intersects", "geo.length", "isdefined"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Options = new(["filter", "orderby", "top", "skip", "count", "select", "expand", "search", "compute", "levels", "apply"], StringComparer.OrdinalIgnoreCase);
    private int resolved;

    public string Rewrite(string text)
    {
        if (Lexical.Depth(text) > MostBrackets)
        {
            throw FeedException.TooLarge($"括号嵌套超过 {MostBrackets} 层；请减少嵌套。", $"The brackets are nested deeper than {MostBrackets} levels; nest less.");
        }

        return Rewrite(text, isList: false);
    }

    private string Rewrite(string text, bool isList)
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

                index = Word(text, index, end, result, isList);
            }
            else if (char.IsDigit(character) && Offset().Match(text, index) is { Success: true } moment)
            {
                // A plus sign that nobody encoded came as a space; no instant is without its offset, so that nothing else can be meant.
                result.Append(moment.Groups["local"].Value).Append('+').Append(moment.Groups["offset"].Value);
                index += moment.Length;
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
            else if (character is '[' or '{' && !isList && !FollowsIn(result))
            {
                throw FeedException.NotOffered("此处的集合或对象字面量（in 之后可用列表）", "A literal of a collection or an object at this place (a list can follow 'in')");
            }
            else
            {
                if (character == '[' && isList)
                {
                    isList = false;
                }

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

    private int Word(string text, int start, int end, StringBuilder result, bool isList)
    {
        var word = text[start..end];
        var next = end < text.Length ? text[end] : '\0';
        var isName = start > 0 && text[start - 1] is '/' or '.';
        if (!isName && next == '(' && Unoffered.Contains(word))
        {
            throw FeedException.NotOffered($"函数 {word}", $"The function {word}");
        }

        if (word == "$these" || (isName && next == '(' && word == "aggregate"))
        {
            throw FeedException.NotOffered(word == "$these" ? word : "表达式中的 aggregate", word == "$these" ? word : "aggregate within an expression");
        }

        if (isName && next == '(' && word.Equals("all", StringComparison.OrdinalIgnoreCase) && Lexical.Closing(text, end) is > 0 and var bare && string.IsNullOrWhiteSpace(text[(end + 1)..bare]))
        {
            throw FeedException.Invalid("all 需要条件，如 all(x:x gt 1)；any() 可以没有。", "all needs a condition, such as all(x:x gt 1); any() may do without.");
        }

        if (word[0] == '@' && word.Length > 1)
        {
            result.Append(Alias(word, isList || FollowsIn(result)));
        }
        else if (!isName && next == '(' && onCase is not null && word.Equals("case", StringComparison.OrdinalIgnoreCase) && Lexical.Closing(text, end) is > 0 and var closing)
        {
            result.Append(onCase(text[(end + 1)..closing]));
            return closing + 1;
        }
        else if (!isName && next == '(' && onSubset is not null && word.ToLowerInvariant() is "hassubset" or "hassubsequence" && Lexical.Closing(text, end) is > 0 and var close)
        {
            result.Append(onSubset(word.ToLowerInvariant(), string.Join(',', Lexical.Split(text[(end + 1)..close], ',').ConvertAll(operand => operand.StartsWith('@') ? alias(operand)?.Trim() ?? "null" : operand))));
            return close + 1;
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
            // There is no member in a collection that is null, and ODataLib takes none.
            result.Append(!isLiteral ? word : word.Equals("null", StringComparison.OrdinalIgnoreCase) && FollowsIn(result) ? "()" : word.ToLowerInvariant());
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

    private string Alias(string name, bool isList)
    {
        if (++resolved > MostAliases)
        {
            throw FeedException.Invalid($"别名 {name} 引用了自身，或别名过多。", $"The alias {name} refers to itself, or there are too many aliases.", name);
        }

        var value = alias(name)?.Trim() ?? "null";
        return isList && value.Equals("null", StringComparison.OrdinalIgnoreCase) ? "()" : isList || value.Length == 0 || value[0] is '\'' or '"' or '(' or '[' || !value.Contains(' ', StringComparison.Ordinal) ? Rewrite(value, isList) : $"({Rewrite(value, isList)})";
    }

    private static bool FollowsIn(StringBuilder written)
    {
        var end = written.Length;
        while (end > 0 && written[end - 1] == ' ')
        {
            end--;
        }

        return end > 2 && end < written.Length && char.ToLowerInvariant(written[end - 1]) == 'n' && char.ToLowerInvariant(written[end - 2]) == 'i' && written[end - 3] is ' ' or ')';
    }

    [GeneratedRegex(@"\G(?<local>[0-9]{4,}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?) (?<offset>[0-9]{2}:[0-9]{2})(?![\w:])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offset();
}
