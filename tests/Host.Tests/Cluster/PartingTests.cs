using System.Net;
using InfoGov.Host.Cluster;
using Orleans;
using Orleans.Runtime;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>How a host leaves the table of members.</summary>
public sealed class PartingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly MembershipEntry Entry = new() { SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 1), 1) };

    [Fact]
    public async Task A_host_that_stops_waits_a_few_seconds_for_a_database_that_is_gone_and_no_longer()
    {
        var (clock, database) = (new Clock(), new Database());
        using var stopping = new CancellationTokenSource();
        var table = new PartingTable(database, clock, stopping.Token);
        var known = await table.ReadAll();
        database.IsGone = true;
        await Assert.ThrowsAsync<IOException>(table.ReadAll);
        clock.Now += 60 * Second;
        await Assert.ThrowsAsync<IOException>(table.ReadAll);
        await stopping.CancelAsync();
        Assert.Same(known, await table.ReadAll());
        Assert.True(await table.UpdateRow(Entry, "1", known.Version.Next()));
        Assert.Empty(database.Updated);
    }

    [Fact]
    public async Task A_host_that_stops_tries_again_where_the_database_was_away_for_a_moment()
    {
        var (clock, database) = (new Clock(), new Database());
        using var stopping = new CancellationTokenSource();
        var table = new PartingTable(database, clock, stopping.Token);
        var known = await table.ReadAll();
        await stopping.CancelAsync();
        database.IsGone = true;
        await Assert.ThrowsAsync<IOException>(() => table.UpdateRow(Entry, "1", known.Version.Next()));
        clock.Now += 2 * Second;
        await Assert.ThrowsAsync<IOException>(table.ReadAll);
        database.IsGone = false;
        Assert.True(await table.UpdateRow(Entry, "1", (await table.ReadAll()).Version.Next()));
        Assert.Single(database.Updated);
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private sealed class Database : IMembershipTable
    {
        public bool IsGone { get; set; }

        public List<MembershipEntry> Updated { get; } = [];

        public Task<MembershipTableData> ReadAll() => Answer(() => new MembershipTableData([Tuple.Create(Entry, "1")], new TableVersion(1, "1")));

        public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => Answer(() =>
        {
            Updated.Add(entry);
            return true;
        });

        public Task InitializeMembershipTable(bool tryInitTableVersion) => Task.CompletedTask;

        public Task DeleteMembershipTableEntries(string clusterId) => Task.CompletedTask;

        public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => Task.CompletedTask;

        public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadAll();

        public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => Answer(() => true);

        public Task UpdateIAmAlive(MembershipEntry entry) => Task.CompletedTask;

        private Task<T> Answer<T>(Func<T> answer) => IsGone ? Task.FromException<T>(new IOException("gone")) : Task.FromResult(answer());
    }
}
