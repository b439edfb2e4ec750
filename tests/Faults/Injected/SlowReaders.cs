using System.Net.Sockets;
using System.Text;

namespace InfoGov.Faults.Injected;

/// <summary>Clients ask for exports and read a byte a second, for the time of the fault.</summary>
internal sealed class SlowReaders : Fault
{
    private const int Readers = 64;
    private const int Buffer = 4096;

    public override string Name => "64 slow clients holding exports";

    public override async Task Strike(Scene scene)
    {
        var sockets = new List<Socket>();
        try
        {
            for (var i = 0; i < Readers; i++)
            {
                sockets.Add(await Ask(scene.Addresses[0]));
            }

            await scene.Last();
            var held = 0;
            foreach (var socket in sockets)
            {
                held += await IsHeld(socket) ? 1 : 0;
            }

            scene.Remark = $"{held} of {Readers} exports were still held; meanwhile {scene.Client.Acknowledged.Count} commands acknowledged; {await Reading.Readiness(scene)}";
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
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /odata/$crossjoin(Provisions,Provisions,Provisions)?$format=ndjson HTTP/1.1\r\nHost: {host.Authority}\r\n\r\n"));
        return socket;
    }

    /// <summary>True when the host has not given it up.</summary>
    private static async Task<bool> IsHeld(Socket socket)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            return await socket.ReceiveAsync(new byte[1], soon.Token) > 0;
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException)
        {
            return ended is OperationCanceledException;
        }
    }
}
