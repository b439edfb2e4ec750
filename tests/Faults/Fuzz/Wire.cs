using System.Net.Sockets;
using System.Text;

namespace InfoGov.Faults.Fuzz;

/// <summary>Bytes that are no HTTP, or hardly: what no client's library would send.</summary>
internal static class Wire
{
    private const string Right = "POST /api/compliance/decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n1a\r\n{\"city\":\"wuxi\",\"act\":\"x\"}\r\n\r\n0\r\n\r\n";

    private static readonly string[] Pieces = ["FFFFFFFFFFFFFFFF", "\r\n", "\n", "\0", " ", ":", "HTTP/9.9", "Content-Length: 5\r\n", "Content-Length: -1\r\n", "Transfer-Encoding: x\r\n", "Host: a\r\nHost: b\r\n", "Expect: 100-continue\r\n", "%00", "Upgrade: h2c\r\n", "X: \u00ff\r\n"];

    /// <summary>What is sent.</summary>
    public static byte[] Next(Dice dice)
    {
        var text = Right;
        for (var changes = 1 + dice.Below(4); changes > 0; changes--)
        {
            var at = dice.Below(text.Length + 1);
            var end = Math.Min(text.Length, at + dice.Below(6));
            text = text[..at] + (dice.OneIn(3) ? "" : dice.Of(Pieces)) + text[(dice.OneIn(2) ? at : end)..];
        }

        return Encoding.Latin1.GetBytes(text);
    }

    /// <summary>Sends it and says that nothing more comes; the status that is answered, 0 where none is.</summary>
    public static async Task<int> Send(Uri host, byte[] bytes, CancellationToken cancellation)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(host.Host, host.Port, cancellation);
            await socket.SendAsync(bytes, cancellation);
            socket.Shutdown(SocketShutdown.Send);
            var answer = new byte[64];
            var read = await socket.ReceiveAsync(answer, cancellation);
            return read > 12 && int.TryParse(Encoding.Latin1.GetString(answer, 9, 3), out var status) ? status : 0;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
