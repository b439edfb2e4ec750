using System.Data.Common;
using System.Text;

namespace InfoGov.Log;

/// <summary>
/// Folds every stream of the log, one after the other, in constant memory. This is the long way round to the projections:
/// <see cref="Rebuilding"/> writes what it yields and <see cref="Verification"/> compares it.
/// </summary>
internal sealed class Folding(LogSession session, StreamKinds kinds, Func<StreamFold, Task> folded, Action<string, long, string> wrong, Action<long, long>? progress)
{
    private const int ReportEvery = 10_000;

    private byte[] stream = [];
    private StreamFold? fold;
    private long version;

    /// <summary>How many events were recorded under each provision.</summary>
    public Dictionary<string, long> Cited { get; } = new(StringComparer.Ordinal);

    public async Task Run(CancellationToken cancellation)
    {
        await using var count = SqlLog.Command(session.Reading, "SELECT count(*) FROM events");
        count.CommandTimeout = 0;
        var total = (long)(await count.ExecuteScalarAsync(cancellation))!;
        await using var command = SqlLog.Command(session.Reading, "SELECT stream, version, type, data, metadata FROM events ORDER BY stream, version");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        progress?.Invoke(0, total);
        for (long done = 1; await reader.ReadAsync(cancellation); done++)
        {
            if (!session.Utf8(reader, 0).SequenceEqual(stream))
            {
                await Complete();
                Begin(session.Utf8(reader, 0));
            }

            Apply(reader);
            if (done % ReportEvery == 0)
            {
                progress?.Invoke(done, total);
            }
        }

        await Complete();
        progress?.Invoke(total, total);
    }

    private void Begin(ReadOnlySpan<byte> name)
    {
        stream = name.ToArray();
        version = 0;
        var slash = name.IndexOf((byte)'/');
        fold = slash > 0 ? kinds.Begin(Encoding.UTF8.GetString(name[..slash]), Encoding.UTF8.GetString(name[(slash + 1)..])) : null;
        if (fold is null)
        {
            Report("the kind of grain is not known");
        }
    }

    private void Apply(DbDataReader reader)
    {
        var next = reader.GetInt64(1);
        if (next != ++version)
        {
            Report($"version {version} is missing");
            version = next;
        }

        if (fold is null)
        {
            return;
        }

        try
        {
            Span<char> type = stackalloc char[256];
            type = type[..Encoding.UTF8.GetChars(session.Utf8(reader, 2), type)];
            fold.Apply(version, type, session.Utf8(reader, 3), session.Utf8(reader, 4), Cited);
        }
        catch (Exception broken)
        {
            fold = null;
            Report(broken is InvalidDataException ? broken.Message : $"the event cannot be applied: {broken.Message}");
        }
    }

    private Task Complete() => fold is not null ? folded(fold) : Task.CompletedTask;

    private void Report(string what) => wrong(Encoding.UTF8.GetString(stream), version, what);
}
