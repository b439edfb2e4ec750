using System.Globalization;
using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Demo;

/// <summary>A key for every role that some command admits. They go to standard output and nowhere else.</summary>
internal static class DemoKeys
{
    public static async Task Print(InfoGovHost host, string address, TextWriter output, CancellationToken cancellation)
    {
        var data = DemoData.Load();
        var city = data.Cities.FirstOrDefault(c => host.Cities.IsEnabled(c.Code)) ?? data.Cities[0];
        var keys = new ApiKeys(host.Grains);
        await output.WriteLineAsync($"\nDemo keys, each printed this once · 演示密钥，仅显示一次\n\n{"role",-34}{"unit",-24}key");
        var unitKey = "";
        foreach (var holder in Holders(host.Slices, data, city))
        {
            var key = await keys.Create(holder, cancellation);
            unitKey = holder.Role == Role.ConstructionUnit ? key : unitKey;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{holder.Name,-34}{Pad(holder.Unit ?? "", 24)}{key}"));
        }

        await output.WriteLineAsync($"""

            Delivery without acceptance is refused, with the article · 未验收即交付，引条文拒绝：
              curl -i -X POST {address}/api/projects/{DemoProject.IdOf(1)}/deliver-project -H "Authorization: Bearer {unitKey}"
            The public feed · 公开数据：
              {address}/odata/Projects?$filter=Stage eq 'underConstruction'&$orderby=UpdatedOn desc&$top=5&$count=true

            """);
    }

    private static IEnumerable<Caller> Holders(SliceCatalogue slices, DemoData data, DemoCity city)
    {
        yield return new Caller("administrator", Role: null, IsAdministrator: true);
        yield return new Caller("agency", Role: null, Unit: city.Name + city.Units["data"], PlaysAnyRole: true);
        foreach (var role in slices.All.SelectMany(s => s.Senders.Roles).SelectMany(Concrete).Distinct().Order())
        {
            var unit = role switch
            {
                // Those that a unit would confine to its own things are to try out with any: they name none, and stand for every unit.
                Role.DistrictInformatizationAuthority => city.Name + city.Areas[0] + data.Offices[FactType.ShowValue(role)],
                _ => data.Offices.TryGetValue(FactType.ShowValue(role), out var office) ? city.Name + office : null,
            };
            yield return new Caller(FactType.ShowValue(role), role, Unit: unit, Area: role == Role.DistrictInformatizationAuthority ? city.Areas[0] : null);
        }
    }

    /// <summary>The authorities that exist for one that stands for several.</summary>
    private static Role[] Concrete(Role role) => role switch
    {
        Role.InformatizationAuthority => [Role.CityInformatizationAuthority, Role.DistrictInformatizationAuthority],
        Role.Government => [Role.CityGovernment],
        Role.RelevantDepartments => [Role.InvestmentAuthority],
        _ => [role],
    };

    /// <summary>Pads to a width on the terminal, where a Chinese character takes two columns.</summary>
    private static string Pad(string text, int width) => text + new string(' ', Math.Max(1, width - text.Sum(c => c > 0x2E80 ? 2 : 1)));
}
