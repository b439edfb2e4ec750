using InfoGov.Disclosure.Proof;
using InfoGov.Log;
using Microsoft.Data.Sqlite;

namespace InfoGov.Host.Composing;

/// <summary>What lies beside the store.</summary>
internal static class StoreFolder
{
    /// <summary>The folder of the SQLite file; null for other databases.</summary>
    public static string? Of(string connectionString) => LogFactory.IsPostgres(connectionString) ? null : Path.GetDirectoryName(FileOf(connectionString)) ?? ".";

    /// <summary>The SQLite file.</summary>
    public static string FileOf(string connectionString) =>
        Path.GetFullPath(connectionString.Contains('=', StringComparison.Ordinal) ? new SqliteConnectionStringBuilder(connectionString).DataSource : connectionString);

    /// <summary>Where checkpoints of the event log are kept: <c>Proof:Folder</c>, else <c>checkpoints</c> beside the SQLite file.</summary>
    public static CheckpointFolder Checkpoints(IConfiguration configuration, string connectionString) =>
        new(configuration["Proof:Folder"] is { Length: > 0 } folder ? folder : Of(connectionString) is { } beside ? Path.Combine(beside, "checkpoints") : null);
}
