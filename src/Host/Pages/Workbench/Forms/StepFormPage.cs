using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Keeping;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>
/// <c>/workbench/{module}/{id}/{act}</c>, and <c>/workbench/{module}/{act}</c> for what opens something: the form of a command. It is checked
/// while it is filled in, and sent as any program would send it.
/// </summary>
internal sealed class StepFormPage(InfoGovHost host) : Page
{
    private const string OnOne = "/workbench/{module}/{id}/{act}", Anew = "/workbench/{module}/{act}";
    private const int LargestForm = 256 * 1024;
    private static readonly Text Doing = new("在页面上办理", "Do a step on its page");
    private static readonly Text Checking = new("办理前核对", "Ask whether a step would be accepted");
    private static readonly Text Keeping = new("存为草稿", "Keep a form that is not sent");
    private static readonly Text Confirming = new("确认他人起草的事项", "Confirm what another drafted");
    private static readonly Text Discarding = new("删除草稿", "Discard a form that was kept");

    public override void Map(PageRoutes routes)
    {
        var officers = routes.For(PageAudience.Officers);
        officers.Get(OnOne, Open);
        officers.Post(OnOne + "/confirm", "workbench-confirm", Confirming, async (visit, form) => await Confirm(visit, await OnEntity(visit), form["draft"].ToString()));
        officers.Get(OnOne + "/confirm", async visit => visit.SeeOther((await OnEntity(visit)).Address));
        Take(officers, OnOne, "workbench-step", Doing, async (visit, form) => await Send(visit, await OnEntity(visit), form));
        Take(officers, Anew, "workbench-open", Doing, (visit, form) => Send(visit, Opening(visit), form));
        foreach (var (route, step, suffix) in new (string, Func<Visit, Task<StepForm>>, string)[] { (OnOne, OnEntity, ""), (Anew, visit => Task.FromResult(Opening(visit)), "-opening") })
        {
            Take(officers, route + "/check", "workbench-check" + suffix, Checking, async (visit, form) => await Check(visit, await step(visit), form));
            Take(officers, route + "/keep", "workbench-keep" + suffix, Keeping, async (visit, form) => await Keep(visit, await step(visit), form));
            officers.Post(route + "/discard", "workbench-discard" + suffix, Discarding, async (visit, _) => await Discard(visit, await step(visit)));
            foreach (var part in new[] { "/check", "/keep", "/discard" })
            {
                // Where a form was sent to stands in the address bar, and is asked for again by a reload or in another language.
                officers.Get(route + part, async visit => visit.SeeOther((await step(visit)).Address));
            }
        }
    }

    private async Task<IResult> Open(Visit visit)
    {
        var step = await OnEntity(visit);
        return visit.Text(FourEyes.Confirm) is { } draft ? visit.Show<ConfirmView>(new { Of = await step.Drafted(draft) }) : (IResult)visit.Show<StepFormView>(new { Of = await step.Open() });
    }

    private static void Take(PageRoutes officers, string route, string operation, Text summary, Func<Visit, IFormCollection, Task<IResult>> answer) => officers.Post(route, operation, summary, answer, LargestForm, Interrupted);

    private static async Task<IResult> Check(Visit visit, StepForm step, IFormCollection form)
    {
        // Nothing is done, and as with the acts on a page nothing is written down.
        AuditNote.Of(visit.Http).IsWrittenWithin = true;
        var shown = await step.Check(form);
        return visit.WantsPart ? visit.Show<VerdictView>(new { Of = shown.Verdict, shown.Faults }) : visit.Show<StepFormView>(new { Of = shown });
    }

    private static async Task<IResult> Keep(Visit visit, StepForm step, IFormCollection form)
    {
        AuditNote.Of(visit.Http).IsWrittenWithin = true;
        var isKept = await step.Keep(form);
        return visit.WantsPart ? visit.Show<KeptPart>(new { At = isKept ? visit.Host.Time.GetUtcNow() : (DateTimeOffset?)null })
            : isKept ? visit.SeeOther(step.Address) : throw new WrongAddressException(413, "tooLarge", new Text("内容过大，未能存为草稿", "It is too much to be kept as a draft"));
    }

    /// <summary>Another confirms what one drafted.</summary>
    private static async Task<IResult> Confirm(Visit visit, StepForm step, string draft)
    {
        var told = await step.Confirm(draft);
        return told.IsDone ? visit.SeeOther($"{step.Address[..step.Address.LastIndexOf('/')]}?done={step.Address[(step.Address.LastIndexOf('/') + 1)..]}")
            : visit.Show<ConfirmView>(new { Of = await step.Drafted(draft) with { Problem = told.Problem } }, told.Status);
    }

    private static async Task<IResult> Discard(Visit visit, StepForm step)
    {
        AuditNote.Of(visit.Http).IsWrittenWithin = true;
        await step.Drop();
        return visit.SeeOther("/workbench#drafts");
    }

    /// <summary>The session ended before the form was sent, or its token is good no more: it is kept for whose it is, and shown again after signing in.</summary>
    private static async Task<IResult> Interrupted(Visit visit, IFormCollection form)
    {
        var kept = visit.Service<KeptForms>();
        var way = string.Join('/', new[] { "module", "id", "act" }.Select(visit.Http.GetRouteValue).OfType<string>().Select(Uri.EscapeDataString));
        var (address, owner) = ($"/workbench/{way}", kept.Owner(form["@who"]));
        var isKept = owner is not null && await kept.Keep(owner, address, form, visit.Cancellation);
        return visit.WantsPart ? visit.Show<EndedPart>(new { IsKept = isKept, Page = address, IsLine = visit.Http.Request.Headers["HX-Target"] == "kept" })
            : visit.Caller is not null ? visit.SeeOther(address)
            : visit.SeeOther($"/sign-in?ended={(isKept ? "kept" : "true")}&to={Uri.EscapeDataString(address)}");
    }

    private async Task<IResult> Send(Visit visit, StepForm step, IFormCollection form)
    {
        var (told, again) = await step.Send(form);
        if (again is not null || told is null)
        {
            return visit.Show<StepFormView>(new { Of = again }, told?.Status ?? StatusCodes.Status400BadRequest);
        }

        var opened = told.Read<Opened>();
        var page = $"/workbench/{visit.Http.GetRouteValue("module")}/{opened.Id}";
        return opened.FollowUpCode is { } code
            ? visit.Show<FollowUpView>(new { Code = code, Page = page })
            : opened.Draft is { } draft ? visit.SeeOther($"{step.Address}?{FourEyes.Confirm}={Uri.EscapeDataString(draft)}")
            : visit.SeeOther($"{page}?done={step.Address[(step.Address.LastIndexOf('/') + 1)..]}");
    }

    private StepForm Opening(Visit visit)
    {
        var (module, act) = (Route(visit, "module"), Route(visit, "act"));
        return new StepForm(visit, StepForm.Opening(host, module, act) ?? throw Unknown(act), entity: null);
    }

    /// <summary>The command on an entity that is there and that the caller may see.</summary>
    private async Task<StepForm> OnEntity(Visit visit)
    {
        var (module, id, act) = (Route(visit, "module"), Route(visit, "id"), Route(visit, "act"));
        Slice[] named = [.. host.Slices.All.Where(s => !s.Offer.Opens && s.Name == act && Desk.ModuleOf(s) == module)];
        foreach (var slice in named)
        {
            var entity = new EntityId(slice.Offer.Kind, id);
            var (state, life) = await host.Grains.ReadState(entity, visit.Cancellation);
            if (life.Version > 0)
            {
                AuditNote.Of(visit.Http).Entity = entity;
                return await host.Gate.ToAct(visit.Caller!, host.Kinds.Of(entity), entity, state, life, visit.Cancellation) is { } stop
                    ? throw new WrongAddressException(stop.Status, stop.Code, stop.Detail)
                    : new StepForm(visit, slice, entity);
            }
        }

        throw named.Length == 0 ? Unknown(act) : WrongAddressException.Unknown(new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
    }

    private static string Route(Visit visit, string name) => (string)visit.Http.GetRouteValue(name)!;

    private static WrongAddressException Unknown(string act) => WrongAddressException.Unknown(new Text($"没有事项“{act}”", $"There is no step “{act}”"));

    private sealed record Opened(string Id, string? FollowUpCode = null, string? Draft = null);
}
