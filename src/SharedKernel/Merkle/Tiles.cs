using System.Globalization;

namespace InfoGov.Merkle;

/// <summary>
/// The tree cut into tiles of 256 hashes, as C2SP's tlog-tiles has it: level 0 holds the hashes of leaves, each level above the roots of
/// 256 hashes of the one below.
/// </summary>
public static class Tiles
{
    /// <summary>Hashes in a whole tile.</summary>
    public const int Width = 1 << Height;

    internal const int Height = 8;

    /// <summary>How many hashes a level has in a tree of this size.</summary>
    public static long HashesOf(int level, long size) => size >> (Height * level);

    /// <summary>How many hashes a tile has in a tree of this size; zero or less when there is no such tile.</summary>
    public static int WidthOf(int level, long tile, long size) => (int)Math.Clamp(HashesOf(level, size) - tile * Width, 0, Width);

    /// <summary>
    /// Reads the end of a path to a tile: <c>x001/x234/067</c> is 1234067, and <c>.p/5</c> after it means its first five hashes. Null for
    /// what is no such path.
    /// </summary>
    public static (long Tile, int? Width)? Parse(string path)
    {
        int? width = null;
        if (path.IndexOf(".p/", StringComparison.Ordinal) is var partial and >= 0)
        {
            if (!int.TryParse(path.AsSpan(partial + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given is < 1 or >= Width)
            {
                return null;
            }

            (path, width) = (path[..partial], given);
        }

        long tile = 0;
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var digits = i < parts.Length - 1 && parts[i].StartsWith('x') ? parts[i][1..] : i == parts.Length - 1 ? parts[i] : "";
            if (digits.Length != 3 || i > 5 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var group))
            {
                return null;
            }

            tile = tile * 1000 + group;
        }

        return (tile, width);
    }
}
