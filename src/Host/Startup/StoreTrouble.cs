using System.Data.Common;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace InfoGov.Host.Startup;

/// <summary>What is wrong with the store, by name: it cannot be reached, its disk is full, it cannot be written to, it is busy.</summary>
internal sealed record StoreTrouble(string Code, Text Detail)
{
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int OverQuota = 122;

    public static readonly StoreTrouble Unreachable = new("storeUnavailable", new(
        "数据库暂不可用；是否已办理未知，可用同一 Idempotency-Key 重试", "The store cannot be reached; whether the command was recorded is not known, repeat it with the same Idempotency-Key"));

    public static readonly StoreTrouble Full = new("diskFull", new("存储空间已满，暂不能办理", "The disk is full; nothing can be recorded"));

    public static readonly StoreTrouble NotWritable = new("storeReadOnly", new("存储只读，暂不能办理", "The store cannot be written to; nothing can be recorded"));

    public static readonly StoreTrouble Busy = new("storeBusy", new("存储正忙，请以同一 Idempotency-Key 重试", "The store is busy; repeat it with the same Idempotency-Key"));

    /// <summary>The trouble behind a failure; null where it is none of the store's.</summary>
    public static StoreTrouble? Of(Exception? failure) => failure switch
    {
        null => null,
        SqliteException sqlite => Of(sqlite.SqliteErrorCode),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => NotWritable,
        BadHttpRequestException or FileNotFoundException => null,
        IOException { HResult: NoSpace or OverQuota } => Full,
        IOException { HResult: ReadOnly } or UnauthorizedAccessException => NotWritable,
        LogUnavailableException => Of(failure.InnerException) ?? Unreachable,
        DbException => Unreachable,
        _ => Of(failure.InnerException),
    };

    private static StoreTrouble Of(int sqliteCode) => sqliteCode switch
    {
        raw.SQLITE_FULL => Full,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => NotWritable,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy,
        _ => Unreachable,
    };
}
