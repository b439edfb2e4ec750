using System.Diagnostics;
using System.Globalization;
using InfoGov.Disclosure.Http;
using InfoGov.Disclosure;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoGov.Benchmarks;

/// <summary>
/// The feed beside endpoints of hand-written SQL and JSON in the same host over the same rows: what a request costs of the processor,
/// and how many are answered in a second, in one run, one after the other and again.
/// </summary>
internal static class FeedBenchmark
{
    public static async Task Run(string name, SqlLog log, IReadOnlyList<PublicSet> sets, int projects, TimeSpan time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IProjectionStore>(log).AddSingleton(TimeProvider.System);
        foreach (var set in sets)
        {
            builder.Services.AddSingleton(set);
        }

        builder.Services.AddFeed();
        await using var app = builder.Build();
        app.MapFeed();
        HandWritten.Map(app, log);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Console.WriteLine($"{name}, {projects.ToString("N0", CultureInfo.InvariantCulture)} projects: requests a second and processor time of each, feed / by hand");
        // Until the compiler has done with both.
        for (var warm = 0; warm < 300; warm++)
        {
            foreach (var (_, odata, plain) in HandWritten.Queries.Take(5))
            {
                await client.GetByteArrayAsync("/odata/" + odata);
                await client.GetByteArrayAsync("/hand/" + plain);
            }
        }

        foreach (var (label, odata, plain) in HandWritten.Queries)
        {
            var (feed, hand) = (new Figure(), new Figure());
            for (var round = 0; round < 3; round++)
            {
                await feed.Measure(client, "/odata/" + odata, time / 6);
                await hand.Measure(client, "/hand/" + plain, time / 6);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {label,-34} {feed.PerSecond,8:N0} / {hand.PerSecond,8:N0} = {feed.PerSecond / hand.PerSecond:0.00}   {feed.Microseconds,8:N0} / {hand.Microseconds,8:N0} µs = {hand.Microseconds / feed.Microseconds:0.00}"));
        }
    }

    /// <summary>Fills the tables by themselves: the benchmark is of reading.</summary>
    public static string Fill(int projects) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO projects (id, city, name, unit, kind, category, activity, owner_type, funding, amount, stage, area, proposed_on, updated_on, legal_basis, source)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {projects})
        SELECT 'p' || CAST(10000000 + i AS TEXT),
            CASE i % 5 WHEN 0 THEN 'wuxi' WHEN 1 THEN 'jilin' WHEN 2 THEN 'zhengzhou' WHEN 3 THEN 'beijing' ELSE 'tianjin' END,
            '智慧城市综合管理平台第' || CAST(i AS TEXT) || '期', '市大数据管理局第' || CAST(i % 97 AS TEXT) || '处', 'construction', 'egov', 'new', 'stateOrgan', 10000, (i % 100000) * 10000,
            CASE i % 4 WHEN 0 THEN 'proposed' WHEN 1 THEN 'approved' WHEN 2 THEN 'accepted' ELSE 'delivered' END, '区' || CAST(i % 13 AS TEXT),
            CAST(2010 + i % 15 AS TEXT) || '-0' || CAST(1 + i % 9 AS TEXT) || '-1' || CAST(i % 10 AS TEXT), CAST(2010 + i % 15 AS TEXT) || '-0' || CAST(1 + i % 9 AS TEXT) || '-2' || CAST(i % 9 AS TEXT),
            'wuxi-19-1', 'filed'
        FROM n
        """);

    /// <summary>What one way to answer costs.</summary>
    private sealed class Figure
    {
        private long requests;
        private TimeSpan elapsed;
        private TimeSpan processor;

        public double PerSecond => requests / elapsed.TotalSeconds;

        public double Microseconds => processor.TotalMicroseconds / requests;

        public async Task Measure(HttpClient client, string url, TimeSpan time)
        {
            // Nobody measures the first answers.
            for (var warm = 0; warm < 20; warm++)
            {
                (await client.GetAsync(url)).EnsureSuccessStatusCode();
            }

            using var process = Process.GetCurrentProcess();
            var (start, before, end) = (TimeProvider.System.GetTimestamp(), process.TotalProcessorTime, time);
            while (TimeProvider.System.GetElapsedTime(start) < end)
            {
                await client.GetByteArrayAsync(url);
                requests++;
            }

            elapsed += TimeProvider.System.GetElapsedTime(start);
            process.Refresh();
            processor += process.TotalProcessorTime - before;
        }
    }
}
