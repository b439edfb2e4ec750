using System.Text.Json;

namespace InfoGov.Incoming;

/// <summary>Where a reader of JSON stands, as problems say it: <c>unit.members[2].name</c>; <c>$</c> for the whole.</summary>
public sealed class JsonPlace
{
    // The member that holds the list or object, and in a list the element, counted from 1.
    private readonly List<(string Member, int Element)> steps = [];
    private string member = "";

    /// <summary>The name of the member that the reader stands at or in.</summary>
    public string Member => member;

    /// <summary>In a list the number of the element, from 1; else 0.</summary>
    public int Element => steps is [.., var last] ? Math.Max(last.Element, 0) : 0;

    /// <summary>Moves on with the token the reader has just read.</summary>
    /// <exception cref="InvalidOperationException">The name of a member is no Unicode text.</exception>
    public void Enter(ref Utf8JsonReader reader)
    {
        if (steps is [.., { Element: >= 0 } list] && reader.TokenType is not JsonTokenType.EndArray)
        {
            steps[^1] = list with { Element = list.Element + 1 };
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                member = reader.GetString()!;
                break;
            case JsonTokenType.StartArray:
                steps.Add((member, 0));
                break;
            case JsonTokenType.StartObject:
                steps.Add((member, -1));
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                steps.RemoveAt(steps.Count - 1);
                break;
        }
    }

    /// <summary>The list or object that the reader stands in.</summary>
    public string Holder() => steps is [.., var holder] && Show(steps[..^1], holder.Member) is { Length: > 0 } place ? place : "$";

    /// <inheritdoc/>
    public override string ToString() => Show(steps, member) is { Length: > 0 } place ? place : "$";

    private static string Show(List<(string Member, int Element)> path, string member)
    {
        var names = path.Skip(1).Select(step => step.Element > 0 ? FormattableString.Invariant($"{step.Member}[{step.Element - 1}]") : step.Member);
        return string.Join('.', path is [.., { Element: > 0 }] ? names : names.Append(member));
    }
}
