using System.CommandLine;
using InfoGov.Grains;
using InfoGov.Host.Startup;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary>
/// The command line: <c>serve</c> unless another command is named. Exit codes: 0 done, 1 done with findings or rejected rows,
/// 2 wrong usage, 3 could not be done.
/// </summary>
internal static class Cli
{
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Failed = 3;

    public static RootCommand Root()
    {
        var root = new RootCommand("InfoGov: informatization regulations as running software.");
        ServeCommand.AddTo(root);
        root.Add(ServeCommand.Create());
        root.Add(KeysCommand.Create());
        root.Add(BackupCommand.CreateBackup());
        root.Add(BackupCommand.CreateRestore());
        root.Add(ImportCommand.Create());
        root.Add(RebuildCommand.Create());
        root.Add(VerifyCommand.Create());
        return root;
    }

    /// <summary>Runs a command over an opened host, and says in one line why it could not be opened.</summary>
    public static Task<int> WithHost(string? connectionString, Func<InfoGovHost, Task<int>> run, CancellationToken cancellation) => Try(async () =>
    {
        await using var host = await InfoGovHost.Open(Connection(connectionString), TimeProvider.System, progress: null, cancellation: cancellation);
        return await run(host);
    });

    /// <summary>Runs a command over the bare log, before anything is written to it.</summary>
    public static Task<int> WithLog(string? connectionString, Func<SqlLog, GrainKinds, Task<int>> run, CancellationToken cancellation) => Try(async () =>
    {
        var kinds = InfoGovHost.FindKinds();
        await using var log = await LogFactory.Open(Connection(connectionString), kinds, cancellation: cancellation);
        return await run(log, kinds);
    });

    private static async Task<int> Try(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (failure is StartupException or System.Data.Common.DbException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
    }

    /// <summary>The store to work on, as an option of every command; the same configuration as serving where it is not given.</summary>
    public static Option<string?> ConnectionOption() => new("--connection-string") { Description = "SQLite (Data Source=…) or PostgreSQL (Host=…); by default ConnectionStrings__InfoGov, else ./data/infogov.db" };

    private static string Connection(string? given) => given ?? WebHost.ConnectionString(WebHost.Configuration());
}
