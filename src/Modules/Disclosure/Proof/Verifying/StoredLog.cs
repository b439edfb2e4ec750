using System.Globalization;
using InfoGov.Log;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Proof.Verifying;

/// <summary>Verifies a file without any server: the record of a city, with its proofs, or the SQLite store of an installation.</summary>
internal static class StoredLog
{
    public static async Task<LogVerdict> Verify(string file, string? key, string? earlier, IReadOnlyList<VerifierKey> formers, Action<long, long>? progress, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return await Has(connection, "disclosures", cancellation) ? await Store(connection, key, earlier, formers, progress, cancellation)
            : await Has(connection, "entries", cancellation) ? await RecordFile.Verify(connection, key, earlier, formers, cancellation)
            : throw new InvalidDataException($"{file} is neither the record of a city nor the store of an installation.");
    }

    private static async Task<LogVerdict> Store(SqliteConnection connection, string? key, string? earlier, IReadOnlyList<VerifierKey> formers, Action<long, long>? progress, CancellationToken cancellation)
    {
        var findings = new Findings();
        var last = await connection.LastCheckpoint(cancellation) ?? throw new InvalidDataException("The store has no signed checkpoint yet; serve it once.");
        var verifier = VerifierKey.Parse(key ?? throw new ArgumentException("A store does not say which key its checkpoints must be signed with; give --key, as /log/key answers it."));
        var checkpoints = new List<Checkpoint>();
        await foreach (var signed in connection.Checkpoints(cancellation))
        {
            try
            {
                var checkpoint = Checkpoint.Open(signed.Note, [verifier, .. formers]);
                checkpoints.Add(checkpoint);
                if (checkpoint.Size != signed.Size)
                {
                    findings.Add(string.Create(CultureInfo.InvariantCulture, $"The checkpoint of {signed.Size} entries was signed for {checkpoint.Size}."));
                }
            }
            catch (FormatException broken)
            {
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"The checkpoint of {signed.Size} entries: {broken.Message}"));
            }
        }

        var anchors = new Anchors(earlier is null ? checkpoints : [.. checkpoints, Checkpoint.Open(earlier, [verifier, .. formers])]);
        var check = new DisclosureCheck(verifier.Suite, findings.Add) { HasCities = true };
        await foreach (var recorded in connection.Disclosures(0, long.MaxValue, cancellation))
        {
            check.Add(recorded);
            anchors.Compare(check);
            progress?.Invoke(check.Size, last.Size);
        }

        anchors.End(check, findings.Add);
        return new LogVerdict(verifier.Name, verifier.ToString(), check.Size, last.Note, findings.List);
    }

    private static async Task<bool> Has(SqliteConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.AddWithValue("$name", table);
        return (long)(await command.ExecuteScalarAsync(cancellation))! > 0;
    }
}
