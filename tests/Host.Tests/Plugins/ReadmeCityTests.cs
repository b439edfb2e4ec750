using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Tests.Plugins;

/// <summary>The README's city, copied letter by letter into an empty folder, builds and runs.</summary>
public sealed partial class ReadmeCityTests
{
    [Fact]
    public async Task The_city_of_the_README_builds_in_an_empty_folder_and_decides()
    {
        using var folder = new PluginFolder();
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Yunzhou.csproj"), Block(readme, "xml", "<Project Sdk="), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "YunzhouRegulation.cs"), Block(readme, "csharp", "class YunzhouRegulation"), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("dotnet", ["build", $"-p:InfoGov={AppContext.BaseDirectory.TrimEnd('/')}", "-o", "out", "-v", "quiet", "-nologo"]) { WorkingDirectory = folder.Path, UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using (var build = Process.Start(start)!)
        {
            var said = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(build.ExitCode == 0, said);
        }

        using var plugins = new PluginFolder();
        File.Copy(Path.Combine(folder.Path, "out", "Yunzhou.dll"), Path.Combine(plugins.Path, "Yunzhou.dll"));
        await using var host = await RunningHost.Start(plugins: plugins.Path);
        (await (await host.AsAdministrator()).Post("/api/administration/yunzhou/enable-city")).Is(HttpStatusCode.OK);
        (await host.Public.Post("/api/compliance/decide", """{"city":"yunzhou","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"amount":1}}}"""))
            .Is(HttpStatusCode.OK).Json.Includes("""{"outcome":"refused","cites":["yunzhou-7-1"]}""");
    }

    /// <summary>The block of code of that language that holds a text.</summary>
    private static string Block(string readme, string language, string holds) =>
        Assert.Single(Blocks().Matches(readme), b => b.Groups["language"].Value == language && b.Groups["text"].Value.Contains(holds, StringComparison.Ordinal)).Groups["text"].Value;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "README.md")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("```(?<language>[a-z]+)\\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blocks();
}
