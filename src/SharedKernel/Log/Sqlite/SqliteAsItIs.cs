using Microsoft.Data.Sqlite;

namespace InfoGov.Log;

/// <summary>
/// A SQLite file as it lies there, for reading without a trace: SQLite would make the files of its write-ahead log beside it
/// even to read. A file that nobody has open is read as one that cannot change; one that is being written to, or was left by a
/// crash, through its log; and where the folder does not allow that, as a copy of both.
/// </summary>
internal sealed class SqliteAsItIs : IDisposable
{
    private readonly string file;
    private readonly DateTime? seen;
    private readonly string? copy;

    private SqliteAsItIs(string file, string connectionString, DateTime? seen = null, string? copy = null) =>
        (this.file, ConnectionString, this.seen, this.copy) = (file, connectionString, seen, copy);

    /// <summary>How to open it.</summary>
    public string ConnectionString { get; }

    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static SqliteAsItIs Find(string dataSource)
    {
        var path = Path.GetFullPath(dataSource);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"There is no store at {path}.");
        }

        if (!IsOpenOrTorn(path))
        {
            return new SqliteAsItIs(path, For($"{new Uri(path).AbsoluteUri}?immutable=1"), File.GetLastWriteTimeUtc(path));
        }

        return CanBeRead(For(path)) ? new SqliteAsItIs(path, For(path)) : Copied(path);
    }

    /// <summary>Says that what was read as unchanging has been changed meanwhile.</summary>
    /// <exception cref="InvalidDataException">It has.</exception>
    public void DemandUnchanged()
    {
        if (seen is { } then && (File.GetLastWriteTimeUtc(file) != then || IsOpenOrTorn(file)))
        {
            throw new InvalidDataException($"{file} was written to while it was read; do it again.");
        }
    }

    public void Dispose()
    {
        if (copy is not null)
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static bool IsOpenOrTorn(string file) => new FileInfo($"{file}-wal") is { Exists: true, Length: > 0 };

    private static bool CanBeRead(string connectionString)
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = SqlLog.Command(connection, "SELECT count(*) FROM sqlite_master");
            command.ExecuteScalar();
            return true;
        }
        catch (SqliteException denied) when (denied.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY)
        {
            return false;
        }
    }

    private static SqliteAsItIs Copied(string file)
    {
        var folder = Directory.CreateTempSubdirectory("infogov-read-").FullName;
        var copied = Path.Combine(folder, "store.db");
        File.Copy(file, copied);
        File.Copy($"{file}-wal", $"{copied}-wal");
        return new SqliteAsItIs(file, For(copied), copy: folder);
    }

    private static string For(string dataSource) => new SqliteConnectionStringBuilder { DataSource = dataSource, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;
}
