using System.CommandLine;
using InfoGov.Host.Startup;

namespace InfoGov.Host.CommandLine;

/// <summary><c>serve</c>: the web application.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Demo = new("--demo") { Description = "Fill an empty store with demo data, through real commands" };
    private static readonly Option<int?> DemoProjects = Cli.Number<int?>("--demo-projects", 1, int.MaxValue, "How many demo projects (implies --demo)");
    private static readonly Option<bool> Conformance = new("--conformance") { Description = "Serve only the feed over a model made for tests, in a database of its own, on loopback" };
    private static readonly Option<string?> Urls = new("--urls") { Description = $"Addresses to listen on; {WebHost.DefaultUrl} by default" };

    public static Command Create()
    {
        var serve = new Command("serve", "Serve the API, the feed and the pages (the default)");
        AddTo(serve, settingsHidden: false);
        return serve;
    }

    /// <summary>Serving is also what the program does without a command; there the settings are hidden, or the help of every command would list them.</summary>
    public static void AddTo(Command command, bool settingsHidden = true)
    {
        var settings = new Argument<string[]>("settings")
        {
            Description = "Settings of the program and of ASP.NET Core, such as --ConnectionStrings:InfoGov=…, --Plugins=FOLDER, --environment NAME",
            Arity = ArgumentArity.ZeroOrMore,
            Hidden = settingsHidden,
        };
        command.Add(Demo);
        command.Add(DemoProjects);
        command.Add(Urls);
        command.Add(Conformance);
        command.Add(settings);
        command.SetAction((parsed, cancellation) =>
        {
            // Settings are handed through; a stray word is a mistake.
            var given = parsed.GetValue(settings) ?? [];
            if (Stray(given) is { } stray)
            {
                Console.Error.WriteLine($"“{stray}” is neither a command nor an option; see --help.");
                return Task.FromResult(Cli.Usage);
            }

            string[] handedOn = parsed.GetValue(Urls) is { } urls ? ["--urls", urls, .. given] : given;
            if (parsed.GetValue(Conformance))
            {
                return ConformanceServing.Run(handedOn, cancellation);
            }

            return Serving.Run(handedOn, parsed.GetValue(Demo), parsed.GetValue(DemoProjects), cancellation);
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

            // Its value is the next word, and has to be there.
            if (!tokens[i].Contains('=', StringComparison.Ordinal) && ++i == tokens.Count)
            {
                return tokens[^1];
            }
        }

        return null;
    }
}
