using InfoGov.Suites;

namespace InfoGov.Host.Composing;

/// <summary>What is set outside the program.</summary>
internal static class Settings
{
    /// <summary>The configuration outside a web application: settings files and the environment.</summary>
    public static IConfiguration Configuration() =>
        new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>The suite that a new store gets and an old one must have; null where the settings ask for none.</summary>
    /// <exception cref="ArgumentException">There is no such suite.</exception>
    public static Suite? Suite(IConfiguration configuration) => Suites.Suite.Asked(configuration["Proof:Suite"], "Proof:Suite");

    /// <summary>The connection string of the configuration; a SQLite file under <c>./data</c> where there is none.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("InfoGov") is { Length: > 0 } given ? given : $"Data Source={Path.Combine("data", "infogov.db")}";
}
