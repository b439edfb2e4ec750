namespace InfoGov.Architecture.Tests.Rules;

/// <summary>The floors of the kernel: what stands on one knows what is below it.</summary>
internal static class Floors
{
    /// <summary>From the top.</summary>
    private static readonly string[][] FromTheTop =
    [
        ["InfoGov.Modules"],
        ["InfoGov.Entities"],
        ["InfoGov.Duties", "InfoGov.Documents", "InfoGov.Finding", "InfoGov.Notices", "InfoGov.Secrecy", "InfoGov.Listing"],
        ["InfoGov.Log", "InfoGov.Http"],
        ["InfoGov.Merkle", "InfoGov.Calendar"],
        ["InfoGov.Suites", "InfoGov.Incoming", "InfoGov.Api"],
        ["InfoGov.Law"],
        ["InfoGov"],
    ];

    /// <summary>Bytes and rows: the log stands above the law and knows it not.</summary>
    private static readonly string[] UnknownToTheLog = ["InfoGov.Calendar", "InfoGov.Law"];

    /// <summary>Types that know what is above them, and namespaces that stand on no floor.</summary>
    public static IEnumerable<string> Breaches(string file)
    {
        foreach (var space in Built.Namespaces(file).Where(space => space.StartsWith("InfoGov", StringComparison.Ordinal)))
        {
            var floor = Array.FindIndex(FromTheTop, names => names.Contains(space));
            if (floor < 0)
            {
                yield return $"{space} stands on no floor";
                continue;
            }

            string[] above = [.. FromTheTop.Take(floor).SelectMany(names => names), .. space == "InfoGov.Log" ? UnknownToTheLog : []];
            foreach (var type in above.Length == 0 ? [] : Built.Names(Built.In(file, space).And().MeetCustomRule(type => Known.Spaces(type).Overlaps(above))))
            {
                yield return $"{type} knows what it must not";
            }
        }
    }
}
