using System.Net;
using System.Security.Cryptography.X509Certificates;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Log;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Hosting;

namespace InfoGov.Host.Cluster;

/// <summary>Whom the silo of a host meets: on PostgreSQL the other hosts on the same database, on SQLite nobody.</summary>
internal static class Clustering
{
    // A host that is lost is noticed after three probes and its entities come back elsewhere; one that is only slow is not.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(2);
    private const int MissedProbes = 3;

    // One that vanished without a word, with all others, is not waited for at the next start for longer than this twice.
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    public static void Join(ISiloBuilder silo, string connectionString, IConfiguration configuration)
    {
        // A setting that makes no sense is told also where nobody would read it: the store may be another tomorrow.
        var settings = ClusterSettings.From(configuration, isAlone: !LogFactory.IsPostgres(connectionString));
        silo.Services.AddSingleton(settings);
        if (!LogFactory.IsPostgres(connectionString))
        {
            silo.UseNoOthers();
            return;
        }

        silo.Services.AddSingleton<IMembershipTable>(services => new PartingTable(
            new PostgresMembership(Database(connectionString), settings.Id, services.GetRequiredService<StoreOutage>()), TimeProvider.System, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        silo.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = settings.Id);
        silo.Configure<EndpointOptions>(endpoint =>
        {
            endpoint.AdvertisedIPAddress = settings.Address;
            endpoint.SiloPort = settings.Port;
            endpoint.SiloListeningEndpoint = new IPEndPoint(settings.Listen, settings.Port);
            endpoint.GatewayPort = 0;
        });
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = Probe;
            membership.MaxProbeTimeout = LongestProbe;
            membership.NumMissedProbesLimit = MissedProbes;
            membership.NumVotesForDeathDeclaration = 1;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            membership.IAmAliveTablePublishTimeout = SignOfLife;
            membership.NumMissedTableIAmAliveLimit = 2;
        });
        UseTls(silo, settings);
    }

    private static void UseTls(ISiloBuilder silo, ClusterSettings settings)
    {
        if (settings.Certificate is null)
        {
            return;
        }

        silo.UseTls(settings.Certificate, tls =>
        {
            tls.RemoteCertificateMode = tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
            tls.RemoteCertificateValidation = (shown, _, _) => IsSignedBy(settings.Authority!, shown);
            tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = settings.Certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
        });
    }

    /// <summary>The addresses of hosts come and go; who may join is said by the authority alone.</summary>
    private static bool IsSignedBy(X509Certificate2 authority, X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }

    /// <summary>Few connections, short time-outs: a probe that waits for the database says nothing.</summary>
    private static NpgsqlDataSource Database(string connectionString)
    {
        // Without a name of its own the metrics of the pool would tell its connection string.
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            Name = "infogov-cluster",
            ConnectionStringBuilder = { ApplicationName = "infogov-cluster", MaxPoolSize = 4, Timeout = 5, CommandTimeout = 5, HostRecheckSeconds = 1 },
        };
        return builder.ConnectionStringBuilder.Host?.Contains(',', StringComparison.Ordinal) == true
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary)
            : builder.Build();
    }
}
