using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Access;

/// <summary><c>/console/people/{id}</c>: a person, and another name, role, unit, city, area or last day for it.</summary>
internal sealed class PersonPage : Page
{
    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/people/{id}", visit => Show(visit));
        administrators.Post("/console/people/{id}", "console-change-person", new Text("在页面上修改人员", "Change a person on a page"), Change);
    }

    private static async Task<IResult> Show(Visit visit, IFormCollection? asked = null, ProblemTold? problem = null, int status = StatusCodes.Status200OK) =>
        visit.Show<PersonView>(new { Of = await visit.Service<OwnApi>().Get<PersonListed>($"/api/administration/people/{Id(visit)}"), Asked = asked, Problem = problem }, status);

    private static async Task<IResult> Change(Visit visit, IFormCollection form)
    {
        var told = await visit.Service<OwnApi>().Post($"/api/administration/{Id(visit)}/change-person", AccessPage.Body(form));
        return told.IsDone ? visit.SeeOther(OwnApi.With("/console/people", ("q", told.Read<PersonListed>().Login))) : await Show(visit, form, told.Problem, told.Status);
    }

    private static string Id(Visit visit) => Uri.EscapeDataString((string)visit.Http.GetRouteValue("id")!);
}
