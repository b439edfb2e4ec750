using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoGov.Law.Tests.Oracle;

/// <summary>Reads rule expressions with Python's precedence: or, and, not, comparisons, minus.</summary>
internal sealed partial class ExpressionParser
{
    private static readonly Dictionary<string, Expression> Parsed = new(StringComparer.Ordinal);
    private readonly string[] tokens;
    private int next;

    private ExpressionParser(string text)
    {
        var matches = Token().Matches(text);
        tokens = [.. matches.Select(m => m.Value)];
        if (string.Concat(tokens) != string.Concat(text.Where(c => c != ' ')))
        {
            throw new FormatException($"Cannot split into tokens: {text}");
        }
    }

    public static Expression Parse(string text)
    {
        lock (Parsed)
        {
            if (!Parsed.TryGetValue(text, out var expression))
            {
                var parser = new ExpressionParser(text);
                expression = parser.Or();
                Parsed[text] = parser.next == parser.tokens.Length ? expression : throw new FormatException($"Cannot read beyond token {parser.next}: {text}");
            }

            return expression;
        }
    }

    private Expression Or()
    {
        var left = And();
        while (Take("or"))
        {
            left = new Expression.Binary("or", left, And());
        }

        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (Take("and"))
        {
            left = new Expression.Binary("and", left, Not());
        }

        return left;
    }

    private Expression Not() => Take("not") ? new Expression.Negation(Not()) : Comparison();

    private Expression Comparison()
    {
        var left = Difference();
        foreach (var sign in (string[])["==", "!=", "<=", ">=", "<", ">", "in"])
        {
            if (Take(sign))
            {
                return new Expression.Binary(sign, left, Difference());
            }
        }

        return left;
    }

    private Expression Difference()
    {
        var left = Primary();
        while (Take("-"))
        {
            left = new Expression.Binary("-", left, Primary());
        }

        return left;
    }

    private Expression Primary()
    {
        var token = tokens[next++];
        if (token == "(")
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        if (token == "[")
        {
            return new Expression.ListOf(Items("]"));
        }

        if (token[0] == '\'')
        {
            return new Expression.Literal(token[1..^1]);
        }

        if (char.IsAsciiDigit(token[0]))
        {
            return new Expression.Literal(decimal.Parse(token, CultureInfo.InvariantCulture));
        }

        if (token is "True" or "False")
        {
            return new Expression.Literal(token == "True");
        }

        return Take("(") ? new Expression.Call(token, Items(")")) : new Expression.Reference(token);
    }

    private Expression[] Items(string end)
    {
        List<Expression> items = [];
        while (!Take(end))
        {
            if (items.Count > 0)
            {
                Expect(",");
            }

            items.Add(Or());
        }

        return [.. items];
    }

    private bool Take(string token)
    {
        if (next < tokens.Length && tokens[next] == token)
        {
            next++;
            return true;
        }

        return false;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw new FormatException($"Expected {token} at token {next} of {string.Join(' ', tokens)}");
        }
    }

    [GeneratedRegex(@"'[^']*'|[A-Za-z_][A-Za-z0-9_.]*|[0-9]+(\.[0-9]+)?|==|!=|<=|>=|[<>(),\[\]\-]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
