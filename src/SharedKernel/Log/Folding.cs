using System.Data.Common;
using System.Text;
using InfoGov.Entities;

namespace InfoGov.Log;

/// <summary>
/// Folds every stream of the log, one after the other, in constant memory. This is the long way round to the projections:
/// <see cref="Rebuilding"/> writes what it yields and <see cref="Verification"/> compares it.
/// </summary>
internal sealed class Folding(LogSession session, EntityKinds kinds, Func<EntityKind, string, object, Life, Task> folded, Action<string, long, string> wrong, Action<long, long>? progress)
{
    private const int ReportEvery = 10_000;

    private byte[] stream = [];
    private EntityKind? kind;
    private string key = "";
    private object? state;
    private Life life = Life.None;
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
        kind = slash > 0 ? kinds.Find(Encoding.UTF8.GetString(name[..slash])) : null;
        key = Encoding.UTF8.GetString(name[(slash + 1)..]);
        state = kind?.InitialState;
        life = Life.None;
        if (kind is null)
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

        if (kind is null || state is null)
        {
            return;
        }

        try
        {
            Span<char> type = stackalloc char[256];
            type = type[..Encoding.UTF8.GetChars(session.Utf8(reader, 2), type)];
            var context = EntityJson.ReadContext(session.Utf8(reader, 4), version);
            Cited.Count(context.Finding?.Cites ?? []);
            var occurred = kind.ReadEvent(type, session.Utf8(reader, 3)) ?? throw new InvalidDataException($"the event {type} is not known");
            state = kind.ApplyTo(state, occurred, context);
            life = life.After(occurred, context);
        }
        catch (Exception broken)
        {
            state = null;
            Report(broken is InvalidDataException ? broken.Message : $"the event cannot be applied: {broken.Message}");
        }
    }

    private Task Complete() => kind is not null && state is not null ? folded(kind, key, state, life) : Task.CompletedTask;

    private void Report(string what) => wrong(Encoding.UTF8.GetString(stream), version, what);
}
