using InfoGov.Faults.Counting;
using InfoGov.Faults.Hosts;
using InfoGov.Tests;

namespace InfoGov.Faults.Injected;

/// <summary>Where a fault strikes: the store, the hosts that serve it, the clients that send, and for how long it lasts.</summary>
internal sealed class Scene(TestedStore store, SmallDisk? disk, TimeSpan holds) : IAsyncDisposable
{
    private readonly List<HostProcess> hosts = [];
    private readonly List<IAsyncDisposable> beside = [];
    private Uri[] addresses = [];

    public TestedStore Store => store;

    public SmallDisk? Disk => disk;

    /// <summary>For how long a fault lasts that is over by itself.</summary>
    public TimeSpan Holds => holds;

    public IReadOnlyList<HostProcess> Hosts => hosts;

    /// <summary>Those that clients send to, and that have to serve again.</summary>
    public IReadOnlyList<Uri> Addresses => addresses;

    /// <summary>The key of the clients.</summary>
    public string Key { get; private set; } = "";

    public CountingClient Client { get; private set; } = null!;

    /// <summary>From when on the hosts had to serve again, where that was before the fault was struck to its end.</summary>
    public long? OverSince { get; set; }

    /// <summary>What the report says besides the numbers.</summary>
    public string Remark { get; set; } = "";

    /// <summary>Starts the hosts and the clients.</summary>
    public async Task Begin(Fault fault, int senders)
    {
        await fault.Prepare(this);
        var (exit, said) = await store.Run("keys", "create", "--role", "agency", "--name", "faults");
        Key = exit == 0 ? said.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("ig_", StringComparison.Ordinal)) : throw new InvalidOperationException(said);
        for (var host = 0; host < fault.Hosts; host++)
        {
            await Start(["--Cluster:DrainSeconds=0", .. fault.Settings(this, host)]);
        }

        Client = new CountingClient(Key, () => addresses).Go(senders);
    }

    /// <summary>Starts another host, at the address of one that is gone where there is one.</summary>
    public async Task Start(string[] settings, Uri? address = null)
    {
        hosts.Add(await HostProcess.Start(store.ConnectionString, settings, store.Environment, address));
        addresses = [.. hosts.Select(host => host.Address)];
    }

    /// <summary>Starts a host that has ended again, at its address, as systemd does.</summary>
    public async Task StartAgain(HostProcess host)
    {
        await host.Ended();
        OverSince = TimeProvider.System.GetTimestamp();
        await Start(["--Cluster:DrainSeconds=0"], host.Address);
        await Forget(host);
    }

    /// <summary>Forgets a host that is gone for good.</summary>
    public async Task Forget(HostProcess host)
    {
        hosts.Remove(host);
        addresses = [.. hosts.Select(left => left.Address)];
        await host.DisposeAsync();
    }

    /// <summary>What is to be ended with the scene.</summary>
    public T Keep<T>(T kept)
        where T : IAsyncDisposable
    {
        beside.Add(kept);
        return kept;
    }

    /// <summary>The time the fault lasts.</summary>
    public Task Last() => Task.Delay(holds, TimeProvider.System);

    /// <summary>Stops every host as an operator does; what did not end well.</summary>
    public async Task<string?> End()
    {
        string? wrong = null;
        foreach (var host in hosts)
        {
            var early = host.HasEnded;
            await (early ? Task.CompletedTask : host.Signal("TERM"));
            wrong = await host.Ended() is var code && (early || code != 0) ? $"a host ended {(early ? "by itself " : "")}with {code}" : wrong;
        }

        return wrong;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        foreach (var kept in beside)
        {
            await kept.DisposeAsync();
        }
    }
}
