using System.Globalization;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Proof.Verifying;

/// <summary>
/// Verifies the log of a running installation from outside: every entry, the signed checkpoint and one kept from earlier, and that every row
/// of the feed is what the log last said of it.
/// </summary>
internal static class ServedLog
{
    public static async Task<LogVerdict> Verify(HttpClient http, string? key, string? earlier, IReadOnlyList<VerifierKey> formers, Action<long, long>? progress, CancellationToken cancellation)
    {
        var findings = new Findings();
        var verifier = VerifierKey.Parse(key ?? await http.GetStringAsync("log/key", cancellation));
        var note = await http.GetStringAsync("log/checkpoint", cancellation);
        var checkpoint = Checkpoint.Open(note, verifier);
        var anchors = new Anchors(earlier is null ? [checkpoint] : [checkpoint, Checkpoint.Open(earlier, [verifier, .. formers])]);
        var check = new DisclosureCheck(verifier.Suite, findings.Add);
        var said = new LastSaid(verifier.Suite);
        anchors.Compare(check);
        await using var stream = await http.GetStreamAsync(string.Create(CultureInfo.InvariantCulture, $"log/entries?after=0&upTo={checkpoint.Size}"), cancellation);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            var recorded = EntryJson.Read(line);
            check.Add(recorded);
            anchors.Compare(check);
            said.Add(recorded.Entry);
            progress?.Invoke(check.Size, checkpoint.Size);
        }

        anchors.End(check, findings.Add);
        foreach (var set in await Sets(http, cancellation))
        {
            await CompareRows(http, set, said, findings, cancellation);
        }

        await Changed(http, checkpoint.Size, findings, cancellation);
        return new LogVerdict(verifier.Name, verifier.ToString(), checkpoint.Size, note, findings.List);
    }

    private static async Task<IReadOnlyList<string>> Sets(HttpClient http, CancellationToken cancellation)
    {
        using var service = await Json(http, "odata/", cancellation);
        return [.. service.RootElement.GetProperty("value").EnumerateArray().Where(set => set.GetProperty("kind").GetString() == "EntitySet").Select(set => set.GetProperty("name").GetString()!)];
    }

    private static async Task CompareRows(HttpClient http, string set, LastSaid said, Findings findings, CancellationToken cancellation)
    {
        for (string? page = $"odata/{set}"; page is not null;)
        {
            using var rows = await Json(http, page, cancellation);
            foreach (var row in rows.RootElement.GetProperty("value").EnumerateArray())
            {
                if (said.Compare(set, row.GetProperty("Id").GetString()!, row) is { } finding)
                {
                    findings.Add(finding);
                }
            }

            page = rows.RootElement.TryGetProperty("@odata.nextLink", out var next) || rows.RootElement.TryGetProperty("@nextLink", out next) ? next.GetString() : null;
        }

        foreach (var finding in said.NotShown(set))
        {
            findings.Add(finding);
        }
    }

    /// <summary>Rows that changed while they were read are no finding: they differ because the log went on.</summary>
    private static async Task Changed(HttpClient http, long size, Findings findings, CancellationToken cancellation)
    {
        if (findings.List.Count == 0)
        {
            return;
        }

        await using var stream = await http.GetStreamAsync(string.Create(CultureInfo.InvariantCulture, $"log/entries?after={size}"), cancellation);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            var entry = EntryJson.Read(line).Entry;
            findings.Remove($"{entry.Set} '{entry.Key}' is ");
        }
    }

    private static async Task<JsonDocument> Json(HttpClient http, string address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "application/json;odata.metadata=none;IEEE754Compatible=true");
        request.Headers.Add("Prefer", "odata.maxpagesize=1000");
        using var response = await http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        return await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
    }
}
