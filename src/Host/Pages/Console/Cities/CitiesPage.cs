using System.Reflection;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Cities;

/// <summary><c>/console/cities</c>: the plugins found, with coverage and faults; <c>/console/cities/{code}</c>: what switching one would mean, and the switch.</summary>
internal sealed class CitiesPage(InfoGovHost host) : Page
{
    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/cities", visit => visit.Show<CitiesView>(new { Plugins = host.Plugins.Select(Shown).ToArray() }));
        administrators.Get("/console/cities/{code}", One);
        administrators.Post("/console/cities/{code}/switch", "console-switch-city", new Text("在页面上启用或停用城市", "Switch a city on a page"), Switch);
    }

    private async Task<IResult> One(Visit visit)
    {
        var city = visit.City((string)visit.Http.GetRouteValue("code")!);
        return visit.Show<CityView>(new { Of = Shown(host.Plugins.First(plugin => plugin.City?.Code == city.Code)), Meaning = await MeaningOf(visit, city) });
    }

    private async Task<IResult> Switch(Visit visit, IFormCollection form)
    {
        var city = visit.City((string)visit.Http.GetRouteValue("code")!);
        var act = form["to"] == "on" ? "enable-city" : form["to"] == "off" ? "disable-city" : throw new WrongAddressException(400, "invalid", new Text("to 须为 on 或 off", "to is on or off"), "to");
        (await visit.Service<OwnApi>().Post($"/api/administration/{city.Code}/{act}", body: null)).OrStop();
        await host.Cities.Refresh(visit.Cancellation);
        return visit.SeeOther($"/console/cities/{city.Code}");
    }

    private PluginShown Shown(CityPlugin plugin) => new(Path.GetFileName(plugin.File), plugin.Broken, plugin.BuiltIn)
    {
        City = plugin.City,
        IsEnabled = plugin.City is { } city && host.Cities.IsEnabled(city.Code),
        Version = plugin.City?.GetType().Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0],
        Thresholds = [.. plugin.City is { } known && host.Cities.StandingOf(known.Code) is { } standing ? standing.Thresholds.Select(t => (FactType.ShowValue(t.Key), t.Amount, t.EffectiveFrom)) : []],
        Coverage = [.. plugin.City?.Provisions.GroupBy(p => p.Coverage).OrderBy(same => same.Key).Select(same => (same.Key, same.Count())) ?? []],
    };

    private async Task<Meaning> MeaningOf(Visit visit, Jurisdiction city)
    {
        var api = visit.Service<OwnApi>();
        async Task<long> Count(string address, params (string, object?)[] more) =>
            await api.Get(OwnApi.With(address, [("city", city.Code), ("pageSize", 1), .. more])) is { IsDone: true } told ? told.Read<Rows<Counted>>().Total : 0;
        List<(string, string, long)> records = [];
        foreach (var module in host.Kinds.All.Where(kind => kind is { IsListed: true, IsReadable: true }).Select(kind => host.Kinds.UrlOf(new EntityId(kind.Name, "x"))?.Split('/')[2]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            records.Add((Words.Module(module).In(visit.English), $"/workbench/records?module={module}&city={city.Code}", await Count($"/api/{module}")));
        }

        return new Meaning(
            records, await Count("/api/duties", ("state", "pending,overdue")), await Count("/api/duties", ("state", "overdue")),
            await Count("/api/administration/keys", ("state", "active")), await Count("/api/administration/people", ("state", "active")), await Count("/api/administration/webhooks"));
    }

    private sealed record Counted;
}
