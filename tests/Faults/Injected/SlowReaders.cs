using System.Net.Sockets;
using System.Text;

namespace InfoGov.Faults.Injected;

/// <summary>Clients ask for exports and read a byte a second, for the time of the fault.</summary>
internal sealed class SlowReaders : Fault
{
    private const int Readers = 64;
    private const int Buffer = 4096;

    // More than the buffers on the way can hold.
    private const string Export = "/odata/Provisions?$expand=CityOfProvision($expand=Provisions)&$format=ndjson";

    public override string Name => "64 slow clients holding exports";

    public override async Task Strike(Scene scene)
    {
        var sockets = new List<Socket>();
        var statuses = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            for (var i = 0; i < Readers; i++)
            {
                sockets.Add(await Ask(scene.Addresses[0]));
            }

            foreach (var socket in sockets)
            {
                var status = await StatusOf(socket);
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
            }

            await scene.Last();
            scene.Remark = $"exports: {string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}"))}; {await Reading.Readiness(scene)}";
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task<Socket> Ask(Uri host)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = Buffer };
        await socket.ConnectAsync(host.Host, host.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Export} HTTP/1.1\r\nHost: {host.Authority}\r\n\r\n"));
        return socket;
    }

    /// <summary>The first bytes of the answer, and no more of it.</summary>
    private static async Task<string> StatusOf(Socket socket)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            var first = new byte[12];
            var read = await socket.ReceiveAsync(first, soon.Token);
            return read < first.Length ? "nothing" : Encoding.ASCII.GetString(first, 9, 3);
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException)
        {
            return "nothing";
        }
    }
}
