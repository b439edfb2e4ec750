using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using InfoGov.Disclosure.Proof;
using InfoGov.Calendar;
using InfoGov.Log;

namespace InfoGov.Disclosure.Bulk;

/// <summary>
/// The log cut into days (Asia/Shanghai). When a day is over its manifest is settled for good. The file it vouches for holds the headers of
/// the entries, which never change; the contents, some of which may have to be erased, are served beside it and hash to the digests in the headers.
/// </summary>
internal sealed class DailyFiles(SqlLog log, LogSeal seal, TimeProvider time) : IDisposable
{
    private const string Name = "bulk day ";
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The days that are over and had entries, the first first.</summary>
    public async Task<IReadOnlyList<DailyManifest>> Settled(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            List<DailyManifest> settled = [.. (await log.Settled(Name, cancellation)).Select(DailyManifest.Parse)];
            await foreach (var manifest in New(settled.LastOrDefault(), cancellation))
            {
                settled.Add(DailyManifest.Parse(await log.Settle(Name + manifest.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), manifest.ToString, cancellation)));
            }

            return settled;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A line of the file <c>entries.ndjson</c>.</summary>
    public static ReadOnlyMemory<byte> Line(RecordedDisclosure recorded) => Encoding.UTF8.GetBytes(recorded.Entry.Header + "\n");

    public void Dispose() => turn.Dispose();

    private async IAsyncEnumerable<DailyManifest> New(DailyManifest? last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var today = ShanghaiDay.DayOf(time.GetUtcNow());
        var signed = (await seal.Newest(cancellation)).Size;
        await using var entries = await log.Projections.OpenLatest(cancellation);
        await using var hashes = await log.Projections.OpenLatest(cancellation);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (first, position) = ((last?.Last ?? 0) + 1, last?.Last ?? 0);
        DateOnly? day = null;
        await foreach (var recorded in entries.Disclosures(position, signed, cancellation))
        {
            // Clocks of several hosts may cross at midnight; a day that is over stays over.
            var earliest = day ?? last?.Day.AddDays(1) ?? DateOnly.MinValue;
            var of = ShanghaiDay.DayOf(ColumnValue.ToInstant(recorded.Entry.At)) is var own && own > earliest ? own : earliest;
            if (day is { } full && of > full)
            {
                yield return last = await Manifest(full);
                first = position + 1;
            }

            if (of >= today)
            {
                yield break;
            }

            (day, position) = (of, recorded.Position);
            sha256.AppendData(Line(recorded).Span);
        }

        if (day is { } over)
        {
            yield return await Manifest(over);
        }

        async Task<DailyManifest> Manifest(DateOnly of) => new(
            of, first, position, Convert.ToHexStringLower(await hashes.Tree(log.Suite, position, cancellation).Root()), Convert.ToHexStringLower(sha256.GetHashAndReset()), last?.OwnSha256);
    }
}
