using System.Diagnostics;
using InfoGov.Faults.Counting;

namespace InfoGov.Faults.Load;

/// <summary>Readers without a key who ask the feed one query after the other until told to stop.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private static readonly string[] Usual =
    [
        "/odata/Projects?$top=20&$orderby=Amount desc&$count=true", "/odata/Projects?$filter=City eq 'wuxi' and Amount ge 50000&$expand=Acceptances&$top=50",
        "/odata/Provisions?$filter=City eq 'beijing'&$top=20", "/odata/Projects?$search=智慧&$top=20", "/odata/PublicationDuties?$top=50", "/odata/Projects?$apply=groupby((City,Stage),aggregate($count as N))",
    ];

    /// <summary>What takes a database seconds and a stranger nothing.</summary>
    private static readonly string Costly =
        "/odata/Projects?$filter=" + string.Join(" or ", Enumerable.Range(0, 100).Select(i => $"Acceptances/any(a:contains(a/Id,'q{i}'))")) + "&$count=true";

    private readonly CancellationTokenSource stop = new();
    private readonly Task[] lanes;

    public Readers(Uri host, int many, bool costly, Measured measured) => lanes = [.. Enumerable.Range(0, many).Select(lane => Task.Run(async () =>
    {
        using var http = CountingClient.Client("");
        http.DefaultRequestHeaders.Authorization = null;
        for (var i = lane; !stop.IsCancellationRequested; i++)
        {
            await Ask(http, new Uri(host, costly ? Costly.Replace("'q", $"'{i}", StringComparison.Ordinal) : Usual[i % Usual.Length]), measured);
        }
    }))];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(lanes);
        stop.Dispose();
    }

    private async Task Ask(HttpClient http, Uri url, Measured measured)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.GetAsync(url, stop.Token);
            await answer.Content.ReadAsByteArrayAsync(stop.Token);
            measured.Note($"{(int)answer.StatusCode}", Stopwatch.GetElapsedTime(start), answer.Headers.RetryAfter is not null);
            if (!answer.IsSuccessStatusCode)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            measured.Note(broken is OperationCanceledException ? "no answer in time" : "no connection", Stopwatch.GetElapsedTime(start));
        }
    }
}
