using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace InfoGov.Faults.Counting;

/// <summary>
/// Proposes projects, each under an idempotency key of its own, and does what the README asks of a client: what fails or is put off is sent
/// again under the same key, to the next host. Keeps book of what was sent and what was acknowledged.
/// </summary>
internal sealed class CountingClient(string key, Func<IReadOnlyList<Uri>> hosts) : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentBag<string> sent = [];
    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentQueue<string> failures = [];
    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);
    private Task[] lanes = [];

    public IReadOnlyCollection<string> Sent => sent;

    public IReadOnlyCollection<string> Acknowledged => acknowledged;

    /// <summary>Answers that no client should get: refusals of what is right, and faults called our own.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    /// <summary>Is told of each answer: its status or what came instead, how long it took, and whether it says when to come back.</summary>
    public Action<string, TimeSpan, bool>? Noting { get; init; }

    /// <summary>How often each kind of answer came.</summary>
    public IReadOnlyDictionary<string, int> Answers => answers;

    public CountingClient Go(int many)
    {
        lanes = [.. Enumerable.Range(0, many).Select(lane => Task.Run(() => Send(lane)))];
        return this;
    }

    /// <summary>Begins nothing more, and sees to the end what was begun, for a bounded time.</summary>
    public async Task Stop()
    {
        await stop.CancelAsync();
        end.CancelAfter(Patience);
        await Task.WhenAll(lanes);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stop.Dispose();
        end.Dispose();
    }

    private async Task Send(int lane)
    {
        using var http = Client(key);
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var name = $"项目-{lane}-{i}-{Guid.NewGuid():N}";
            sent.Add(name);
            var done = false;
            for (var attempt = 0; !done && !end.IsCancellationRequested; attempt++)
            {
                var known = hosts();
                done = await Try(http, known[(lane + attempt) % known.Count], name);
            }
        }
    }

    /// <summary>True when there is nothing to be sent again.</summary>
    private async Task<bool> Try(HttpClient http, Uri host, string name)
    {
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(Proposal(host, name), end.Token);
            Note($"{(int)answer.StatusCode}", start, answer.Headers.RetryAfter is not null);
            if (answer.IsSuccessStatusCode)
            {
                acknowledged.Add(name);
                return true;
            }

            if ((int)answer.StatusCode is not (429 or 503))
            {
                failures.Enqueue($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(end.Token)}");
                return (int)answer.StatusCode < 500;
            }

            await Pause(answer.Headers.RetryAfter?.Delta);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            Note(broken is OperationCanceledException ? "no answer in time" : "no connection", start, saysWhen: false);
            await Pause(TimeSpan.FromMilliseconds(100));
        }

        return false;
    }

    public static HttpClient Client(string key) => new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(3) })
    {
        Timeout = TimeSpan.FromSeconds(20),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    /// <summary>The command that is counted.</summary>
    public static HttpRequestMessage Proposal(Uri host, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/api/projects/propose-project"))
        {
            Content = JsonContent.Create(new { city = "wuxi", name, unit = new { name = "无锡市大数据管理局" }, category = "egov", activity = "new", amount = 100000m, publicShare = 1 }),
        };
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(name).ToLower(CultureInfo.InvariantCulture));
        return request;
    }

    private void Note(string answer, long start, bool saysWhen)
    {
        answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
        Noting?.Invoke(answer, TimeProvider.System.GetElapsedTime(start), saysWhen);
    }

    private async Task Pause(TimeSpan? asked)
    {
        try
        {
            await Task.Delay(asked is { } wait && wait < LongestPause ? wait : LongestPause, TimeProvider.System, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The end of its patience.
        }
    }
}
