using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Tests.Pages;

/// <summary>What is reckoned of many rows, and how long a page waits for it.</summary>
public sealed class KeptTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_page_waits_for_what_is_counted_of_few_rows_and_not_for_what_is_counted_of_many()
    {
        using var kept = new Kept(shared.Host.Parts);
        var counted = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Null(await kept.Soon(100_000, counted.Task, TestContext.Current.CancellationToken));
        var ofFew = kept.Soon(100, counted.Task, TestContext.Current.CancellationToken);
        Assert.False(ofFew.IsCompleted);
        counted.SetResult("17");
        Assert.Equal("17", await ofFew);
        Assert.Equal("17", await kept.Soon(100_000, counted.Task, TestContext.Current.CancellationToken));
    }
}
