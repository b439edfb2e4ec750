using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Forms;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary>
/// <c>/workbench/{module}/{id}</c>: a record, what can be done with it now, what is owed, its documents and its history; with <c>?at=</c> as of a
/// day. At the same place stands the form of an act that opens something: <c>/workbench/projects/propose-project</c>.
/// </summary>
internal sealed class ThingPage(InfoGovHost host) : Page
{
    private const int MostSteps = 12;
    private const int Next = 2;

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

        return visit.Show<ThingView>(new { Of = await Shown(visit, module, id, visit.Day("at"), visit.Text("done")) });
    }

    /// <summary>What differs between two days.</summary>
    private async Task<IResult> Compare(Visit visit)
    {
        var (module, id) = ((string)visit.Http.GetRouteValue("module")!, (string)visit.Http.GetRouteValue("id")!);
        var (from, to) = (visit.Day("from") ?? visit.Today, visit.Day("to") ?? visit.Today);
        var after = await Shown(visit, module, id, to, done: null);
        var (was, now) = (await Before(), Values(after));
        Difference[] differences = [.. was.Keys.Union(now.Keys, StringComparer.Ordinal).Select(path => new Difference(path, was.GetValueOrDefault(path), now.GetValueOrDefault(path))).Where(d => d.Before != d.After)];
        return visit.Show<CompareView>(new { Of = after, From = from, To = to, Differences = differences });

        // Before it began there was nothing, and everything is a difference.
        async Task<Dictionary<string, string>> Before()
        {
            try
            {
                return Values(await Shown(visit, module, id, from, done: null));
            }
            catch (WrongAddressException wrong) when (wrong.Code == "notYet")
            {
                return [];
            }
        }
    }

    private async Task<ThingShown> Shown(Visit visit, string module, string id, DateOnly? at, string? done)
    {
        var told = await visit.Service<OwnApi>().Get<EntityTold>(OwnApi.With($"/api/{module}/{Uri.EscapeDataString(id)}", ("at", at is { } day ? FactType.ShowValue(day) : null)));
        var kind = host.Kinds.Find(told.Kind)!;
        var entity = new EntityId(told.Kind, told.Id);
        AuditNote.Of(visit.Http).Entity = entity;
        var (state, _) = await host.Grains.ReadState(entity, visit.Cancellation);
        var outline = told.Secret is null ? kind.OutlineOf(told.Id, state) : null;
        return new ThingShown(told, module, outline?.Name ?? Words.Kind(told.Kind).In(visit.English), StateLines.Of(told.State, kind.StateType, visit.English))
        {
            Unit = outline?.Unit,
            Stage = outline?.Stage,
            CityName = told.City is { } code ? host.Lawbook.Find(code)?.Name : null,
            Readers = kind.Readers!.Words,
            Steps = Steps(told, visit.English),
            Commands = [.. told.Commands.Select(url => (Desk.Label(host, CommandAt(url)), Desk.Page(url)!))],
            Done = done is null ? null : host.Slices.All.FirstOrDefault(slice => slice.Name == done && Desk.ModuleOf(slice) == module)?.Label,
            MayAttach = told.Secret is null && told.At is null && host.Slices.All.Any(slice => slice.Offer.Kind == told.Kind && slice.Senders.Admits(visit.Caller!)),
        };
    }

    private string CommandAt(string url) => host.Slices.All.First(slice => slice.Name == url[(url.LastIndexOf('/') + 1)..]).Command.Name;

    /// <summary>The acts done, each by its last time, and of those that are open the ones that come next.</summary>
    private IReadOnlyList<StageStep> Steps(EntityTold told, bool english)
    {
        var done = told.History.Where(happened => Acts.Find(happened.Command) is not null).GroupBy(happened => happened.Command, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(happened => happened.On).ThenBy(happened => happened.Version).TakeLast(MostSteps).ToArray();
        var last = done.LastOrDefault();
        return
        [
            .. done.Select(happened => new StageStep(Desk.Label(host, happened.Command).In(english), happened.On, happened.Law?.Cites.Distinct(StringComparer.Ordinal).Take(3).ToArray() ?? []) { IsNow = happened == last }),
            .. told.Acts.Where(act => act.Open && done.All(happened => happened.Command != act.Act)).Take(Next).Select(act => new StageStep(act.Label, On: null, []) { Note = english ? "open now" : "现在可办" }),
        ];
    }

    private static Dictionary<string, string> Values(ThingShown shown) => StateLines.Flat(shown.State).GroupBy(pair => pair.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => string.Join(" · ", same.Select(pair => pair.Value)), StringComparer.Ordinal);
}

/// <summary>Something that stood otherwise on two days; null where nothing stood.</summary>
public sealed record Difference(string What, string? Before, string? After);
