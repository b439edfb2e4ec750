using InfoGov.Benchmarks;
using InfoGov.Tests;

var store = args.ElementAtOrDefault(0) ?? "both";
var seconds = TimeSpan.FromSeconds(int.TryParse(args.ElementAtOrDefault(1), out var given) ? given : 5);

if (store == "decide")
{
    DecisionBenchmark.Run(seconds);
    await HttpDecideBenchmark.Run(seconds);
}

if (store == "simulate")
{
    await SimulateBenchmark.Run(int.TryParse(args.ElementAtOrDefault(1), out var systems) ? systems : 1_000_000);
}

if (store == "feed")
{
    await FeedRuns.Run(int.TryParse(args.ElementAtOrDefault(1), out var projects) ? projects : 100_000);
}

if (store == "start")
{
    await StartBenchmark.Run(int.TryParse(args.ElementAtOrDefault(1), out var times) ? times : 8);
}

if (store == "wake")
{
    var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
    await ActivationBenchmark.Run(() => Task.FromResult($"{folder}/{Guid.NewGuid():N}.db"), int.TryParse(args.ElementAtOrDefault(1), out var entities) ? entities : 100_000);
    Directory.Delete(folder, recursive: true);
}

if (store == "lives")
{
    var which = args.ElementAtOrDefault(2) ?? "both";
    if (which != "postgres")
    {
        var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
        await LivesBenchmark.Run("SQLite", () => Task.FromResult($"Data Source={folder}/{Guid.NewGuid():N}.db"), seconds);
        Directory.Delete(folder, recursive: true);
    }

    if (which != "sqlite")
    {
        await using var cluster = await ThrowawayPostgres.Start(durable: true);
        await LivesBenchmark.Run("PostgreSQL", () => cluster.NewDatabase(), seconds);
    }
}

if (store is "both" or "sqlite")
{
    var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
    await LogBenchmark.Run("SQLite", () => Task.FromResult($"{folder}/{Guid.NewGuid():N}.db"), new RawSqlite(), seconds);
    Directory.Delete(folder, recursive: true);
}

if (store is "both" or "postgres")
{
    await using var cluster = await ThrowawayPostgres.Start(durable: true);
    await LogBenchmark.Run("PostgreSQL", () => cluster.NewDatabase(), new RawPostgres(), seconds);
}
