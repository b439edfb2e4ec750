using System.Net;
using System.Net.Sockets;

namespace InfoGov.Faults.Injected;

/// <summary>Hands on what comes to one address to the same port of another; cut, it swallows it, as a network does that drops packets.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public Cable(string from, string to)
    {
        (From, To) = (from, to);
        listener = new TcpListener(IPAddress.Parse(from), 0);
        listener.Start();
        accepting = Task.Run(Accept);
    }

    public string From { get; }

    public string To { get; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool IsCut { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Connect(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Pulled out.
        }
    }

    private async Task Connect(TcpClient near)
    {
        using var accepted = near;
        using var far = new TcpClient();
        try
        {
            await Whole();
            await far.ConnectAsync(To, Port, stop.Token);
            await Task.WhenAny(Copy(near.GetStream(), far.GetStream()), Copy(far.GetStream(), near.GetStream()));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
        {
            // One end is gone.
        }
    }

    private async Task Copy(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, stop.Token)) > 0;)
            {
                await Whole();
                await to.WriteAsync(buffer.AsMemory(0, read), stop.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // One end is gone.
        }
    }

    private async Task Whole()
    {
        while (IsCut)
        {
            await Task.Delay(Rest, TimeProvider.System, stop.Token);
        }
    }
}
