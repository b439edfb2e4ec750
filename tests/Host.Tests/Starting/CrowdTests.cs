using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InfoGov.Host.Tests.Starting;

/// <summary>More than a host can serve is told at once to come back.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task One_request_too_many_is_told_when_to_come_back_and_health_is_always_answered()
    {
        await using var host = await RunningHost.Start(settings: new() { ["Requests:AtOnce"] = "1" });
        using (await Ask(host, "POST /api/compliance/decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"))
        {
            var refused = await Refused(host, "/api/cities");
            Assert.Equal("1", refused.Message.Headers.RetryAfter!.ToString());
            (await host.Public.Get("/health/ready")).Is(HttpStatusCode.OK);
            (await host.Public.Get("/metrics")).Is(HttpStatusCode.OK);
        }

        await HostProcess.Until(async () => (await host.Public.Get("/api/cities")).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_export_too_many_is_told_to_come_back_and_queries_are_answered()
    {
        await using var host = await RunningHost.Start(settings: new() { ["Feed:ExportsAtOnce"] = "1" });
        
        // More than the buffers on the way can hold.
        const string Export = "/odata/Provisions?$expand=CityOfProvision($expand=Provisions)&$format=ndjson";
        using (await Ask(host, $"GET {Export} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        {
            Assert.Equal("5", (await Refused(host, "/odata/Cities?$format=ndjson")).Message.Headers.RetryAfter!.ToString());
            (await host.Public.Get("/odata/Cities")).Is(HttpStatusCode.OK);
        }

        await HostProcess.Until(async () => (await host.Public.Get("/odata/Cities?$format=ndjson")).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(30));
    }

    private static async Task<Answer> Refused(RunningHost host, string url)
    {
        Answer? answer = null;
        await HostProcess.Until(async () => (answer = await host.Public.Get(url)).Status == HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30));
        Assert.Contains("\"overloaded\"", answer!.Text, StringComparison.Ordinal);
        return answer;
    }

    /// <summary>A request that is not over until its connection is.</summary>
    private static async Task<Socket> Ask(RunningHost host, string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        return socket;
    }
}
