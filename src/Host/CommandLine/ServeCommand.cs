using System.CommandLine;
using InfoGov.Host.Startup;

namespace InfoGov.Host.CommandLine;

/// <summary><c>serve</c>: the web application.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Demo = new("--demo") { Description = "Fill an empty store with demo data, through real commands" };
    private static readonly Option<int?> DemoProjects = new("--demo-projects") { Description = "How many demo projects (implies --demo)" };
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
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) =>
        {
            // ASP.NET Core's own settings (--ConnectionStrings:InfoGov=…, --environment …) are handed through; a stray word is a mistake.
            if (parsed.UnmatchedTokens.Count > 0 && !parsed.UnmatchedTokens[0].StartsWith("--", StringComparison.Ordinal))
            {
                Console.Error.WriteLine($"“{parsed.UnmatchedTokens[0]}” is not a command; see --help.");
                return Task.FromResult(Cli.Usage);
            }

            if (parsed.GetValue(DemoProjects) < 1)
            {
                Console.Error.WriteLine("--demo-projects takes a number from 1 up.");
                return Task.FromResult(Cli.Usage);
            }

            string[] settings = parsed.GetValue(Urls) is { } urls ? ["--urls", urls, .. parsed.UnmatchedTokens] : [.. parsed.UnmatchedTokens];
            return Serving.Run(settings, parsed.GetValue(Demo), parsed.GetValue(DemoProjects), cancellation);
        });
    }
}
