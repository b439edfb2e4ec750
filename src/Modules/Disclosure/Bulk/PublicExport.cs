using InfoGov.Disclosure.Proof;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Bulk;

/// <summary>Takes the public record away into files, without a running host.</summary>
internal static class PublicExport
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
