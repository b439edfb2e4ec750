using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Demo;

/// <summary>
/// People who sign in to the demo: an administrator, an officer of a construction unit, one of the authority, and one who plays every agency role, so
/// that a single person can walk a whole life. Their first passwords go to standard output and nowhere else.
/// </summary>
internal static class DemoPeople
{
    public static async Task Print(InfoGovHost host, People people, string address, TextWriter output, CancellationToken cancellation)
    {
        var data = DemoData.Load();
        var city = data.Cities.FirstOrDefault(c => host.Cities.IsEnabled(c.Code)) ?? data.Cities[0];
        await output.WriteLineAsync($"\nPeople who sign in at {address}/sign-in, each first password printed this once · 演示人员的初始密码，仅显示一次，首次登录时更改\n\n{"login",-18}{"page",-14}password");
        foreach (var (login, page, holder) in Holders(data, city))
        {
            var (_, password) = await people.Invite(login, holder, Caller.Installation, cancellation);
            await output.WriteLineAsync($"{login,-18}{page,-14}{password}");
        }
    }

    private static IEnumerable<(string Login, string Page, Caller Holder)> Holders(DemoData data, DemoCity city)
    {
        var unit = city.Name + city.Units["data"];
        yield return ("admin", "/console", new Caller("演示管理员", Role: null, IsAdministrator: true));
        yield return ("agency", "/workbench", new Caller("演示经办人（各角色）", Role: null, Unit: unit, City: city.Code, PlaysAnyRole: true));
        yield return ("unit", "/workbench", new Caller("演示建设单位经办人", Role.ConstructionUnit, Unit: unit, City: city.Code));
        yield return ("authority", "/workbench", data.Office(city, Role.CityInformatizationAuthority) with { Name = "演示主管部门经办人", City = city.Code });
    }
}
