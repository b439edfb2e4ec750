namespace InfoGov.Faults.Fuzz;

/// <summary>Makes requests for one of the doors of a host. Found by scanning, like everything that derives this.</summary>
internal abstract class Door
{
    public abstract string Name { get; }

    public abstract FuzzRequest Next(Dice dice, Ground ground);

    public static IReadOnlyList<Door> All() => [.. typeof(Door).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Door))).Select(type => (Door)Activator.CreateInstance(type)!).OrderBy(door => door.Name, StringComparer.Ordinal)];

    /// <summary>Who sends it, and some of the headers that clients send, seldom wrong ones.</summary>
    protected static List<(string Name, string Value)> Headers(Dice dice, Ground ground, string? media = null)
    {
        List<(string, string)> headers = [];
        if (dice.Of(ground.Keys) is { Length: > 0 } key)
        {
            headers.Add(dice.OneIn(4) ? ("X-Api-Key", key) : ("Authorization", $"Bearer {key}"));
        }

        if (media is not null)
        {
            headers.Add(("Content-Type", dice.OneIn(30) ? Tokens.Printable(Mutation.Text(media, dice)) : media));
        }

        if (dice.OneIn(3))
        {
            headers.Add(("Accept-Language", dice.Of(["en", "zh-CN", "en;q=abc", "*", ""])));
        }

        return headers;
    }
}
