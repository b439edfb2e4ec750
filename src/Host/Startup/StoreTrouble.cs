using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Host.Startup;

/// <summary>What is wrong with the store, by name: it cannot be reached, its disk is full, it cannot be written to, it is busy.</summary>
/// <param name="Code">The name.</param>
/// <param name="Detail">What it means for whoever sent a request.</param>
/// <param name="State">What it means for whoever runs the installation.</param>
internal sealed record StoreTrouble(string Code, Text Detail, Text State)
{
    public static readonly StoreTrouble Unreachable = new("storeUnavailable", new(
        "数据库暂不可用；是否已办理未知，可用同一 Idempotency-Key 重试", "The store cannot be reached; whether the command was recorded is not known, repeat it with the same Idempotency-Key"),
        new("数据库无法连接，见主机日志", "The database or its file cannot be reached; the log of this host says why"));

    public static readonly StoreTrouble Full = new("diskFull", new("存储空间已满，暂不能办理", "The disk is full; nothing can be recorded"), new("存储空间已满", "The disk of the store is full"));

    public static readonly StoreTrouble NotWritable = new("storeReadOnly", new("存储只读，暂不能办理", "The store cannot be written to; nothing can be recorded"), new("存储只读", "The store can be read, but not written to"));

    public static readonly StoreTrouble Busy = new("storeBusy", new("存储正忙，请以同一 Idempotency-Key 重试", "The store is busy; repeat it with the same Idempotency-Key"), new("试写未在数秒内完成", "A trial write was not done within seconds: the store is overloaded, or another program holds it"));

    /// <summary>The trouble behind a failure; null where it is none of the store's.</summary>
    public static StoreTrouble? Of(Exception? failure) => StoreFailures.Of(failure) switch
    {
        null => null,
        StoreFailure.Full => Full,
        StoreFailure.NotWritable => NotWritable,
        StoreFailure.Busy => Busy,
        _ => Unreachable,
    };
}
