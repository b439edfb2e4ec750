using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using InfoGov.Listing;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// Sends one message as Standard Webhooks (https://www.standardwebhooks.com) has it: signed JSON, for which any 2xx is thanks.
/// Redirects are not followed, nothing is sent but what is said here, and little is read of the answer.
/// </summary>
internal sealed class WebhookSender(WebhookOptions options, WebhookNetworks networks, TimeProvider time) : IDisposable
{
    private const int LongestError = 200;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = networks.Connect,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = options.Timeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 16 * 1024,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The body of a message.</summary>
    public static byte[] Body(object message) => JsonSerializer.SerializeToUtf8Bytes(message, ListingJson.Options);

    /// <summary>Sends a message once.</summary>
    /// <exception cref="OperationCanceledException">The host stops; whether it arrived is not known.</exception>
    public async Task<Sent> Send(string url, string secret, string id, byte[] body, CancellationToken stopping)
    {
        id = id.All(char.IsAscii) ? id : Uri.EscapeDataString(id);
        var sentAt = time.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.ParseAdd("InfoGov-Webhooks/1");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(secret, id, sentAt, body));
        using var late = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new Sent((int)response.StatusCode, Error: null);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new Sent(Status: null, string.Create(CultureInfo.InvariantCulture, $"No answer within {options.Timeout.TotalSeconds} s"));
        }
        catch (HttpRequestException unreachable)
        {
            var error = unreachable.InnerException?.Message ?? unreachable.Message;
            return new Sent(Status: null, error.Length > LongestError ? error[..LongestError] : error);
        }
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What came back: a status, or why there is none.</summary>
internal sealed record Sent(int? Status, string? Error)
{
    public bool IsDelivered => Status is >= 200 and < 300;

    public bool IsGone => Status == 410;
}
