using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InfoGov.Benchmarks;

/// <summary><c>decide</c> over HTTP beside an empty JSON endpoint of the same host, 16 connections, alternating in one run.</summary>
internal static class HttpDecideBenchmark
{
    private const int Connections = 16;
    private const int Rounds = 5;

    private const string Body = """
        {"city":"wuxi","act":"ApproveProject","on":"2024-06-03","facts":{"project":{"activity":"new","amount":3000000,"category":"egov","funding":{"publicShare":1.0},"reviewOpinion":{"by":"cityInformatizationAuthority","result":"conforming","topics":["needsBenefits","layout","technicalStandards","security","resourceSharing"]}}},"args":{}}
        """;

    public static async Task Run(TimeSpan span)
    {
        var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
        await using (var host = await InfoGovHost.Prepare($"Data Source={folder}/bench.db", TimeProvider.System, pluginFolder: null, progress: null, CancellationToken.None))
        {
            var builder = WebHost.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            await using var app = WebHost.Build(builder, host);
            app.MapPost("/bench/empty", () => Results.Json(new { })).AllowAnonymous();
            await app.StartAsync();
            var address = new Uri(app.Urls.First());
            List<double> empty = [], decide = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var (a, b) = (await Measure(address, "/bench/empty", "{}", span), await Measure(address, "/api/compliance/decide", Body.Trim(), span));
                if (round > 0)
                {
                    empty.Add(a);
                    decide.Add(b);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"empty JSON POST {Median(empty):N0}/s, decide {Median(decide):N0}/s, ratio {Median(decide) / Median(empty):N2} (goal 0.4; {Connections} connections, client in the same process)"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>A bare client, so that what is measured is the server: one request after the other on each connection.</summary>
    private static async Task<double> Measure(Uri address, string path, string body, TimeSpan span)
    {
        var request = Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        var start = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, address.Port);
            var buffer = new byte[16 * 1024];
            long done = 0;
            while (TimeProvider.System.GetElapsedTime(start) < span)
            {
                await socket.SendAsync(request);
                await ReadAnswer(socket, buffer);
                done++;
            }

            return done;
        })));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Reads until the last chunk or the content length is there.</summary>
    private static async Task ReadAnswer(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            length += await socket.ReceiveAsync(buffer.AsMemory(length));
            var text = buffer.AsSpan(0, length);
            if (!text.StartsWith("HTTP/1.1 200"u8))
            {
                throw new InvalidOperationException(Encoding.UTF8.GetString(text));
            }

            var head = text.IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            if (text.IndexOf("Transfer-Encoding: chunked"u8) >= 0 ? text.EndsWith("0\r\n\r\n"u8) : length >= head + 4 + ContentLength(text[..head]))
            {
                return;
            }
        }
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var value = head[(head.IndexOf(name) + name.Length)..];
        var end = value.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }
}
