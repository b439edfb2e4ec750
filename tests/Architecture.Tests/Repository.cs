using System.Xml.Linq;

namespace InfoGov.Architecture.Tests;

/// <summary>A project as found on disk.</summary>
internal sealed record SourceProject(string File)
{
    public string Folder => Path.GetDirectoryName(File)!;

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The path from the root of the repository, with forward slashes.</summary>
    public string Place => Path.GetRelativePath(Repository.Root, Folder).Replace('\\', '/');

    /// <summary>The projects it references, wildcards resolved, with those that the props files above it add.</summary>
    public IEnumerable<string> References() => PropsAbove().Append(File)
        .SelectMany(file => XDocument.Load(file).Descendants("ProjectReference").Select(reference => (file, include: (string)reference.Attribute("Include")!)))
        .SelectMany(r => Resolve(r.file, r.include))
        .Where(reference => !string.Equals(reference, File, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Sources() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    private IEnumerable<string> PropsAbove()
    {
        var parent = Path.GetDirectoryName(Folder)!;
        var props = Path.Combine(parent, "Directory.Build.props");
        return System.IO.File.Exists(props) && !string.Equals(parent, Repository.Root, StringComparison.Ordinal) ? [props] : [];
    }

    private static IEnumerable<string> Resolve(string from, string include)
    {
        var pattern = include.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal).Replace('\\', '/');
        var path = Path.GetFullPath(pattern, Path.GetDirectoryName(from)!);
        if (!path.Contains('*', StringComparison.Ordinal))
        {
            return [path];
        }

        var parent = path[..path.IndexOf('*', StringComparison.Ordinal)];
        return Directory.EnumerateDirectories(parent).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));
    }
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
