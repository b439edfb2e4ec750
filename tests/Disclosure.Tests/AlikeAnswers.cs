using System.Text.Json;
using System.Text.RegularExpressions;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Usual and unusual requests over all of the grammar: both databases answer the same octets, and none fails.</summary>
public sealed partial class AlikeAnswers(Databases databases)
{
    public static TheoryData<string> Groups => [.. AlikeRequests.All.Keys];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Both_databases_answer_alike(string group)
    {
        var faults = new List<string>();
        foreach (var url in AlikeRequests.All[group])
        {
            var sqlite = await Answer(SqlDialect.Sqlite, url);
            var postgres = await Answer(SqlDialect.Postgres, url);
            if (sqlite != postgres)
            {
                faults.Add($"{url}\n  SQLite     {sqlite}\n  PostgreSQL {postgres}");
            }
            else if (Fault(sqlite.Status, sqlite.Body) is { } fault)
            {
                faults.Add($"{url}\n  {fault}: {sqlite}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {AlikeRequests.All[group].Count}\n" + string.Join('\n', faults.Take(40)));
    }

    private async Task<(int Status, string Body)> Answer(SqlDialect dialect, string url)
    {
        var (status, body) = await databases.Conformance(dialect).Get("/odata" + url.Replace("+", "%2B", StringComparison.Ordinal));
        return (status, Token().Replace(body, "token=…"));
    }

    /// <summary>A failure of ours, or a refusal that speaks of the program and not of the query.</summary>
    private static string? Fault(int status, string body)
    {
        if (status is 200 or 204)
        {
            return null;
        }

        if (status is >= 500 and not 501)
        {
            return "fails";
        }

        using var answer = JsonDocument.Parse(body);
        var message = answer.RootElement.GetProperty("error").GetProperty("message").GetString()!;
        return Inner().IsMatch(message) ? "speaks of the program" : message.EndsWith('.') ? null : "is half a sentence";
    }

    [GeneratedRegex("token=[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"System\.|Microsoft|Exception|Object reference|Parameter '|Node\b|SqlState|SQLite|syntax error at or near|token '|Nullable=", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inner();
}
