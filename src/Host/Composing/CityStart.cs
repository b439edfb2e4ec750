using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Host.Composing;

/// <summary>
/// What happens with cities at a start: the first start of a store enables those delivered with the host; every start records
/// the texts that the plugins bring and stops when an enabled city has no working plugin.
/// </summary>
internal static class CityStart
{
    public static async Task Run(InfoGovHost host, CancellationToken cancellation)
    {
        var isNew = await host.Log.Head(cancellation) == 0;
        await StopWhenAnEnabledCityIsMissing(host, cancellation);
        foreach (var plugin in host.Plugins.Where(p => p.City is not null))
        {
            var city = CityStanding.Of(plugin.City!.Code);
            await Carry(host.Grains, city, new RegisterRegulation(RegulationText.Of(plugin.City)), cancellation);
            if (isNew && plugin.BuiltIn)
            {
                await Carry(host.Grains, city, new EnableCity(), cancellation);
            }
        }

        await host.Cities.Refresh(cancellation);
    }

    private static async Task Carry(EntityClient grains, EntityId city, Command<CityStanding> command, CancellationToken cancellation)
    {
        if (await grains.Send(city, command, Caller.Installation, cancellation: cancellation) is CommandResult.Rejected rejected)
        {
            throw new StartupException(rejected.Problem.Detail.En);
        }
    }

    private static async Task StopWhenAnEnabledCityIsMissing(InfoGovHost host, CancellationToken cancellation)
    {
        await using var connection = await ((IProjectionStore)host.Log).OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, name_zh, name_en FROM cities WHERE enabled = 1 ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var code = reader.GetString(0);
            if (host.Lawbook.Find(code) is not null)
            {
                continue;
            }

            var broken = host.Plugins.Where(p => p.Broken is not null).Select(p => $"{Path.GetFileName(p.File)}: {p.Broken}").ToArray();
            throw new StartupException(
                $"The city {code} ({reader.GetString(1)}, {reader.GetString(2)}) is enabled, but its plugin cannot be loaded. "
                + "Put the plugin back, or disable the city before taking it away. "
                + (broken.Length == 0 ? "No plugin of that code was found." : "Plugins that could not be loaded: " + string.Join("; ", broken)));
        }
    }
}
