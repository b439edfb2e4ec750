using System.Text;
using System.Text.RegularExpressions;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Says in words that ODataLib reads what OData 4.01 lets a client write and no version of it parses: <c>divby</c>,
/// <c>case</c>, a plus sign before a number, literals in any letter case, and aliases, which it takes for typed values only. What cannot be said so
/// is refused by its name.
/// </summary>
/// <param name="alias">What an alias stands for; null where it is missing, which means null.</param>
/// <param name="computed">Takes the name of a function, the path before it and what stands in its brackets, and gives the name of a property that has its value; null where there is no row to compute it of.</param>
internal sealed partial class Spelling(Func<string, string?> alias, Func<string, string, string, string>? computed)
{
    public const int MostBrackets = 100;
    private const int MostAliases = 50;
    private static readonly HashSet<string> Unoffered = new(["geo.distance", "geo.intersects", "geo.length"], StringComparer.OrdinalIgnoreCase);
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
            else if (character == '[' && !isList && computed is not null && Equality().Match(result.ToString()) is { Success: true } equality)
            {
                var end = AfterCollection(text, index);
                Compare(result, equality, text[index..end]);
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

        if ((word == "$these" && !These().IsMatch(text, start)) || (isName && next == '(' && word == "aggregate" && computed is null))
        {
            throw FeedException.NotOffered(word == "$these" ? word : "此处表达式中的 aggregate", word == "$these" ? word : "aggregate in an expression at this place");
        }

        if (isName && next == '(' && word.Equals("all", StringComparison.OrdinalIgnoreCase) && Lexical.Closing(text, end) is > 0 and var bare && string.IsNullOrWhiteSpace(text[(end + 1)..bare]))
        {
            throw FeedException.Invalid("all 需要条件，如 all(x:x gt 1)；any() 可以没有。", "all needs a condition, such as all(x:x gt 1); any() may do without.");
        }

        if (word[0] == '@' && computed is not null && alias(word)?.Trim() is ['[', ..] collection && Equality().Match(result.ToString()) is { Success: true } equality)
        {
            Compare(result, equality, collection);
        }
        else if (word[0] == '@' && word.Length > 1)
        {
            result.Append(Alias(word, isList || FollowsIn(result)));
        }
        else if (computed is not null && isName && word == "$count" && result.ToString().EndsWith("$these/", StringComparison.Ordinal))
        {
            result.Append(computed("aggregate", Path(result), word));
        }
        else if (computed is not null && next == '(' && IsComputed(word, isName) && Lexical.Closing(text, end) is > 0 and var closing)
        {
            var (function, inner) = (word.ToLowerInvariant(), text[(end + 1)..closing]);
            // A collection may be an alias as a whole.
            result.Append(computed(function, isName ? Path(result) : "", function.StartsWith("has", StringComparison.Ordinal) ? string.Join(',', Lexical.Split(inner, ',').ConvertAll(operand => operand.StartsWith('@') ? alias(operand)?.Trim() ?? "null" : operand)) : inner));
            return closing + 1;
        }
        else if (isName && next == '(' && computed is not null && word == "$count" && Lexical.Closing(text, end) is > 0 and var last && text[(end + 1)..last].Trim() is var inside
            && inside.StartsWith("$filter=", StringComparison.OrdinalIgnoreCase) && inside.Contains("$this", StringComparison.Ordinal))
        {
            // Of rows, $this is what every name in the condition starts with anyway.
            result.Append(inside.Contains("$this/", StringComparison.Ordinal) ? $"$count({inside.Replace("$this/", "", StringComparison.Ordinal)})" : computed(word, Path(result), inside["$filter=".Length..]));
            return last + 1;
        }
        else if (computed is null && next == '=' && start > 0 && text[start - 1] is '(' or ';' && word[0] != '$' && Options.Contains(word))
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

    private static bool IsComputed(string word, bool isName) => isName ? word == "aggregate" : word.ToLowerInvariant() is "case" or "hassubset" or "hassubsequence" or "isdefined";

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

    /// <summary>A collection of the row beside one that is written out: <c>Tags eq ["a"]</c>.</summary>
    private void Compare(StringBuilder result, Match equality, string literal)
    {
        result.Length = equality.Index;
        var same = computed!("eq", "", $"{equality.Groups["list"].Value},{literal}");
        result.Append(equality.Groups["kind"].Value.Equals("ne", StringComparison.OrdinalIgnoreCase) ? $"(not {same})" : same);
    }

    private static int AfterCollection(string text, int start)
    {
        var (end, depth) = (start, 0);
        do
        {
            depth += text[end] switch { '[' => 1, ']' => -1, _ => 0 };
            end = text[end] is '\'' or '"' ? Lexical.AfterQuoted(text, end) : end + 1;
        }
        while (depth > 0 && end < text.Length);
        return end;
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

    [GeneratedRegex(@"\G[$]these/([$]count\b|aggregate[(])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex These();

    [GeneratedRegex(@"(?<![\w/.$@'])(?<list>(\$it/)?[\p{L}_][\w/]*) +(?<kind>eq|ne) +$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Equality();

    [GeneratedRegex(@"\G(?<local>[0-9]{4,}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?) (?<offset>[0-9]{2}:[0-9]{2})(?![\w:])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offset();
}
