using System.Net.Http.Headers;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary><c>POST /workbench/{module}/{id}/documents</c>: a document from the form of a record's page, handed to the API as it takes it.</summary>
internal sealed class DocumentPage(InfoGovHost host) : Page
{
    private const int Overhead = 64 * 1024;

    public override void Map(PageRoutes routes) => routes.For(PageAudience.Officers).Post(
        "/workbench/{module}/{id}/documents", "workbench-attach", new Text("在页面上附文件", "Attach a document on a page"), Attach, (int)Math.Min(int.MaxValue, host.DocumentSettings.LargestBytes + Overhead));

    private static async Task<IResult> Attach(Visit visit, IFormCollection form)
    {
        var (module, id) = (visit.Http.GetRouteValue("module"), visit.Http.GetRouteValue("id"));
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

        (await visit.Service<OwnApi>().Post($"/api/{module}/{Uri.EscapeDataString((string)id!)}/documents", content)).OrStop();
        return visit.SeeOther($"/workbench/{module}/{id}#documents");
    }
}
