using Orleans;
using Orleans.Runtime;

namespace InfoGov.Host.Cluster;

/// <summary>
/// A host that stops takes leave of the others in the table of members. Where the database is gone nobody can be told there, and Orleans would try
/// for minutes: after a few seconds of that it goes on as if it were written, and the others learn it from the host itself, or from its silence.
/// </summary>
internal sealed class PartingTable(IMembershipTable table, TimeProvider time, CancellationToken stopping) : IMembershipTable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private MembershipTableData? known;
    private long? failingSince;
    private volatile bool isGone;

    public Task InitializeMembershipTable(bool tryInitTableVersion) => table.InitializeMembershipTableAsync(tryInitTableVersion, CancellationToken.None);

    public Task DeleteMembershipTableEntries(string clusterId) => table.DeleteMembershipTableEntriesAsync(clusterId, CancellationToken.None);

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => table.CleanupDefunctSiloEntriesAsync(beforeDate, CancellationToken.None);

    public Task<MembershipTableData> ReadRow(SiloAddress key) => table.ReadRowAsync(key, CancellationToken.None);

    public Task<MembershipTableData> ReadAll() => UnlessGone(async () => known = await table.ReadAllAsync(CancellationToken.None), () => known);

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => table.InsertRowAsync(entry, tableVersion, CancellationToken.None);

    public async Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        await UnlessGone<object>(async () => await table.UpdateRowAsync(entry, etag, tableVersion, CancellationToken.None), () => true) is true;

    public Task UpdateIAmAlive(MembershipEntry entry) => table.UpdateIAmAliveAsync(entry, CancellationToken.None);

    private async Task<T> UnlessGone<T>(Func<Task<T>> ask, Func<T?> otherwise)
        where T : class
    {
        if (isGone && otherwise() is { } remembered)
        {
            return remembered;
        }

        var asked = time.GetTimestamp();
        try
        {
            var answer = await ask();
            failingSince = null;
            return answer;
        }
        catch (Exception) when (IsGone(asked) && otherwise() is not null)
        {
            return otherwise()!;
        }
    }

    /// <summary>True when the host stops and nothing has succeeded for so long, the call that just failed included.</summary>
    private bool IsGone(long asked)
    {
        failingSince ??= asked;
        return isGone = isGone || (stopping.IsCancellationRequested && time.GetElapsedTime(failingSince.Value) >= Patience);
    }
}
