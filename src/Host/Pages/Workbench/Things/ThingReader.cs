using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary>Reads a record as its page shows it.</summary>
internal sealed class ThingReader(InfoGovHost host)
{
    private const int MostSteps = 12;
    private const int Next = 2;

    /// <summary>The record of that id in a module, as of a day or as it stands.</summary>
    /// <exception cref="WrongAddressException">There is none, or who looks may not see it.</exception>
    public async Task<ThingShown> Read(Visit visit, string module, string id, DateOnly? at = null, string? done = null)
    {
        if (!host.Kinds.All.Any(kind => kind.IsReadable && host.Kinds.UrlOf(new EntityId(kind.Name, "x")) == $"/api/{module}/x"))
        {
            throw Unknown(id);
        }

        var api = visit.Service<OwnApi>();
        var address = $"/api/{module}/{Uri.EscapeDataString(id)}";
        var told = Record(await api.Get(OwnApi.With(address, ("at", at is { } day ? FactType.ShowValue(day) : null)))) ?? throw Unknown(id);
        var kind = host.Kinds.Find(told.Kind)!;
        var entity = new EntityId(told.Kind, told.Id);
        AuditNote.Of(visit.Http).Entity = entity;
        var (state, _) = await host.Grains.ReadState(entity, visit.Cancellation);
        var outline = told.Secret is null ? kind.OutlineOf(told.Id, state) : null;
        return new ThingShown(told, module, outline?.Name is { } name ? Named(name, kind.StateType, visit.English) : Words.Kind(told.Kind).In(visit.English), StateLines.Of(told.State, kind.StateType, visit.English))
        {
            Unit = outline?.Unit,
            Stage = outline?.Stage,
            CityName = told.City is { } code ? host.Lawbook.Find(code)?.Name : null,
            Readers = kind.Readers!.Words,
            Steps = Steps(told, visit.English),
            Commands = [.. told.Commands.Select(url => (Desk.Label(host, CommandAt(url)), Desk.Page(url)!))],
            Done = done is null ? null : host.Slices.All.FirstOrDefault(slice => slice.Name == done && Desk.ModuleOf(slice) == module)?.Label,
            Days = Days(at is null ? told : await api.Get<EntityTold>(address)),
            MayAttach = told.Secret is null && told.At is null && host.Slices.All.Any(slice => slice.Offer.Kind == told.Kind && slice.Senders.Admits(visit.Caller!)),
        };
    }

    /// <summary>A record; null for what else the API answers below a module.</summary>
    private EntityTold? Record(Told told) =>
        JsonNode.Parse(told.OrStop().Body) is JsonObject record && record["kind"] is JsonValue kind && kind.TryGetValue<string>(out var name) && host.Kinds.Find(name) is not null && record["id"] is not null ? told.Read<EntityTold>() : null;

    /// <summary>The days on which something happened, in their order.</summary>
    private static DateOnly[] Days(EntityTold told) => [.. told.History.Select(happened => happened.On).Distinct().Order()];

    private static WrongAddressException Unknown(string id) => WrongAddressException.Unknown(new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));

    /// <summary>What is called by a code of its state is called by what the code means.</summary>
    private static string Named(string name, Type state, bool english) =>
        state.GetProperties().Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>()).FirstOrDefault(value => FactType.ShowValue(value) == name) is { } known ? Words.Value(known).In(english) : name;

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
}
