using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using InfoGov.Disclosure.Proof;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Log;
using InfoGov.Suites;

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
        root.Add(CalendarCommand.Create());
        root.Add(RebuildCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(VerifyLogCommand.Create());
        root.Add(LogKeyCommand.Create());
        root.Add(WitnessCommand.Create());
        root.Add(ReplayCommand.Create());
        root.Add(ExportCommand.Create());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Runs what was typed; wrong usage is told as such, whatever else was.</summary>
    public static async Task<int> Run(string[] typed, CancellationToken cancellation = default)
    {
        var parsed = Root().Parse(typed);

        // A host that is told to stop serves on until it has drained and answered; the library would end it after two seconds.
        var exit = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(15) }, cancellation);

        // Help is asked for without what the command itself demands.
        return parsed.Errors.Count > 0 && parsed.Action is not HelpWithExitCodes ? Usage : exit;
    }

    /// <summary>Runs a command over an opened host, and says in one line why it could not be opened, or that a store was made for it.</summary>
    public static Task<int> WithHost(string? connectionString, Func<InfoGovHost, Task<int>> run, CancellationToken cancellation, bool mayMake = false) => Try(async () =>
    {
        var isNew = mayMake && await Missing(connectionString, cancellation) is not null;
        await Demand(connectionString, mayMake, cancellation);
        if (isNew)
        {
            await Console.Error.WriteLineAsync($"There was no store {Place(connectionString)}; one is made. {Naming}.");
        }

        await using var host = await InfoGovHost.Open(Connection(connectionString), TimeProvider.System, progress: null, cancellation: cancellation);
        return await run(host);
    });

    /// <summary>Runs a command over the bare log, before anything is written to it; a new store gets the suite of the settings, else the one told.</summary>
    public static Task<int> WithLog(string? connectionString, Func<SqlLog, EntityKinds, IDocumentStore, Task<int>> run, CancellationToken cancellation, bool mayMake = false, Func<Task<Suite>>? suite = null) => Try(async () =>
    {
        await Demand(connectionString, mayMake, cancellation);
        var asked = Settings.Suite(Settings.Configuration()) ?? (suite is null ? null : await suite());
        var kinds = InfoGovHost.FindKinds();
        await using var log = await LogFactory.Open(Connection(connectionString), kinds, cancellation: cancellation, suite: asked);
        return await run(log, kinds, DocumentStores.Beside(log, DocumentSettings.From(Settings.Configuration(), Connection(connectionString)).Folder));
    });

    /// <summary>Runs a command over the log without writing to it, nor to the folder it lies in.</summary>
    public static Task<int> ReadingLog(string? connectionString, Func<SqlLog, EntityKinds, IDocumentStore, CheckpointFolder, Task<int>> run, CancellationToken cancellation) => Try(async () =>
    {
        var kinds = InfoGovHost.FindKinds();
        await using var log = await LogFactory.OpenReadOnly(Connection(connectionString), kinds, cancellation);
        return await run(log, kinds, DocumentStores.Beside(log, DocumentSettings.From(Settings.Configuration(), Connection(connectionString)).Folder), StoreFolder.Checkpoints(Settings.Configuration(), Connection(connectionString)));
    });

    /// <summary>The key that the log of a store signs with.</summary>
    public static async Task<VerifierKey> LogKeyOf(string? connectionString, CancellationToken cancellation)
    {
        await using var log = await LogFactory.OpenReadOnly(Connection(connectionString), InfoGovHost.FindKinds(), cancellation);
        return (await LogKey.Known(log, Settings.Configuration(), cancellation))[0];
    }

    /// <summary>A mistyped connection string would be a new, empty store: only who may make one does.</summary>
    private static async Task Demand(string? connectionString, bool mayMake, CancellationToken cancellation)
    {
        if (!mayMake && await Missing(connectionString, cancellation) is { } missing)
        {
            throw new StartupException(missing);
        }
    }

    /// <summary>Runs a command, and says in one line why it could not be carried out.</summary>
    public static async Task<int> Try(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            await Console.Error.WriteLineAsync(Say(failure));
            return Failed;
        }
    }

    /// <summary>What can go wrong around the program: a store that is not there, a port in use, a setting that makes no sense.</summary>
    public static bool IsExpected(Exception failure) =>
        failure is StartupException or CommandRefusedException or System.Net.Sockets.SocketException or System.Data.Common.DbException or HttpRequestException or IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or FormatException;

    /// <summary>The failure and what is behind it, in one line.</summary>
    public static string Say(Exception failure)
    {
        var said = failure is Microsoft.Data.Sqlite.SqliteException sqlite ? Say(sqlite) : failure.Message;
        return (failure.InnerException is { } inner && !said.Contains(inner.Message, StringComparison.Ordinal) ? $"{said} ({inner.Message})" : said).ReplaceLineEndings(" ");
    }

    private static string Say(Microsoft.Data.Sqlite.SqliteException failure) => failure.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CANTOPEN => "The SQLite file cannot be opened: its folder must exist and may have to be writable.",
        SQLitePCL.raw.SQLITE_NOTADB => "The file is no SQLite database.",
        SQLitePCL.raw.SQLITE_CORRUPT => "The SQLite file is damaged; restore a backup.",
        SQLitePCL.raw.SQLITE_READONLY => "The SQLite file, or its folder, cannot be written to.",
        SQLitePCL.raw.SQLITE_FULL => "The disk is full.",
        SQLitePCL.raw.SQLITE_BUSY => "The SQLite file is locked by another program.",
        _ => failure.Message,
    };

    /// <summary>Says that there is no store, and what names it; null where there is one.</summary>
    public static async Task<string?> Missing(string? connectionString, CancellationToken cancellation)
    {
        var connection = Connection(connectionString);
        return await LogFactory.Exists(connection, cancellation) ? null
            : $"There is no store {Place(connectionString)}. {Naming}; serving makes one where there is none.";
    }

    private const string Naming = "ConnectionStrings__InfoGov in the environment, or --connection-string, names the store, as for the host that serves it";

    private static string Place(string? connectionString) => Connection(connectionString) is var connection && LogFactory.IsPostgres(connection)
        ? $"in the database {new Npgsql.NpgsqlConnectionStringBuilder(connection).Database}" : $"at {StoreFolder.FileOf(connection)}";

    /// <summary>The store to work on, as an option of every command; the same configuration as serving where it is not given.</summary>
    public static Option<string?> ConnectionOption() => new("--connection-string") { Description = "SQLite (Data Source=…) or PostgreSQL (Host=…); by default ConnectionStrings__InfoGov, else ./data/infogov.db" };

    /// <summary>An option that takes a number within bounds, and says so of anything else.</summary>
    public static Option<T> Number<T>(string name, int least, int most, string description) => new(name)
    {
        Description = description,
        CustomParser = given =>
        {
            if (int.TryParse(given.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return (T)(object)number;
            }

            given.AddError($"{name} takes a number from {least}{(most == int.MaxValue ? " up" : $" to {most}")}.");
            return default;
        },
    };

    /// <summary>A day as an option takes it; null where it was not given.</summary>
    /// <exception cref="FormatException">It is no day.</exception>
    public static DateOnly? Day(string name, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"{name}: “{text}” is no day as yyyy-MM-dd.");

    private static string Connection(string? given) => given ?? Settings.ConnectionString(Settings.Configuration());
}
