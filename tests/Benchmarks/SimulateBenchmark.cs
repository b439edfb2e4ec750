using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InfoGov.Benchmarks;

/// <summary>
/// <c>POST /api/compliance/simulate</c> over a million systems in Wuxi's catalogue: every due day moves. One system is made
/// by real commands and its events are copied under other names; what is measured is the request, from start to last line.
/// </summary>
internal static class SimulateBenchmark
{
    private const string Copy = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count),
        one AS (SELECT row_number() OVER (ORDER BY version) AS v, version, type, data, metadata, recorded_at FROM events WHERE stream LIKE 'system/%'),
        base AS (SELECT max(position) AS p, (SELECT count(*) FROM one) AS k FROM events)
        INSERT INTO events (position, stream, version, type, data, metadata, recorded_at)
        SELECT p + (i - 1) * k + v, 'system/bench-' || i, version, type, data, metadata, recorded_at FROM n, one, base
        """;

    private static readonly (string Name, string Body)[] Questions =
    [
        ("every due day moves", """{"city":"wuxi","amendment":{"from":"2020-01-01","move":[{"provision":"wuxi-44-1","earlier":"P1Y"}]}}"""),
        ("a threshold, nothing moves", """{"city":"wuxi","thresholds":[{"key":"supervisionTender","amount":8000000}]}"""),
        ("the law of another city", """{"city":"wuxi","as":"beijing"}"""),
    ];

    public static async Task Run(int systems)
    {
        var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
        var store = $"Data Source={folder}/bench.db";
        await Serve(store, async (client, _) =>
        {
            var system = await Post(client, "/api/systems/register-system", """{"city":"wuxi","name":"智慧停车","owner":{"name":"大数据局"},"kind":"topLevelPlatform","servesPublic":true,"on":"2025-06-01"}""");
            await Post(client, $"/api/systems/{JsonNode.Parse(system)!["id"]}/publish-key-system-catalogue", """{"on":"2025-06-15"}""");
        });
        await using (var connection = new SqliteConnection(store))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (Copy, 0);
            command.Parameters.AddWithValue("$count", systems);
            var events = await command.ExecuteNonQueryAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{systems:N0} systems, {events:N0} events"));
        }

        await Serve(store, async (_, administrator) =>
        {
            foreach (var (name, body) in Questions)
            {
                var start = TimeProvider.System.GetTimestamp();
                long peak = 0;
                using var answer = await administrator.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/compliance/simulate") { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) }, HttpCompletionOption.ResponseHeadersRead);
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
                string? line, last = null;
                while ((line = await lines.ReadLineAsync()) is not null)
                {
                    (last, peak) = (line, line.StartsWith("{\"progress\"", StringComparison.Ordinal) ? Math.Max(peak, Environment.WorkingSet) : peak);
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {TimeProvider.System.GetElapsedTime(start).TotalSeconds:N1} s, working set at most {peak / 1048576:N0} MiB; {last}"));
            }
        });
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Serve(string store, Func<HttpClient, HttpClient, Task> use)
    {
        await using var host = await InfoGovHost.Prepare(store, TimeProvider.System, pluginFolder: null, progress: null, CancellationToken.None);
        var builder = WebHost.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        await using var app = WebHost.Build(builder, host);
        await app.StartAsync();
        using var agency = Client(app, await Key(store, "agency"));
        using var administrator = Client(app, await Key(store, "administrator"));
        await use(agency, administrator);
    }

    /// <summary>A key as the command line makes it.</summary>
    private static async Task<string> Key(string store, string role)
    {
        var console = Console.Out;
        using var said = new StringWriter();
        Console.SetOut(said);
        await Cli.Root().Parse(["keys", "create", "--role", role, "--name", "bench", "--connection-string", store]).InvokeAsync();
        Console.SetOut(console);
        return said.ToString().Split(' ', '\n', '\r').First(word => word.StartsWith("ig_", StringComparison.Ordinal));
    }

    private static HttpClient Client(WebApplication app, string key)
    {
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    private static async Task<string> Post(HttpClient client, string url, string body)
    {
        using var answer = await client.PostAsync(url, new StringContent(body, new MediaTypeHeaderValue("application/json")));
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }
}
