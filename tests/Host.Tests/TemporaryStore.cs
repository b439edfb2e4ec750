using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;

namespace InfoGov.Host.Tests;

/// <summary>A folder with an empty SQLite store, gone after the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("infogov-");

    public string ConnectionString => $"Data Source={File("infogov.db")};Pooling=False";

    public string File(string name) => Path.Combine(folder.FullName, name);

    public Task<InfoGovHost> Open() => InfoGovHost.Open(ConnectionString, TimeProvider.System, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Runs the program as its command line does.</summary>
    public Task<int> Run(params string[] arguments) =>
        Cli.Root().Parse([.. arguments, "--connection-string", ConnectionString]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The rows of a query, cells joined by a bar.</summary>
    public static async Task<List<string>> Query(InfoGovHost host, string sql)
    {
        await using var connection = await host.Log.Projections.OpenRead(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i).ToString())));
        }

        return rows;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
