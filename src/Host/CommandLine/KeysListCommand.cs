using System.CommandLine;
using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>keys list</c>: whose keys there are and how they stand; never a secret.</summary>
internal static class KeysListCommand
{
    private static readonly string[] Heads = ["id", "state", "role", "name", "unit", "city", "area", "created (UTC+8)", "last used (UTC+8)", "expires (UTC+8)"];

    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Revoked and expired ones, too" };
        var connection = Cli.ConnectionOption();
        var list = new Command("list", "List the keys: name, role, unit, city, created, last used, expires; never a secret") { all, connection };
        list.SetAction((parsed, cancellation) => Cli.WithLog(parsed.GetValue(connection), async (log, _, _) => await List(log, parsed.GetValue(all), cancellation), cancellation));
        return list;
    }

    private static async Task<int> List(SqlLog log, bool all, CancellationToken cancellation)
    {
        await using var connection = await log.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {KeyList.Columns(TimeProvider.System.Today())} FROM {KeyRows.Keys.Name} ORDER BY created_at, id";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string[]> rows = [Heads];
        while (await reader.ReadAsync(cancellation))
        {
            var key = KeyList.Read(reader);
            if (all || key.State == "active")
            {
                rows.Add([key.Id, key.State, key.Role, key.Name, key.Unit ?? "", key.City ?? "", key.Area ?? "", Day(key.CreatedAt), key.LastUsedOn ?? "", key.ExpiresOn ?? ""]);
            }
        }

        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => Width(row[column])))];
        foreach (var row in rows)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd());
        }

        return 0;
    }

    /// <summary>The day in China of an instant: keys are used and expire by days there, and a list has one zone.</summary>
    private static string Day(string? instant) => instant is null ? "" : ShanghaiDay.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The width on the terminal, where a Chinese character takes two columns.</summary>
    private static int Width(string text) => text.Sum(c => c > 0x2E80 ? 2 : 1);
}
