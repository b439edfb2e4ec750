using System.Globalization;
using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Host.Commands;
using InfoGov.Host.Commands.Trials;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Keeping;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>The form of one command, on one entity or to open one: its fields, what is remembered, what would come of it, and sending it.</summary>
internal sealed class StepForm(Visit visit, Slice slice, EntityId? entity)
{
    private const int MostReferences = 100;
    private readonly OwnApi api = visit.Service<OwnApi>();

    /// <summary>The command of that name that opens something in a module; null where there is none.</summary>
    public static Slice? Opening(InfoGovHost host, string module, string name) => host.Slices.All.FirstOrDefault(s => s.Offer.Opens && s.Name == name && Desk.ModuleOf(s) == module);

    public string Address => entity is { } id ? $"/workbench/{Desk.ModuleOf(slice)}/{id.Key}/{slice.Name}" : Desk.PageOf(slice);

    private string Url => slice.Route.Replace("{id}", entity?.Key, StringComparison.Ordinal);

    /// <summary>The form as it is opened: with what was kept of it, else with what is known already.</summary>
    public async Task<StepShown> Open()
    {
        var fields = await Fields();
        var kept = await Keeping.Find(visit.Caller!, Address, visit.Cancellation);
        var values = kept is null ? FormValues.Of(await Known()) : new FormValues(kept.Values);
        var shown = await Show(fields, values) with { Version = VersionSeen(values) ?? await Version(), KeptAt = kept?.At };
        var verdict = FormFaults.Of(fields, values, visit.English).Count > 0 ? null : await Check(FormBody.Read(fields, values));
        return verdict is { IsOfForm: true } ? shown : shown with { Verdict = verdict };
    }

    /// <summary>The form as it was sent to be checked.</summary>
    public async Task<StepShown> Check(IFormCollection form)
    {
        var fields = await Fields();
        var values = FormValues.Of(form);
        var again = Again(await Show(fields, values), form);
        return FormFaults.Of(fields, values, visit.English) is { Count: > 0 } faults ? again with { Faults = faults, Verdict = new Verdict(IsOpen: false, []) { IsOfForm = true } }
            : Judged(again, await Check(FormBody.Read(fields, values)));
    }

    /// <summary>Sends the command as the API takes it; the answer, or the form with the reason why not.</summary>
    public async Task<(Told? Told, StepShown? Again)> Send(IFormCollection form)
    {
        var fields = await Fields();
        var values = FormValues.Of(form);
        if (FormFaults.Of(fields, values, visit.English) is { Count: > 0 } faults)
        {
            return (null, Again(await Show(fields, values), form) with { Faults = faults, IsSent = true });
        }

        var told = await api.Post(Url, FormBody.Read(fields, values), ("Idempotency-Key", values.One("@key")), ("If-Match", entity is not null && values.One("@version") is { } version ? $"\"{version}\"" : null));
        if (told.IsDone)
        {
            await Drop();
            return (told, null);
        }

        var again = Again(await Show(fields, values), form);
        again = FormFaults.Of(fields, told.Problem.Path, told.Problem.Detail, visit.English) is { } fault ? again with { Faults = [fault], IsSent = true } : again with { Problem = told.Problem };
        if (told.Problem.Version is { } newer && long.TryParse(values.One("@version"), CultureInfo.InvariantCulture, out var seen) && newer > seen && entity is { } id)
        {
            var now = await api.Get<EntityTold>($"/api/{Desk.ModuleOf(slice)}/{id.Key}");
            again = again with { Version = now.Version, Meanwhile = [.. now.History.Where(happened => happened.Version > seen)] };
        }

        return (told, again);
    }

    /// <summary>What was drafted of it and takes another to be done (four eyes), as a form that nobody fills in.</summary>
    public async Task<DraftShown> Drafted(string draft)
    {
        var fields = await Fields();
        var told = await api.Get<DraftTold>($"/api/{Desk.ModuleOf(slice)}/{entity!.Value.Key}/drafts/{Uri.EscapeDataString(draft)}");
        return told.Act == slice.Name ? new DraftShown(await Show(fields, FormValues.Of(told.Body)), draft, [.. Said.Of(fields, FormValues.Of(told.Body), visit.English)], told.Role, told.At, told.ConfirmedAt)
            : throw WrongAddressException.Unknown(new Text($"没有草稿“{draft}”", $"There is no draft “{draft}”"));
    }

    /// <summary>Does what was drafted, as the API takes it.</summary>
    public Task<Told> Confirm(string draft) => api.Post(OwnApi.With(Url, (FourEyes.Confirm, draft)), body: null);

    /// <summary>Keeps what stands in the form, for who filled it in; false where that is too much, or nobody's.</summary>
    public async Task<bool> Keep(IFormCollection form) => visit.Caller!.KeyId is { } owner && await Keeping.Keep(owner, Address, form, visit.Cancellation);

    /// <summary>Keeps nothing of it any longer.</summary>
    public Task Drop() => visit.Caller!.KeyId is { } owner ? Keeping.Drop(owner, Address, visit.Cancellation) : Task.CompletedTask;

    private KeptForms Keeping => visit.Service<KeptForms>();

    /// <summary>What the command says of a field is said at the field.</summary>
    private StepShown Judged(StepShown shown, Verdict? verdict) =>
        verdict is { IsOfForm: true, Stops: [{ Path: { } path, Message: var message }, ..] } && FormFaults.Of(shown.Fields, path, message, visit.English) is { } fault ? shown with { Verdict = verdict with { Stops = [] }, Faults = [fault] }
        : shown with { Verdict = verdict };

    private static long? VersionSeen(FormValues values) => long.TryParse(values.One("@version"), CultureInfo.InvariantCulture, out var version) ? version : null;

    private static StepShown Again(StepShown shown, IFormCollection form) => shown with
    {
        Key = form["@key"].FirstOrDefault() is { Length: > 0 and <= 100 } key ? key : shown.Key,
        Version = long.TryParse(form["@version"], CultureInfo.InvariantCulture, out var version) ? version : null,
    };

    private async Task<StepShown> Show(IReadOnlyList<FormField> fields, FormValues values)
    {
        var module = Desk.ModuleOf(slice);
        var heading = slice.Label.In(visit.English);
        var name = entity is { } id ? await NameOf(id) : null;
        Crumb[] trail = entity is null
            ? [new(visit.T("工作台", "Workbench"), "/workbench"), new(visit.T("新建", "Start something"), "/workbench/new"), new(heading)]
            : [new(visit.T("工作台", "Workbench"), "/workbench"), new(name!, $"/workbench/{module}/{entity.Value.Key}"), new(heading)];
        return new StepShown(heading, Address, fields, values, trail) { About = name, Key = Guid.NewGuid().ToString("N"), Whose = Keeping.Whose(visit.Caller!) };
    }

    private async Task<string> NameOf(EntityId id)
    {
        var (state, _) = await visit.Host.Grains.ReadState(id, visit.Cancellation);
        return visit.Host.Kinds.Of(id).OutlineOf(id.Key, state)?.Name ?? id.Key;
    }

    private async Task<long?> Version() => entity is { } id ? (await visit.Host.Grains.ReadState(id, visit.Cancellation)).Life.Version : null;

    private async Task<IReadOnlyList<FormField>> Fields()
    {
        var references = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
        {
            ["city"] = [.. visit.Host.Lawbook.All.Where(city => visit.Host.Cities.IsEnabled(city.Code) && (visit.Caller!.City is null || visit.Caller.City == city.Code)).Select(city => (city.Code, city.Name.In(visit.English)))],
        };
        foreach (var member in FormShape.ReferencesOf(slice.Command).Distinct(StringComparer.Ordinal))
        {
            if (Existing.KindNamedBy(visit.Host.Kinds, member) is { } kind && visit.Host.Kinds.UrlOf(new EntityId(kind, "")) is { } home)
            {
                var rows = await api.Get(OwnApi.With(home.TrimEnd('/'), ("kind", kind), ("city", visit.Caller!.City), ("pageSize", MostReferences)));
                references[member] = rows.IsDone ? [.. rows.Read<Page<Reference>>().Items.Select(row => (row.Id, row.Unit is null ? row.Name ?? row.Id : $"{row.Name} · {row.Unit}"))] : [];
            }
        }

        return new FormShape(slice, references, visit.English).Fields();
    }

    /// <summary>What is known already: of the sender where something is opened, of the entity what the law knows of it.</summary>
    private async Task<JsonObject> Known()
    {
        var caller = visit.Caller!;
        if (entity is not { } id)
        {
            return new JsonObject
            {
                ["city"] = caller.City ?? (visit.Host.Lawbook.All.Where(city => visit.Host.Cities.IsEnabled(city.Code)).ToArray() is [var only] ? only.Code : null),
                ["unit"] = caller.Unit is null ? null : new JsonObject { ["name"] = caller.Unit },
                ["area"] = caller.Area,
            };
        }

        var (state, _) = await visit.Host.Grains.ReadState(id, visit.Cancellation);
        var kind = visit.Host.Kinds.Of(id);
        var matter = EntityMatter.Of(visit.Host, kind, state, kind.CityOf(id.Key, state) is { } code ? visit.Host.Lawbook.Find(code) : null, caller, visit.Today);
        var known = new JsonObject();
        foreach (var (member, fact) in FieldWords.Brought(slice).Where(pair => !pair.Key.Contains('[', StringComparison.Ordinal)))
        {
            // That a plan is in force says not which one it is.
            if (matter.ValueOf(fact) is { } value and not Law.Fact && !(value is bool && Existing.IsNamedBy(member)) && BodyMembers.Find(slice.Command, member) is not null)
            {
                BodyMembers.Set(known, slice.Command, member, System.Text.Json.JsonSerializer.SerializeToNode(value, CommandJson.Options));
            }
        }

        return known;
    }

    private async Task<Verdict?> Check(JsonObject body)
    {
        if (slice.IsFollowed)
        {
            return null;
        }

        var id = entity ?? new EntityId(slice.Offer.Kind, $"{slice.Offer.Kind}-{Guid.NewGuid():N}");
        var (state, life) = await visit.Host.Grains.ReadState(id, visit.Cancellation);
        var result = await new Trying(visit.Host, visit.Host.Kinds.Of(id), id, state, life, visit.Caller!).Ask(slice, body);
        return Verdict.Of(result, id, visit.Host.Slices.Offers, visit.English);
    }

    private sealed record Page<T>(IReadOnlyList<T> Items);

    private sealed record Reference(string Id, string? Name, string? Unit);

    private sealed record DraftTold(string Act, JsonObject Body, string Role, DateTimeOffset? At, DateTimeOffset? ConfirmedAt);
}
