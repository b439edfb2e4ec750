using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;
using InfoGov.Projects;

namespace InfoGov.Host.Pages.Portal.Things;

/// <summary><c>GET /projects/{id}</c>: a project from its proposal to its warranty, as the public record has it.</summary>
internal sealed class ProjectPage(PublicRecord record) : Page
{
    private static readonly (Text Label, string Day, Act[] Acts)[] Way =
    [
        (new("提出", "Proposed"), "ProposedOn", [Acts.ProposeProject]),
        (new("审查", "Reviewed"), "ReviewedOn", [Acts.SubmitProjectForReview, Acts.IssueReviewOpinion]),
        (new("批准或备案", "Approved or filed"), "ApprovedOn", [Acts.ApproveProject, Acts.FileProject]),
        (new("签订合同", "Contracted"), "ContractedOn", [Acts.PublishTender, Acts.AwardContract]),
        (new("开工", "Started"), "StartedOn", [Acts.StartConstruction]),
        (new("竣工", "Completed"), "CompletedOn", [Acts.RecordCompletionAcceptance]),
        (new("验收合格", "Accepted"), "AcceptedOn", [Acts.HoldAcceptance]),
        (new("交付使用", "Delivered"), "DeliveredOn", [Acts.DeliverProject]),
    ];

    public override void Map(PageRoutes routes) => routes.Get("/projects/{id}", async visit =>
    {
        var id = (string)visit.Http.GetRouteValue("id")!;
        var project = await record.Row(visit, "Projects", id, "Acceptances,Contracts");
        return visit.Show<ProjectView>(new
        {
            Project = project,
            Acceptances = project.Rows("Acceptances", record.Sets["Acceptances"]),
            Contracts = project.Rows("Contracts", record.Sets["Contracts"]),
            Late = (await record.Rows(visit, new FeedQuery("PublicationDuties")
            {
                Filters = [$"City eq {FeedQuery.Literal(project.Text("City")!)}", $"Unit eq {FeedQuery.Literal(project.Text("Unit")!)}", "State eq 'overdue'"],
                OrderBy = "DueOn",
                Top = 20,
            })).Rows,
            Steps = Steps(visit, project),
            Places = await Place.Of(visit, "Projects", id),
        });
    });

    private static IReadOnlyList<StageStep> Steps(Visit visit, PublicRow project)
    {
        var city = visit.Host.Lawbook.Find(project.Text("City")!);
        var last = Way.Select(step => project.Day(step.Day)).OfType<DateOnly>().DefaultIfEmpty().Max();
        var now = Array.FindLastIndex(Way, step => project.Day(step.Day) is not null);
        return [.. Way.Select((step, i) => new StageStep(step.Label.In(visit.English), project.Day(step.Day), project.Day(step.Day) is null ? [] : Governing.Among(city, project.Provisions(), step.Acts))
        {
            IsNow = i == now,
            Note = i == now && project.Text("Stage") is not "closed" && last != default ? visit.T($"距今 {Shown.Days(visit.Today.DayNumber - last.DayNumber, false)}", $"{Shown.Days(visit.Today.DayNumber - last.DayNumber, true)} ago") : null,
        })];
    }
}
