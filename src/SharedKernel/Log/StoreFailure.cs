using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace InfoGov.Log;

/// <summary>What can be wrong with a store that is no fault of the program.</summary>
public enum StoreFailure
{
    /// <summary>It cannot be reached.</summary>
    Unreachable,

    /// <summary>Its disk is full.</summary>
    Full,

    /// <summary>It can be read only.</summary>
    NotWritable,

    /// <summary>Somebody else holds it for too long.</summary>
    Busy,
}

/// <summary>Tells a store that cannot be used by what was thrown.</summary>
public static class StoreFailures
{
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int OverQuota = 122;

    /// <summary>What is wrong with the store; null where the failure is none of the store's.</summary>
    public static StoreFailure? Of(Exception? failure) => failure switch
    {
        null => null,
        SqliteException sqlite => Of(sqlite.SqliteErrorCode),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreFailure.Full,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StoreFailure.NotWritable,
        Microsoft.AspNetCore.Http.BadHttpRequestException or FileNotFoundException => null,
        IOException { HResult: NoSpace or OverQuota } => StoreFailure.Full,
        IOException { HResult: ReadOnly } or UnauthorizedAccessException => StoreFailure.NotWritable,
        LogUnavailableException => Of(failure.InnerException) ?? StoreFailure.Unreachable,
        DbException => StoreFailure.Unreachable,
        _ => Of(failure.InnerException),
    };

    private static StoreFailure Of(int sqliteCode) => sqliteCode switch
    {
        raw.SQLITE_FULL => StoreFailure.Full,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreFailure.NotWritable,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFailure.Busy,
        _ => StoreFailure.Unreachable,
    };
}
