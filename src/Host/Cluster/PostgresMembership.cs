using System.Globalization;
using InfoGov.Log;
using Npgsql;
using Orleans;
using Orleans.Runtime;

namespace InfoGov.Host.Cluster;

/// <summary>
/// The hosts of a cluster, in two tables of the database that all of them share: each change of the membership is made at the
/// version that was seen, so of two that are made at once one is made again (Orleans' extended membership protocol).
/// </summary>
internal sealed class PostgresMembership(NpgsqlDataSource database, string cluster, StoreOutage outage) : IMembershipTable
{
    private const string Create = """
        CREATE TABLE IF NOT EXISTS cluster_versions (cluster TEXT PRIMARY KEY, version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS cluster_members (
            cluster TEXT NOT NULL,
            address TEXT NOT NULL,
            status INTEGER NOT NULL,
            suspects TEXT NOT NULL,
            silo_name TEXT NOT NULL,
            host_name TEXT NOT NULL,
            started_at TIMESTAMPTZ NOT NULL,
            alive_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (cluster, address))
        """;

    private const string Move = "WITH moved AS (UPDATE cluster_versions SET version = version + 1 WHERE cluster = $1 AND version = $2 RETURNING version) ";

    private const string Select = """
        SELECT v.version, m.address, m.status, m.suspects, m.silo_name, m.host_name, m.started_at, m.alive_at
        FROM cluster_versions v LEFT JOIN cluster_members m ON m.cluster = v.cluster WHERE v.cluster = $1
        """;

    public async Task InitializeMembershipTable(bool tryInitTableVersion)
    {
        // Hosts that start at the same moment do not create the tables twice.
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Execute(connection, "SELECT pg_advisory_xact_lock(4993446666)");
        await Execute(connection, Create);
        await Execute(connection, "INSERT INTO cluster_versions (cluster, version) VALUES ($1, 0) ON CONFLICT DO NOTHING", cluster);
        await transaction.CommitAsync();
    }

    public Task DeleteMembershipTableEntries(string clusterId) => Execute("DELETE FROM cluster_members WHERE cluster = $1", clusterId);

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) =>
        Execute("DELETE FROM cluster_members WHERE cluster = $1 AND status = $2 AND greatest(started_at, alive_at) < $3", cluster, (int)SiloStatus.Dead, beforeDate.UtcDateTime);

    public Task<MembershipTableData> ReadRow(SiloAddress key) => Read($"{Select} AND (m.address = $2 OR m.address IS NULL)", cluster, key.ToParsableString());

    public Task<MembershipTableData> ReadAll() => Read(Select, cluster);

    public async Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => 1 == await Execute(
        Move + "INSERT INTO cluster_members SELECT $1, $3, $4, $5, $6, $7, $8, $9 FROM moved ON CONFLICT DO NOTHING",
        [cluster, Seen(tableVersion), .. Values(entry)]);

    public async Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => 1 == await Execute(
        Move + """
            UPDATE cluster_members SET status = $4, suspects = $5, silo_name = $6, host_name = $7, started_at = $8, alive_at = $9
            FROM moved WHERE cluster = $1 AND address = $3
            """,
        [cluster, Seen(tableVersion), .. Values(entry)]);

    public Task UpdateIAmAlive(MembershipEntry entry) =>
        Execute("UPDATE cluster_members SET alive_at = $3 WHERE cluster = $1 AND address = $2", cluster, entry.SiloAddress.ToParsableString(), Utc(entry.IAmAliveTime));

    private static int Seen(TableVersion next) => int.Parse(next.VersionEtag, CultureInfo.InvariantCulture);

    private static object[] Values(MembershipEntry entry) =>
    [
        entry.SiloAddress.ToParsableString(),
        (int)entry.Status,
        string.Join('|', entry.SuspectTimes?.Select(s => $"{s.Item1.ToParsableString()},{s.Item2.ToString("O", CultureInfo.InvariantCulture)}") ?? []),
        entry.SiloName ?? "",
        entry.HostName ?? "",
        Utc(entry.StartTime),
        Utc(entry.IAmAliveTime),
    ];

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private Task<MembershipTableData> Read(string sql, params object[] values) => outage.Watch("cluster", () => ReadOnce(sql, values));

    private async Task<MembershipTableData> ReadOnce(string sql, object[] values)
    {
        await using var command = database.CreateCommand(sql);
        Bind(command, values);
        await using var reader = await command.ExecuteReaderAsync();
        var version = 0;
        List<MembershipEntry> entries = [];
        while (await reader.ReadAsync())
        {
            version = reader.GetInt32(0);
            if (!reader.IsDBNull(1))
            {
                entries.Add(new MembershipEntry
                {
                    SiloAddress = SiloAddress.FromParsableString(reader.GetString(1)),
                    Status = (SiloStatus)reader.GetInt32(2),
                    SuspectTimes = [.. reader.GetString(3).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Suspect)],
                    SiloName = reader.GetString(4),
                    HostName = reader.GetString(5),
                    StartTime = reader.GetDateTime(6),
                    IAmAliveTime = reader.GetDateTime(7),
                });
            }
        }

        // A row is changed only together with the version, which therefore tells both.
        var tag = version.ToString(CultureInfo.InvariantCulture);
        return new MembershipTableData(entries.ConvertAll(entry => Tuple.Create(entry, tag)), new TableVersion(version, tag));
    }

    private static Tuple<SiloAddress, DateTime> Suspect(string written)
    {
        var parts = written.Split(',');
        return Tuple.Create(SiloAddress.FromParsableString(parts[0]), DateTime.Parse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
    }

    private Task<int> Execute(string sql, params object[] values) => outage.Watch("cluster", async () =>
    {
        await using var connection = await database.OpenConnectionAsync();
        return await Execute(connection, sql, values);
    });

    private static async Task<int> Execute(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Bind(command, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static void Bind(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}
