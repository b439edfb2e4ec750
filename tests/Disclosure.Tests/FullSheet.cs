using InfoGov.Disclosure.Bulk;
using InfoGov.Disclosure.Conformance;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Tests;

/// <summary>A form that has room for so many rows takes no more, and says so before it starts.</summary>
public sealed class FullSheet(Databases databases)
{
    private static readonly FeedModel Model = new([.. ConformanceSets.All]);

    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Postgres)]
    public async Task A_sheet_takes_as_many_rows_as_it_has_and_one_more_is_refused(SqlDialect dialect)
    {
        var whole = await Send(dialect, new XlsxFormat(most: 6));
        Assert.Equal("PK"u8, whole.AsSpan(0, 2));
        var refusal = await Assert.ThrowsAsync<FeedException>(() => Send(dialect, new XlsxFormat(most: 5)));
        Assert.Equal((400, "tooLarge", "$format", "xlsx has room for 5 rows and the query has more; narrow it, or ask for csv, ndjson or parquet."), (refusal.Status, refusal.Code, refusal.Target, refusal.Text.En));
    }

    private async Task<byte[]> Send(SqlDialect dialect, XlsxFormat format)
    {
        var (http, body) = (new DefaultHttpContext(), new MemoryStream());
        http.Response.Body = body;
        var plan = new Planner(Model, new FeedLimits(), dialect, DateTimeOffset.UnixEpoch, "Items", new QueryOptions("")).Plan(token: null, long.MaxValue);
        await using var session = await Session.Open(databases.ConformanceStore(dialect), several: false, TestContext.Current.CancellationToken);
        await BulkAnswer.Send(http, format, plan, new Given(Key: null, []), session, Model, TestContext.Current.CancellationToken);
        return body.ToArray();
    }
}
