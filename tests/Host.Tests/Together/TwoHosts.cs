
namespace InfoGov.Host.Tests.Together;

/// <summary>Two hosts that found an empty PostgreSQL database at the same moment.</summary>
public sealed class TwoHosts : IAsyncLifetime
{
    internal RunningHost One { get; private set; } = null!;

    internal RunningHost Two { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var store = await SharedPostgres.NewDatabase();
        var hosts = await Task.WhenAll(RunningHost.Start(store), RunningHost.Start(store));
        (One, Two) = (hosts[0], hosts[1]);
    }

    public async ValueTask DisposeAsync()
    {
        await Two.DisposeAsync();
        await One.DisposeAsync();
    }
}
