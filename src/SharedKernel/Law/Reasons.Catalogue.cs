namespace InfoGov.Law;

public static partial class Reasons
{
    private static Dictionary<string, Text> Catalogue() => new(StringComparer.Ordinal);
}
