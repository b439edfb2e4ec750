using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace InfoGov.Architecture.Tests;

/// <summary>What the assemblies do not tell: the rules of the house over whatever is on disk.</summary>
public sealed partial class HouseTests
{
    private const int MostInARoom = 22;

    public static TheoryData<string> Cities => [.. Repository.Under("src/Jurisdictions/").Select(p => p.Place)];

    public static TheoryData<string> Modules => [.. Repository.Under("src/Modules/").Select(p => p.Place)];

    [Theory, MemberData(nameof(Cities))]
    public void A_city_is_a_one_line_project(string place) =>
        Assert.Single(File.ReadAllLines(Project(place).File));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_has_the_shape_of_all_modules(string place)
    {
        var module = Project(place);
        Assert.Contains(module.Sources(), file => Path.GetFileName(file) == $"{module.Name}Module.cs");
        Assert.Empty(module.Sources()
            .Where(file => (IsSlice().IsMatch(File.ReadAllText(file)) && !Place(file).Contains("/Slices/", StringComparison.Ordinal))
                || (IsPublicSet().IsMatch(File.ReadAllText(file)) && Path.GetFileName(file) != "Contracts.cs" && !Place(file).Contains("/Public/", StringComparison.Ordinal)))
            .Select(Place));

        static string Place(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
    }

    [Theory, InlineData("Order.cs"), InlineData("LegalRecord.cs")]
    public void What_modules_share_stands_once(string name) =>
        Assert.Equal(["src/SharedKernel"], Repository.Projects.Where(p => p.Sources().Any(file => Path.GetFileName(file) == name)).Select(p => p.Place));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "InfoGov.Modular.sln")).Replace('\\', '/');
        Assert.Empty(Repository.Projects.Where(p => !solution.Contains($"{p.Place}/{p.Name}.csproj", StringComparison.Ordinal)).Select(p => p.Place));
    }

    [Fact]
    public void Every_package_is_explained_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var used = Repository.Projects.Select(p => p.File)
            .Append(Path.Combine(Repository.Root, "Directory.Build.props"))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!))
            .Distinct(StringComparer.Ordinal);
        Assert.DoesNotContain(used, package => !readme.Contains(package, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_pinned_package_is_used_or_brought_by_one_that_is()
    {
        string[] transitive = ["SQLitePCLRaw.core", "Microsoft.Spatial", "FSharp.Core"];
        var used = Repository.Projects.Select(p => p.File)
            .Append(Path.Combine(Repository.Root, "Directory.Build.props"))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!));
        var pinned = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(version => (string)version.Attribute("Include")!);
        Assert.Empty(pinned.Except(used, StringComparer.Ordinal).Except(transitive, StringComparer.Ordinal));
    }

    [Fact]
    public void No_source_file_is_longer_than_a_chapter() =>
        Assert.Empty(Repository.Projects.Where(p => p.Place.StartsWith("src/", StringComparison.Ordinal)).SelectMany(p => p.Sources())
            .Where(file => !IsCatalogue(file) && File.ReadLines(file).Count() > 300)
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Fact]
    public void A_folder_with_more_than_a_room_holds_is_divided() =>
        Assert.Empty(Repository.Projects.Where(p => p.Place.StartsWith("src/", StringComparison.Ordinal)).SelectMany(p => p.Sources())
            .GroupBy(file => Path.GetDirectoryName(Path.GetRelativePath(Repository.Root, file))!, StringComparer.Ordinal)
            .Where(room => room.Count() > MostInARoom).Select(room => $"{room.Key}: {room.Count()}"));

    /// <summary>Catalogues are lists; their length is their content's.</summary>
    private static bool IsCatalogue(string file) =>
        Path.GetFileName(file) is "Acts.cs" or "Reasons.Catalogue.cs";

    private static SourceProject Project(string place) => Repository.Projects.Single(p => string.Equals(p.Place, place, StringComparison.Ordinal));

    [GeneratedRegex(@"^\[Slice\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex IsSlice();

    [GeneratedRegex(@"static readonly PublicSet\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex IsPublicSet();

}
