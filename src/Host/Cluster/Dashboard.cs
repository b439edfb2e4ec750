using InfoGov.Host.Composing;
using InfoGov.Host.Identity;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Serialization.Configuration;

namespace InfoGov.Host.Cluster;

/// <summary>
/// Orleans' own dashboard at <c>/administration/dashboard</c>: which hosts there are, how many entities of each type, which calls they
/// take and how long these last. Only with <c>Dashboard:Enabled</c>, and only for administrators.
/// </summary>
internal static class Dashboard
{
    /// <summary>Where it is.</summary>
    public const string Address = "/administration/dashboard";

    /// <exception cref="StartupException">The setting is neither true nor false.</exception>
    public static void AddTo(ISiloBuilder silo, IConfiguration configuration)
    {
        if (IsEnabled(configuration))
        {
            silo.AddDashboard(dashboard => dashboard.HideTrace = true);
            return;
        }

        // Its grains come with the package; a host without it is not to be asked for them by one that has it.
        silo.Services.PostConfigure<TypeManifestOptions>(types => types.InterfaceImplementations.RemoveWhere(grain => grain.Assembly == typeof(DashboardOptions).Assembly));
    }

    public static void Map(IEndpointRouteBuilder endpoints, IConfiguration configuration)
    {
        if (IsEnabled(configuration))
        {
            endpoints.MapOrleansDashboard(Address).WithMetadata(new KeyByBrowser()).ExcludeFromDescription().AddEndpointFilter(DashboardGuard.Admit);
        }
    }

    private static bool IsEnabled(IConfiguration configuration) => configuration["Dashboard:Enabled"] switch
    {
        null or "" => false,
        var given when bool.TryParse(given, out var enabled) => enabled,
        var given => throw new StartupException($"Dashboard:Enabled is {given}; it is true or false."),
    };
}
