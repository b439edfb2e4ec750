using System.CommandLine;
using InfoGov.Host.Startup;

namespace InfoGov.Host.CommandLine;

/// <summary><c>serve</c>: the web application.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Demo = new("--demo") { Description = "Fill an empty store with demo data, through real commands" };
    private static readonly Option<int?> DemoProjects = new("--demo-projects") { Description = "How many demo projects (implies --demo)" };
    private static readonly Option<bool> Conformance = new("--conformance") { Description = "Serve only the feed over a model made for tests, in a database of its own, on loopback" };
    private static readonly Option<string?> Urls = new("--urls") { Description = $"Addresses to listen on; {WebHost.DefaultUrl} by default" };

    public static Command Create()
    {
        var serve = new Command("serve", "Serve the API, the feed and the pages (the default)");
        AddTo(serve);
        return serve;
    }

    /// <summary>Serving is also what the program does without a command.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Demo);
        command.Add(DemoProjects);
        command.Add(Urls);
        command.Add(Conformance);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) =>
        {
            // ASP.NET Core's own settings (--ConnectionStrings:InfoGov=…, --environment …) are handed through; a stray word is a mistake.
            if (Stray(parsed.UnmatchedTokens) is { } stray)
            {
                Console.Error.WriteLine($"“{stray}” is neither a command nor an option; see --help.");
                return Task.FromResult(Cli.Usage);
            }

            if (parsed.GetValue(DemoProjects) < 1)
            {
                Console.Error.WriteLine("--demo-projects takes a number from 1 up.");
                return Task.FromResult(Cli.Usage);
            }

            string[] settings = parsed.GetValue(Urls) is { } urls ? ["--urls", urls, .. parsed.UnmatchedTokens] : [.. parsed.UnmatchedTokens];
            if (parsed.GetValue(Conformance))
            {
                return ConformanceServing.Run(settings, cancellation);
            }

            return Serving.Run(settings, parsed.GetValue(Demo), parsed.GetValue(DemoProjects), cancellation);
        });
    }

    /// <summary>The first word that is no setting of ASP.NET Core: <c>--Section:Key=value</c>, <c>--environment NAME</c> and the like.</summary>
    private static string? Stray(IReadOnlyList<string> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var name = tokens[i].Split('=')[0];
            if (!name.StartsWith("--", StringComparison.Ordinal) || !(name.Contains(':', StringComparison.Ordinal) || name is "--environment" or "--contentRoot" or "--Plugins"))
            {
                return tokens[i];
            }

            i += tokens[i].Contains('=', StringComparison.Ordinal) ? 0 : 1;
        }

        return null;
    }
}
