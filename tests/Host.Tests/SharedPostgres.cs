[assembly: AssemblyFixture(typeof(InfoGov.Host.Tests.SharedPostgres))]

namespace InfoGov.Host.Tests;

/// <summary>One server for all tests that want nothing of it but a database of their own: it starts when the first asks, and ends after the last.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly Lazy<Task<ThrowawayPostgres>> Server = new(() => ThrowawayPostgres.Start());

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public static async Task<string> NewDatabase(string encoding = "UTF8") => await (await Server.Value).NewDatabase(encoding);

    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }
}
