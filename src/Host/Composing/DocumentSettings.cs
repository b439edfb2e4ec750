using System.Globalization;

namespace InfoGov.Host.Composing;

/// <summary>How large a document may be, and where contents lie when they are not in PostgreSQL.</summary>
/// <param name="LargestBytes"><c>Documents:LargestBytes</c>; 20 MiB unless said.</param>
/// <param name="Folder"><c>Documents:Folder</c>; <c>documents</c> beside the SQLite file unless said.</param>
internal sealed record DocumentSettings(long LargestBytes, string Folder)
{
    private const long Default = 20 * 1024 * 1024;
    private const long Most = 1024L * 1024 * 1024;

    public static DocumentSettings From(IConfiguration configuration, string connectionString)
    {
        var largest = configuration["Documents:LargestBytes"] is { Length: > 0 } given
            ? long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes is > 0 and <= Most
                ? bytes
                : throw new StartupException($"Documents:LargestBytes is {given}; it is a number of bytes from 1 to {Most}.")
            : Default;
        return new DocumentSettings(largest, configuration["Documents:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(StoreFolder.Of(connectionString) ?? ".", "documents"));
    }
}
