namespace InfoGov.Architecture.Tests;

/// <summary>A project as found on disk.</summary>
internal sealed record SourceProject(string File)
{
    public string Folder => Path.GetDirectoryName(File)!;

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The path from the root of the repository, with forward slashes.</summary>
    public string Place => Path.GetRelativePath(Repository.Root, Folder).Replace('\\', '/');

    public IEnumerable<string> Sources() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));
}

/// <summary>The repository this test was built from.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<SourceProject> Projects =
    [
        .. new[] { "src", "tests" }
            .SelectMany(top => Directory.EnumerateFiles(Path.Combine(Root, top), "*.csproj", SearchOption.AllDirectories))
            .Where(file => !IsInsideAnother(file))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceProject(file)),
    ];

    public static IEnumerable<SourceProject> Under(string place) =>
        Projects.Where(p => p.Place.StartsWith(place, StringComparison.Ordinal));

    /// <summary>A project in the folder of another is what that one tests with, such as a stranger's plugin.</summary>
    private static bool IsInsideAnother(string file)
    {
        for (var folder = Path.GetDirectoryName(Path.GetDirectoryName(file))!; folder != Root; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFiles(folder, "*.csproj").Any())
            {
                return true;
            }
        }

        return false;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InfoGov.Modular.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The test does not run inside the repository.");
        }

        return folder;
    }
}
