using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace InfoGov.Log;

/// <summary>
/// What a check found. What cannot even be read is a finding like any other: a store in which one value makes no sense must not keep
/// whoever checks it from the rest.
/// </summary>
public sealed class StoreFindings
{
    private const int Most = 1000;
    private readonly List<string> found = [];

    /// <summary>What was found so far, in words.</summary>
    public IReadOnlyList<string> All => found;

    /// <summary>Notes a finding.</summary>
    public void Note(string finding)
    {
        if (found.Count < Most)
        {
            found.Add(finding);
        }
    }

    /// <summary>Runs a part of the check; where it ends in something that cannot be read as it stands, that is what was found.</summary>
    public async Task Of(string part, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Exception broken) when (IsOfTheStore(broken))
        {
            Note($"{part}: something in it cannot be read as it stands: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>A store that cannot be reached, or is busy, says nothing about what is in it.</summary>
    private static bool IsOfTheStore(Exception broken) => broken switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is raw.SQLITE_ERROR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG,
        PostgresException postgres => !postgres.IsTransient && postgres.SqlState[..2] is "22" or "25" or "42" or "XX",
        DbException => false,
        FormatException or InvalidCastException or InvalidDataException or OverflowException or ArgumentException or JsonException or KeyNotFoundException => true,
        InvalidOperationException => broken is not ObjectDisposedException,
        _ => false,
    };
}
