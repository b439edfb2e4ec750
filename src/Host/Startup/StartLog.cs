namespace InfoGov.Host.Startup;

/// <summary>
/// While it starts, the framework logs a failure with its stack before it throws it, and a silo that could not leave its table. Who
/// starts the program is told in one sentence instead; once it runs, everything is logged.
/// </summary>
internal static class StartLog
{
    private static readonly string[] Loud = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting", "Orleans.Runtime"];

    public static void Quiet(WebApplicationBuilder builder)
    {
        var started = new Started();
        builder.Services.AddSingleton(started);
        foreach (var category in Loud)
        {
            builder.Logging.AddFilter(category, level => started.Is && level >= LogLevel.Warning);
        }
    }

    /// <summary>From now on everything is logged.</summary>
    public static void Loosen(WebApplication app) => app.Services.GetRequiredService<Started>().Is = true;

    private sealed class Started
    {
        public volatile bool Is;
    }
}
