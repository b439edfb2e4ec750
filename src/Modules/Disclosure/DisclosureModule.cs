using InfoGov.Disclosure.Bulk;
using InfoGov.Disclosure.Catalogue;
using InfoGov.Disclosure.Changes;
using InfoGov.Disclosure.Proof;
using InfoGov.Disclosure.Proof.Verifying;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Disclosure;

/// <summary>What is public, and how it is read. The feed offers every public set of the modules.</summary>
public sealed class DisclosureModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Law.Module Module => Law.Module.Disclosure;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddFeed()
        .AddSingleton<DailyFiles>()
        .AddSingleton<RecordFiles>();

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFeed();
        LogEndpoints.Map(endpoints);
        BulkEndpoints.Map(endpoints);
        endpoints.MapGet("/atom", AtomFeed.Answer).AllowAnonymous();
        endpoints.MapGet("/catalog", DcatCatalogue.Answer).AllowAnonymous();
    }
}

/// <summary>Takes the public record away into files, without a running host.</summary>
public static class PublicExport
{
    /// <summary>The forms that the rows of a set can have: the extensions of their files.</summary>
    public static IEnumerable<string> Formats => BulkFormats.All.Select(format => format.Name);

    /// <summary>Writes the rows of one of the public sets, of one city where it is given.</summary>
    /// <exception cref="ArgumentException">There is no such set or form, or the set belongs to no city.</exception>
    public static async Task Set(SqlLog log, IReadOnlyList<PublicSet> sets, string set, string? city, string format, Stream to, CancellationToken cancellation = default)
    {
        var named = sets.FirstOrDefault(declared => declared.Name == set)
            ?? throw new ArgumentException($"There is no public set {set}; there are {string.Join(", ", sets.Select(s => s.Name).Order(StringComparer.Ordinal))}.");
        var form = BulkFormats.Find(format) ?? throw new ArgumentException($"There is no form {format}; there are {string.Join(", ", Formats)}.");
        await using var connection = await log.Projections.OpenRead(cancellation);
        await form.Write(to, SetRows.Of(named, city, connection, cancellation), cancellation);
    }

    /// <summary>Writes the whole public record of a city with its proofs as a SQLite file; returns how many entries it holds.</summary>
    public static async Task<long> City(SqlLog log, IReadOnlyList<PublicSet> sets, IConfiguration configuration, string city, string file, CancellationToken cancellation = default)
    {
        using var key = await LogKey.Of(log, configuration, cancellation);
        return await RecordFile.Write(file, city, sets, log, key, cancellation);
    }
}

/// <summary>The disclosure log: what is entered in it, and whether one is what it should be.</summary>
public static class DisclosureLog
{
    /// <summary>The tables whose rows are public by these sets, with their stored public properties.</summary>
    public static IReadOnlyList<DisclosedSet> Sets(IEnumerable<PublicSet> sets) => [.. sets.Select(set => set.Disclosed())];

    /// <summary>
    /// Verifies a log from outside: of an installation by its address, of a city's record or an installation's SQLite store by its file.
    /// </summary>
    /// <param name="urlOrFile">The address or the file.</param>
    /// <param name="key">The key that must have signed; null to take the log's word for it.</param>
    /// <param name="earlier">A checkpoint kept from earlier that the log must have grown from.</param>
    /// <param name="progress">Is told how many entries of how many are checked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FormatException">The key or a checkpoint is none, or is not signed by the key.</exception>
    public static async Task<LogVerdict> Verify(string urlOrFile, string? key = null, string? earlier = null, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        if (!Uri.TryCreate(urlOrFile, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return await StoredLog.Verify(urlOrFile, key, earlier, progress, cancellation);
        }

        using var http = new HttpClient { BaseAddress = new Uri(urlOrFile.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        return await ServedLog.Verify(http, key, earlier, progress, cancellation);
    }
}

/// <summary>What came of a verification.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Key">The key it was verified with.</param>
/// <param name="Size">How many entries the checkpoint counts.</param>
/// <param name="Checkpoint">The signed checkpoint; keep it to compare with later.</param>
/// <param name="Findings">What is wrong, in words; empty when all is well.</param>
public sealed record LogVerdict(string Origin, string Key, long Size, string Checkpoint, IReadOnlyList<string> Findings);
