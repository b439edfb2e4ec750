using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Npgsql;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>Proposes projects through the given hosts, each under a key of its own, and keeps book of what was acknowledged.</summary>
internal sealed class CountingClient(string key, params Uri[] hosts) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentQueue<(TimeSpan At, string What)> failures = [];
    private readonly ConcurrentQueue<TimeSpan> answers = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private Task[] lanes = [];

    public int Acknowledged => acknowledged.Count;

    public IReadOnlyCollection<(TimeSpan At, string What)> Failures => failures;

    /// <summary>Sends on several lanes until stopped; without <paramref name="isReady"/> each lane keeps to its host.</summary>
    public CountingClient Go(int many, Func<Uri, bool>? isReady = null, bool keyed = true)
    {
        lanes = [.. Enumerable.Range(0, many).Select(lane => Task.Run(() => Send(lane, isReady, keyed)))];
        return this;
    }

    /// <summary>The longest time without any answer since a moment.</summary>
    public TimeSpan LongestGap()
    {
        TimeSpan[] at = [.. answers.Order()];
        return at.Zip(at.Skip(1), (a, b) => b - a).DefaultIfEmpty().Max();
    }

    public async Task Stop()
    {
        await stop.CancelAsync();
        await Task.WhenAll(lanes);
    }

    /// <summary>How many acknowledged commands the log does not hold, and how many it holds twice.</summary>
    public async Task<(long Lost, long Doubled)> Compare(string store)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            SELECT count(*) FILTER (WHERE n = 0), count(*) FILTER (WHERE n > 1) FROM (
                SELECT (SELECT count(*) FROM events WHERE type = 'ProjectProposed' AND data LIKE '%"' || name || '"%') AS n FROM unnest($1) AS name) AS counted
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = acknowledged.ToArray() });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stop.Dispose();
    }

    private async Task Send(int lane, Func<Uri, bool>? isReady, bool keyed)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var name = $"集群项目-{lane}-{i}-{Guid.NewGuid():N}";
            var host = isReady is null ? hosts[lane % hosts.Length] : Array.Find([.. hosts.Skip(i % hosts.Length), .. hosts], h => isReady(h))!;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/api/projects/propose-project"))
                {
                    Content = JsonContent.Create(new { city = "wuxi", name, unit = new { name = "无锡市大数据管理局" }, category = "egov", activity = "new", amount = 100000m, publicShare = 1 }),
                };
                if (keyed)
                {
                    request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(name));
                }

                using var answer = await http.SendAsync(request, CancellationToken.None);
                answers.Enqueue(watch.Elapsed);
                if (answer.IsSuccessStatusCode)
                {
                    acknowledged.Add(name);
                }
                else
                {
                    failures.Enqueue((watch.Elapsed, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(CancellationToken.None)}"));
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
            {
                failures.Enqueue((watch.Elapsed, broken.Message));
            }
        }
    }
}
