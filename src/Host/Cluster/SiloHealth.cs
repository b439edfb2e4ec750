using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;

namespace InfoGov.Host.Cluster;

/// <summary>Ready is who is an active member of its cluster: another may have declared it dead while it was frozen.</summary>
internal sealed class SiloHealth(IClusterMembershipService membership, ILocalSiloDetails silo) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = membership.CurrentSnapshot.GetSiloStatus(silo.SiloAddress);
        return Task.FromResult(status == SiloStatus.Active
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"本主机不在集群内 · This host is not a member of its cluster ({status}): it is starting or stopping, or the others took it for dead and it starts anew."));
    }
}
