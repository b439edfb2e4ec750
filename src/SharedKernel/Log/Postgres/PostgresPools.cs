using Npgsql;

namespace InfoGov.Log;

/// <summary>
/// The pools of connections to PostgreSQL, each for one use: nobody who waits for the lock of all writers keeps a connection from whoever
/// holds it. All of two hosts fit into the hundred connections that PostgreSQL allows by default; more would only wait for each other.
/// Who knows better says <c>Maximum Pool Size</c>, which then holds for each.
/// </summary>
internal sealed class PostgresPools : IAsyncDisposable
{
    private const int MostReaders = 20;
    private const int MostWriters = 15;
    private const int MostSessions = 5;
    private const int MostCommitters = 2;

    /// <summary>The pools for serving.</summary>
    public PostgresPools(string connectionString, PostgresTimeline timeline)
    {
        Readers = Build(Named("infogov-readers", connectionString, MostReaders), TargetSessionAttributes.PreferStandby);
        Writers = Primary("infogov-writers", MostWriters);
        Sessions = Primary("infogov-sessions", MostSessions);
        Committers = Primary("infogov-committers", MostCommitters);

        // Only connections to a server on the timeline of the latest promotion.
        NpgsqlDataSource Primary(string name, int most)
        {
            var source = Named(name, connectionString, most);
            (source.ConnectionStringBuilder.ApplicationName, source.ConnectionStringBuilder.KeepAlive) = ("infogov-log", 15);
            return Build(source.UsePhysicalConnectionInitializer(connection => timeline.Admit(connection).GetAwaiter().GetResult(), timeline.Admit), TargetSessionAttributes.Primary);
        }
    }

    private PostgresPools(NpgsqlDataSource asking) => Readers = Writers = Sessions = Committers = asking;

    /// <summary>Reads projections, from a standby where there is one.</summary>
    public NpgsqlDataSource Readers { get; }

    /// <summary>Sees every commit.</summary>
    public NpgsqlDataSource Writers { get; }

    /// <summary>Works on the whole of the store.</summary>
    public NpgsqlDataSource Sessions { get; }

    /// <summary>Commits batches. What is set for its session must not reach others.</summary>
    public NpgsqlDataSource Committers { get; }

    /// <summary>One pool for everything: a standby is asked where there is no primary; the server itself refuses whatever would write.</summary>
    public static PostgresPools ReadOnly(string connectionString)
    {
        var asking = new NpgsqlDataSourceBuilder(connectionString);
        asking.ConnectionStringBuilder.Options = $"{asking.ConnectionStringBuilder.Options} -c default_transaction_read_only=on".Trim();
        return new PostgresPools(Build(asking, TargetSessionAttributes.PreferPrimary));
    }

    /// <summary>Closes what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await Committers.DisposeAsync();
        await Sessions.DisposeAsync();
        await Writers.DisposeAsync();
        await Readers.DisposeAsync();
    }

    /// <summary>
    /// A source whose name stands in /metrics, which shows no address. A host that was lost is asked again after a second, not after ten.
    /// Nothing is set for a session but by the committer, so none has to be reset.
    /// </summary>
    private static NpgsqlDataSourceBuilder Named(string name, string connectionString, int most)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString) { Name = name };
        var settings = source.ConnectionStringBuilder;
        (settings.HostRecheckSeconds, settings.MaxAutoPrepare, settings.AutoPrepareMinUsages, settings.NoResetOnClose) = (1, 200, 2, true);
        settings.MaxPoolSize = settings.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize ? most : settings.MaxPoolSize;
        return source;
    }

    // A single host is always the one to ask; remembering it as lost would only refuse what may work again.
    private static NpgsqlDataSource Build(NpgsqlDataSourceBuilder source, TargetSessionAttributes session) =>
        source.ConnectionStringBuilder.Host?.Contains(',', StringComparison.Ordinal) == true ? source.BuildMultiHost().WithTargetSession(session) : source.Build();
}
