using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary>
/// <c>POST /workbench/{module}/{id}/documents</c>, and <c>…/documents/{number}/withdraw</c>: a document from the form of a record's page, handed to
/// the API as it takes it, and one taken back. What the API has against it is said on the page of the record.
/// </summary>
internal sealed class DocumentPage(InfoGovHost host) : Page
{
    private const int Overhead = 64 * 1024;
    private readonly ThingReader reader = new(host);

    public override void Map(PageRoutes routes)
    {
        var officers = routes.For(PageAudience.Officers);
        officers.Post("/workbench/{module}/{id}/documents", "workbench-attach", new Text("在页面上附文件", "Attach a document on a page"), Attach, (int)Math.Min(int.MaxValue, host.DocumentSettings.LargestBytes + Overhead));
        officers.Post("/workbench/{module}/{id}/documents/{number}/withdraw", "workbench-withdraw-document", new Text("在页面上撤回文件", "Withdraw a document on a page"), Withdraw);
    }

    private async Task<IResult> Attach(Visit visit, IFormCollection form)
    {
        using var content = new MultipartFormDataContent();
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            var part = new StreamContent(file.OpenReadStream());
            part.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
            content.Add(part, "file", file.FileName);
        }

        foreach (var field in new[] { "title", "on" }.Where(field => !string.IsNullOrWhiteSpace(form[field])))
        {
            content.Add(new StringContent(form[field]!), field);
        }

        return await Answer(visit, await visit.Service<OwnApi>().Post(Documents(visit), content));
    }

    private async Task<IResult> Withdraw(Visit visit, IFormCollection form) =>
        await Answer(visit, await visit.Service<OwnApi>().Post($"{Documents(visit)}/{visit.Http.GetRouteValue("number")}/withdraw", new JsonObject { ["reason"] = form["reason"].ToString() }));

    private async Task<IResult> Answer(Visit visit, Told told)
    {
        var (module, id) = ((string)visit.Http.GetRouteValue("module")!, (string)visit.Http.GetRouteValue("id")!);
        return told.IsDone ? visit.SeeOther($"/workbench/{module}/{id}#documents")
            : visit.Show<ThingView>(new { Of = await reader.Read(visit, module, id) with { Refused = told.Problem.Stops } }, told.Status);
    }

    private static string Documents(Visit visit) => $"/api/{visit.Http.GetRouteValue("module")}/{Uri.EscapeDataString((string)visit.Http.GetRouteValue("id")!)}/documents";
}
