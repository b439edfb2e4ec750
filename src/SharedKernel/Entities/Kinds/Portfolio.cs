using System.Threading.Channels;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// Every entity of some kinds as it stands now, folded from one unchanging view of the log. One thread reads, the others
/// fold; what is between them is bounded, so that memory stays flat however large the portfolio is.
/// </summary>
public static class Portfolio
{
    private const int StreamsTogether = 128;
    private const int Waiting = 16;

    /// <summary>
    /// Hands every entity to <paramref name="look"/>, from several threads at once and in no order; <paramref name="worker"/>
    /// numbers the thread. Reports how many events of how many were read.
    /// </summary>
    public static async Task Look(SqlLog log, IReadOnlyList<EntityKind> kinds, int workers, Action<int, EntityKind, string, object> look, Action<long, long> progress, CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<List<Stream>>(new BoundedChannelOptions(Waiting) { SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var folding = Enumerable.Range(0, workers).Select(worker => Task.Run(() => Fold(worker), stop.Token)).ToArray();
        try
        {
            await Read(log, kinds, channel.Writer, progress, stop.Token);
            channel.Writer.Complete();
            await Task.WhenAll(folding);
        }
        catch
        {
            await stop.CancelAsync();
            channel.Writer.TryComplete();
            throw;
        }

        async Task Fold(int worker)
        {
            await foreach (var streams in channel.Reader.ReadAllAsync(stop.Token))
            {
                foreach (var stream in streams)
                {
                    look(worker, stream.Kind, stream.Key, stream.Fold());
                }
            }
        }
    }

    private static async Task Read(SqlLog log, IReadOnlyList<EntityKind> kinds, ChannelWriter<List<Stream>> writer, Action<long, long> progress, CancellationToken cancellation)
    {
        await using var session = await log.BeginSnapshot(cancellation);
        long total = 0;
        foreach (var kind in kinds)
        {
            await using var count = Of(session, "count(*)", kind);
            total += Convert.ToInt64(await count.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
        }

        long done = 0;
        List<Stream> together = [];
        foreach (var kind in kinds)
        {
            await using var command = Of(session, "stream, version, type, data, metadata", kind);
            command.CommandText += " ORDER BY stream, version";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            Stream? current = null;
            while (await reader.ReadAsync(cancellation))
            {
                if (reader.GetInt64(1) == 1)
                {
                    if (together.Count == StreamsTogether)
                    {
                        await writer.WriteAsync(together, cancellation);
                        progress(done, total);
                        together = [];
                    }

                    together.Add(current = new Stream(kind, reader.GetString(0)[(kind.Name.Length + 1)..]));
                }

                current!.Events.Add((reader.GetString(2), session.Utf8(reader, 3).ToArray(), session.Utf8(reader, 4).ToArray()));
                done++;
            }
        }

        await writer.WriteAsync(together, cancellation);
        progress(total, total);
    }

    /// <summary>The streams of a kind lie between its name with a slash and with the character after the slash.</summary>
    private static System.Data.Common.DbCommand Of(LogSession session, string columns, EntityKind kind)
    {
        var command = SqlLog.Command(session.Reading, $"SELECT {columns} FROM events WHERE stream >= @from AND stream < @to");
        command.CommandTimeout = 0;
        SqlLog.Add(command, "from", $"{kind.Name}/");
        SqlLog.Add(command, "to", $"{kind.Name}0");
        return command;
    }

    private sealed record Stream(EntityKind Kind, string Key)
    {
        public List<(string Type, byte[] Data, byte[] Metadata)> Events { get; } = [];

        public object Fold()
        {
            var state = Kind.InitialState;
            for (var i = 0; i < Events.Count; i++)
            {
                var occurred = Kind.ReadEvent(Events[i].Type, Events[i].Data) ?? throw new UnknownEventException($"{Kind.Name}/{Key}", i + 1, Events[i].Type);
                state = Kind.ApplyTo(state, occurred, EntityJson.ReadContext(Events[i].Metadata, i + 1));
            }

            return state;
        }
    }
}
