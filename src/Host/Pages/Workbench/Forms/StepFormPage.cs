using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>
/// <c>/workbench/{module}/{id}/{act}</c>, and <c>/workbench/{module}/{act}</c> for what opens something: the form of a command. It is checked
/// while it is filled in, and sent as any program would send it.
/// </summary>
internal sealed class StepFormPage(InfoGovHost host) : Page
{
    private const int LargestForm = 256 * 1024;
    private static readonly Text Doing = new("在页面上办理", "Do a step on its page");
    private static readonly Text Checking = new("办理前核对", "Ask whether a step would be accepted");

    public override void Map(PageRoutes routes)
    {
        var officers = routes.For(PageAudience.Officers);
        officers.Get("/workbench/{module}/{id}/{act}", async visit => visit.Show<StepFormView>(new { Of = await (await OnEntity(visit)).Open() }));
        officers.Post("/workbench/{module}/{id}/{act}", "workbench-step", Doing, async (visit, form) => await Send(visit, await OnEntity(visit), form), LargestForm);
        officers.Post("/workbench/{module}/{id}/{act}/check", "workbench-check", Checking, async (visit, form) => await Check(visit, await OnEntity(visit), form), LargestForm);
        officers.Post("/workbench/{module}/{act}", "workbench-open", Doing, (visit, form) => Send(visit, Opening(visit), form), LargestForm);
        officers.Post("/workbench/{module}/{act}/check", "workbench-check-opening", Checking, (visit, form) => Check(visit, Opening(visit), form), LargestForm);
    }

    private static async Task<IResult> Check(Visit visit, StepForm step, IFormCollection form)
    {
        // Nothing is done, and as with the acts on a page nothing is written down.
        AuditNote.Of(visit.Http).IsWrittenWithin = true;
        var shown = await step.Check(form);
        return visit.WantsPart ? visit.Show<VerdictView>(new { Of = shown.Verdict }) : visit.Show<StepFormView>(new { Of = shown });
    }

    private async Task<IResult> Send(Visit visit, StepForm step, IFormCollection form)
    {
        var (told, again) = await step.Send(form);
        if (again is not null)
        {
            return visit.Show<StepFormView>(new { Of = again }, told.Status);
        }

        var opened = told.Read<Opened>();
        var page = $"/workbench/{visit.Http.GetRouteValue("module")}/{opened.Id}";
        return opened.FollowUpCode is { } code
            ? visit.Show<FollowUpView>(new { Code = code, Page = page })
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

    private sealed record Opened(string Id, string? FollowUpCode = null);
}
