using System.Net;

namespace InfoGov.Host.Tests.Starting;

/// <summary>A host that is told to stop.</summary>
public sealed class StoppingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_says_so_in_plain_words_while_it_serves_on_and_logs_no_error_however_often_it_is_asked(bool onPostgres)
    {
        using var store = new TemporaryStore();
        await using var host = await HostProcess.Start(onPostgres ? await SharedPostgres.NewDatabase() : store.ConnectionString, "--Cluster:DrainSeconds=3");
        using var client = new HttpClient { BaseAddress = host.Address };
        await host.Signal("TERM");
        var ready = "";
        await HostProcess.Until(
            async () =>
            {
                using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                ready = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
            },
            TimeSpan.FromSeconds(3));
        Assert.Contains("This host is stopping", ready, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/cities", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, await host.Ended());
        var said = host.Said.ToString();
        Assert.Contains("for 3 s it serves on", said, StringComparison.Ordinal);
        foreach (var level in new[] { "Warning", "Error", "Critical" })
        {
            Assert.DoesNotContain($"\"LogLevel\":\"{level}\"", said, StringComparison.Ordinal);
        }
    }
}
