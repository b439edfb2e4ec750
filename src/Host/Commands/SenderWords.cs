using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>Who may send a command, told to somebody who may not.</summary>
internal static class SenderWords
{
    /// <summary>The roles by code and name; where the role of the sender is a wider one than those asked for, which of them would do.</summary>
    public static Text Of(Slice slice, Role? sender)
    {
        var all = All(slice);
        var words = new Text($"该行为由下列角色办理：{all.Zh}", $"This is for: {all.En}");
        if (sender is not { } role || slice.Senders.Roles.Where(asked => Roles.StandsFor(role, asked)).Cast<Enum>().ToArray() is not { Length: > 0 } nearly)
        {
            return words;
        }

        var (given, fits) = (FactType.Choices([role]), FactType.Choices(nearly));
        return new Text($"{words.Zh}；您的角色为{given.Zh}，未指明级别，须为{fits.Zh}", $"{words.En}; your role is {given.En}, which names no level: {fits.En} would do");
    }

    /// <summary>The roles by code and name, as the OpenAPI document has them.</summary>
    public static Text All(Slice slice)
    {
        var roles = FactType.Choices(slice.Senders.Roles.Cast<Enum>());
        return new Text(
            string.Join('、', ((string[])[roles.Zh, slice.Senders.Administrator ? "administrator（管理员）" : ""]).Where(text => text.Length > 0)),
            string.Join(", ", ((string[])[roles.En, slice.Senders.Administrator ? "administrator" : ""]).Where(text => text.Length > 0)));
    }
}
