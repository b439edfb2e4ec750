using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Workbench.Forms;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary>
/// <c>/workbench/{module}/{id}</c>: a record, what can be done with it now, what is owed, its documents and its history; with <c>?at=</c> as of a
/// day. At the same place stands the form of an act that opens something: <c>/workbench/projects/propose-project</c>.
/// </summary>
internal sealed class ThingPage(InfoGovHost host) : Page
{
    private readonly ThingReader reader = new(host);

    public override void Map(PageRoutes routes)
    {
        var officers = routes.For(PageAudience.Officers);
        officers.Get("/workbench/{module}/{id}", Show);
        officers.Get("/workbench/{module}/{id}/compare", Compare);
    }

    private async Task<IResult> Show(Visit visit)
    {
        var (module, id) = ((string)visit.Http.GetRouteValue("module")!, (string)visit.Http.GetRouteValue("id")!);
        if (StepForm.Opening(host, module, id) is { } opening)
        {
            return visit.Show<StepFormView>(new { Of = await new StepForm(visit, opening, entity: null).Open() });
        }

        if (visit.Text("day") is not null)
        {
            // A slider says at which of the days it stands.
            var days = (await reader.Read(visit, module, id)).Days;
            return visit.SeeOther($"/workbench/{module}/{id}?at={FactType.ShowValue(days[Math.Min(visit.Number("day", 0, 0, 100_000), days.Count - 1)])}");
        }

        return visit.Show<ThingView>(new { Of = await reader.Read(visit, module, id, visit.Day("at"), visit.Text("done")) });
    }

    /// <summary>What differs between two days.</summary>
    private async Task<IResult> Compare(Visit visit)
    {
        var (module, id) = ((string)visit.Http.GetRouteValue("module")!, (string)visit.Http.GetRouteValue("id")!);
        var (from, to) = (visit.Day("from") ?? visit.Today, visit.Day("to") ?? visit.Today);
        var after = await reader.Read(visit, module, id, to);
        var (was, now) = (await Before(), Values(after));
        Difference[] differences = [.. was.Keys.Union(now.Keys, StringComparer.Ordinal).Select(path => new Difference(path, was.GetValueOrDefault(path), now.GetValueOrDefault(path))).Where(d => d.Before != d.After)];
        return visit.Show<CompareView>(new { Of = after, From = from, To = to, Differences = differences });

        // Before it began there was nothing, and everything is a difference.
        async Task<Dictionary<string, string>> Before()
        {
            try
            {
                return Values(await reader.Read(visit, module, id, from));
            }
            catch (WrongAddressException wrong) when (wrong.Code == "notYet")
            {
                return [];
            }
        }
    }

    private static Dictionary<string, string> Values(ThingShown shown) => StateLines.Flat(shown.State).GroupBy(pair => pair.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => string.Join(" · ", same.Select(pair => pair.Value)), StringComparer.Ordinal);
}

/// <summary>Something that stood otherwise on two days; null where nothing stood.</summary>
public sealed record Difference(string What, string? Before, string? After);
