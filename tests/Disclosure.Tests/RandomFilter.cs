using System.Globalization;
using System.Text;

namespace InfoGov.Disclosure.Tests;

/// <summary>An expression as OData writes it and as C# computes it.</summary>
internal sealed record Expression<T>(string Url, Func<Project, T> Of);

/// <summary>Draws filters and orders. The C# side is written from OData's text, not from the feed's code.</summary>
internal sealed class RandomFilter(Dice dice)
{
    public Expression<bool?> Condition(int depth) => (depth == 0 ? 3 + dice.Roll(7) : dice.Roll(10)) switch
    {
        0 => Both(Condition(depth - 1), Condition(depth - 1), "and", (a, b) => a == false || b == false ? false : a is null || b is null ? null : true),
        1 => Both(Condition(depth - 1), Condition(depth - 1), "or", (a, b) => a == true || b == true ? true : a is null || b is null ? null : false),
        2 => Negated(Condition(depth - 1)),
        3 => Compare(Text(1), Text(dice.Roll(2))),
        4 => Compare(Number(1), Number(dice.Roll(2))),
        5 => Compare(Day(), Day()),
        6 => dice.OneIn(2) ? new("Approved", p => p.Approved) : Equality(new("Approved", p => p.Approved), new(dice.Pick("true", "false"), null!)),
        7 => Search(Text(1), Text(0)),
        8 => In(),
        _ => Any(),
    };

    public Expression<object?> Order() => dice.Roll(9) switch
    {
        0 => new("Name", p => p.Name),
        1 => new("Amount", p => p.Amount),
        2 => new("Approved", p => p.Approved),
        3 => new("FiledOn", p => p.FiledOn),
        4 => new("Year", p => p.Year),
        5 => new("ChangedAt", p => p.ChangedAt),
        6 => new("Systems/$count", p => (long)p.Systems.Count),
        7 => Boxed(Number(1)),
        _ => Boxed(Text(1)),
    };

    private static Expression<object?> Boxed<T>(Expression<T> inner) => new(inner.Url, p => inner.Of(p));

    private Expression<string?> Text(int depth)
    {
        if (depth == 0)
        {
            var word = Memory.Word(dice);
            return new($"'{word.Replace("'", "''", StringComparison.Ordinal)}'", _ => word);
        }

        var (inner, from, count) = (dice.OneIn(4) ? Text(depth - 1) : new("Name", p => p.Name), dice.Roll(4) - 1, dice.Roll(3));
        return dice.Roll(8) switch
        {
            0 => new($"tolower({inner.Url})", p => inner.Of(p)?.ToLowerInvariant()),
            1 => new($"toupper({inner.Url})", p => inner.Of(p)?.ToUpperInvariant()),
            2 => new($"trim({inner.Url})", p => inner.Of(p)?.Trim()),
            3 => new($"concat({inner.Url},Id)", p => inner.Of(p) is { } text ? text + p.Id : null),
            4 => new(string.Create(CultureInfo.InvariantCulture, $"substring({inner.Url},{from})"), p => Part(inner.Of(p), from, 99)),
            5 => new(string.Create(CultureInfo.InvariantCulture, $"substring({inner.Url},{from},{count})"), p => Part(inner.Of(p), from, count)),
            6 => new("Id", p => p.Id),
            _ => new("Name", p => p.Name),
        };
    }

    private static string? Part(string? text, int from, int count) => text is null ? null
        : string.Concat(text.EnumerateRunes().Skip(Math.Max(from < 0 ? text.EnumerateRunes().Count() + from : from, 0)).Take(count));

    private static long? Position(string? text, string? part)
    {
        var index = text is null || part is null ? -2 : text.IndexOf(part, StringComparison.Ordinal);
        return index == -2 ? null : index < 0 ? -1 : text![..index].EnumerateRunes().Count();
    }

    private Expression<decimal?> Number(int depth)
    {
        if (depth == 0)
        {
            var literal = dice.Pick(Memory.Amount(dice), dice.Roll(8) - 2, Memory.Amount(dice) + 0.005m, 2020 + dice.Roll(6));
            return new(literal.ToString(CultureInfo.InvariantCulture), _ => literal);
        }

        var (a, b) = (dice.OneIn(3) ? Number(depth - 1) : new("Amount", p => p.Amount), dice.OneIn(2) ? Number(0) : new("Year", p => p.Year));
        var text = Text(1);
        return dice.Roll(13) switch
        {
            0 => new($"({a.Url} add {b.Url})", p => a.Of(p) + b.Of(p)),
            1 => new($"({a.Url} sub {b.Url})", p => a.Of(p) - b.Of(p)),
            2 => new($"({a.Url} mul {b.Url})", p => a.Of(p) * b.Of(p)),
            // A literal zero is refused.
            3 => b.Url.Trim('0', '.') is "" ? a : new($"({a.Url} mod {b.Url})", p => b.Of(p) is null or 0 ? null : a.Of(p) % b.Of(p)),
            4 => new("(Year div Systems/$count)", p => p.Systems.Count == 0 ? null : p.Year / p.Systems.Count),
            5 => new($"round({a.Url})", p => a.Of(p) is { } x ? Math.Round(x, MidpointRounding.AwayFromZero) : null),
            6 => new($"floor({a.Url})", p => a.Of(p) is { } x ? Math.Floor(x) : null),
            7 => new($"ceiling({a.Url})", p => a.Of(p) is { } x ? Math.Ceiling(x) : null),
            8 => new($"length({text.Url})", p => text.Of(p)?.EnumerateRunes().Count()),
            9 => new($"indexof({text.Url},Id)", p => Position(text.Of(p), p.Id)),
            10 => new("month(FiledOn)", p => p.FiledOn?.Month),
            11 => new("Year", p => p.Year),
            _ => new("Amount", p => p.Amount),
        };
    }

    private Expression<DateOnly?> Day()
    {
        var day = new DateOnly(2024, 1, 1).AddDays(dice.Roll(40));
        return dice.Roll(3) switch
        {
            0 => new("FiledOn", p => p.FiledOn),
            1 => new("date(ChangedAt)", p => DateOnly.FromDateTime(p.ChangedAt.UtcDateTime)),
            _ => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _ => day),
        };
    }

    private Expression<bool?> Compare<T>(Expression<T> left, Expression<T> right)
    {
        var sign = dice.Pick("eq", "ne", "gt", "ge", "lt", "le");
        // A null only where the type of the other side is known.
        if (dice.OneIn(8) && sign is "eq" or "ne" && char.IsLetter(left.Url[0]))
        {
            right = new("null", _ => default!);
        }

        return new($"{left.Url} {sign} {right.Url}", p =>
        {
            var (a, b) = ((object?)left.Of(p), (object?)right.Of(p));
            var order = Memory.Compare(a, b);
            var one = a is null != b is null;
            return sign switch { "eq" => order == 0, "ne" => order != 0, "gt" => !one && order > 0, "ge" => !one && order >= 0, "lt" => !one && order < 0, _ => !one && order <= 0 };
        });
    }

    private Expression<bool?> Equality(Expression<bool?> left, Expression<bool?> literal)
    {
        var (equal, truth) = (dice.OneIn(2), literal.Url == "true");
        return new($"{left.Url} {(equal ? "eq" : "ne")} {literal.Url}", p => left.Of(p) == truth == equal);
    }

    private Expression<bool?> Search(Expression<string?> text, Expression<string?> part) => dice.Roll(3) switch
    {
        0 => new($"contains({text.Url},{part.Url})", p => text.Of(p)?.Contains(part.Of(p)!, StringComparison.Ordinal)),
        1 => new($"startswith({text.Url},{part.Url})", p => text.Of(p)?.StartsWith(part.Of(p)!, StringComparison.Ordinal)),
        _ => new($"endswith({text.Url},{part.Url})", p => text.Of(p)?.EndsWith(part.Of(p)!, StringComparison.Ordinal)),
    };

    private Expression<bool?> In()
    {
        decimal[] amounts = [Memory.Amount(dice), Memory.Amount(dice) + 0.005m, Memory.Amount(dice)];
        return new($"Amount in ({string.Join(',', amounts.Select(amount => amount.ToString(CultureInfo.InvariantCulture)))})", p => p.Amount is { } x && amounts.Contains(x));
    }

    private Expression<bool?> Any()
    {
        var limit = dice.Roll(9);
        var word = dice.Pick("a", "数", "_");
        return dice.Roll(4) switch
        {
            0 => new("Systems/any()", p => p.Systems.Count > 0),
            1 => new(string.Create(CultureInfo.InvariantCulture, $"Systems/any(s: s/Users gt {limit} or contains(s/Title,'{word}'))"), p => p.Systems.Exists(s => s.Users > limit || s.Title.Contains(word, StringComparison.Ordinal))),
            2 => new(string.Create(CultureInfo.InvariantCulture, $"Systems/all(s: s/Users lt {limit})"), p => p.Systems.TrueForAll(s => s.Users < limit)),
            _ => new("Systems/any(s: s/Users eq s/Project/Year sub 2020)", p => p.Systems.Exists(s => s.Users == p.Year - 2020)),
        };
    }

    private static Expression<bool?> Both(Expression<bool?> a, Expression<bool?> b, string word, Func<bool?, bool?, bool?> of) => new($"({a.Url} {word} {b.Url})", p => of(a.Of(p), b.Of(p)));

    private static Expression<bool?> Negated(Expression<bool?> inner) => new($"not ({inner.Url})", p => !inner.Of(p));
}
