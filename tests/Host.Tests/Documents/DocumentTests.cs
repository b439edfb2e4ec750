using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Documents;

/// <summary>Documents of an entity: attached, given out for saving, withdrawn.</summary>
public sealed class DocumentTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 论证意见");

    [Fact]
    public async Task A_document_keeps_both_days_its_digest_and_its_bytes()
    {
        var (unit, project) = await Project();
        var attached = (await Attach(unit, project, Pdf, "论证意见.pdf", ("on", "2024-03-01"), ("title", "专家论证意见"))).Is(HttpStatusCode.Created);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Pdf));
        attached.Json.Includes($$"""{"number":1,"name":"论证意见.pdf","title":"专家论证意见","mediaType":"application/pdf","size":{{Pdf.Length}},"sha256":"{{sha256}}","on":"2024-03-01"}""");
        Assert.StartsWith("2026-01-15", attached["receivedAt"], StringComparison.Ordinal);
        var page = (await unit.Get(project)).Is(HttpStatusCode.OK).Json!;
        Assert.Equal(attached["url"], Assert.Single(page["documents"]!.AsArray())!["url"]!.ToString());
        Assert.Equal("DocumentAttached", page["history"]!.AsArray()[^1]!["what"]!.ToString());

        var given = await unit.GetAsync(attached["url"], TestContext.Current.CancellationToken);
        Assert.Equal(Pdf, await given.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/octet-stream", given.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "论证意见.pdf"), (given.Content.Headers.ContentDisposition!.DispositionType, given.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("default-src 'none'; sandbox", given.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", given.Headers.GetValues("X-Content-Type-Options").Single());
        (await shared.Host.Public.Get(attached["url"])).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_same_content_under_the_same_name_is_attached_once()
    {
        var (unit, project) = await Project();
        Assert.Equal("1", (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created)["number"]);
        Assert.Equal("1", (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created)["number"]);
        Assert.Equal("2", (await Attach(unit, project, Pdf, "b.pdf")).Is(HttpStatusCode.Created)["number"]);
        Assert.Equal(2, (await unit.Get(project)).Json!["documents"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_withdrawn_document_stays_on_record_and_is_given_to_nobody()
    {
        var (unit, project) = await Project();
        var url = (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created)["url"];
        Assert.Equal("reason", (await unit.Post($"{url}/withdraw", "{}")).Is(HttpStatusCode.BadRequest, "invalid")["path"]);
        (await unit.Post($"{url}/withdraw", """{"reason":"传错"}""")).Is(HttpStatusCode.OK);
        (await unit.Get(url)).Is(HttpStatusCode.Gone, "documentWithdrawn");
        Assert.Single((await unit.Get(project)).Json!["documents"]!.AsArray()).Includes("""{"name":"a.pdf","withdrawnOn":"2026-01-15","withdrawnFor":"传错","url":null}""");
        (await unit.Post($"{project}/documents/7/withdraw", """{"reason":"无"}""")).Is(HttpStatusCode.NotFound, "unknownDocument");
        (await unit.Get($"{project}/documents/7")).Is(HttpStatusCode.NotFound, "unknownEntity");
    }

    [Theory]
    [InlineData("a.exe", "MZ", HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken", "file")]
    [InlineData("a.html", "<html>", HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken", "file")]
    [InlineData("a.svg", "<svg/>", HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken", "file")]
    [InlineData("a.pdf", "MZ%PDF-", HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken", "file")]
    [InlineData("a.png", "%PDF-", HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken", "file")]
    [InlineData("a.txt", "a\0b", HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken", "file")]
    [InlineData("a.pdf", "", HttpStatusCode.BadRequest, "invalid", "file")]
    [InlineData("../../a.pdf", "%PDF-", HttpStatusCode.Created, "", "")]
    public async Task What_is_not_taken_is_refused_with_the_reason(string name, string content, HttpStatusCode status, string code, string path)
    {
        var (unit, project) = await Project();
        var answer = await Attach(unit, project, Encoding.UTF8.GetBytes(content), name);
        if (status == HttpStatusCode.Created)
        {
            Assert.Equal("a.pdf", answer.Is(status)["name"]);
            return;
        }

        Assert.Equal(path, answer.Is(status, code)["path"]);
        Assert.Empty((await unit.Get(project)).Json!["documents"]!.AsArray());
    }

    [Theory]
    [InlineData("on", "2024-13-01", "on")]
    [InlineData("on", "2027-01-01", "on")]
    [InlineData("note", "x", "note")]
    public async Task A_field_that_is_wrong_is_named(string field, string value, string path)
    {
        var (unit, project) = await Project();
        var answer = (await Attach(unit, project, Pdf, "a.pdf", (field, value))).Json!;
        Assert.InRange(answer["status"]!.GetValue<int>(), 400, 499);
        Assert.Equal(path, answer["path"]!.ToString());
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF")]
    public async Task A_form_that_breaks_off_is_refused(string body)
    {
        var (unit, project) = await Project();
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=zz");
        Assert.Equal("$", (await unit.Post($"{project}/documents", content)).Is(HttpStatusCode.BadRequest, "invalidBody")["path"]);
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_and_nothing_is_lost()
    {
        var (unit, project) = await Project();
        var large = new byte[21 * 1024 * 1024];
        Pdf.CopyTo(large, 0);
        (await Attach(unit, project, large, "a.pdf")).Is(HttpStatusCode.RequestEntityTooLarge, "tooLarge");
        Assert.Empty((await unit.Get(project)).Json!["documents"]!.AsArray());
    }

    [Fact]
    public async Task Who_may_do_nothing_to_the_entity_attaches_nothing_to_it()
    {
        var (_, project) = await Project();
        (await Attach(await shared.Host.As(Role.Citizen), project, Pdf, "a.pdf")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await Attach(await shared.Host.As(Role.ConstructionUnit), "/api/projects/none", Pdf, "a.pdf")).Is(HttpStatusCode.NotFound, "unknownEntity");
        (await (await shared.Host.As(Role.ConstructionUnit)).Post($"{project}/documents", "{}")).Is(HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType");
    }

    [Fact]
    public async Task A_backup_brings_the_documents_to_another_store()
    {
        using var from = new TemporaryStore();
        using var to = new TemporaryStore();
        string url;
        await using (var host = await RunningHost.Start(from.ConnectionString))
        {
            var unit = await host.As(Role.ConstructionUnit);
            url = (await Attach(unit, await Propose(unit), Pdf, "a.pdf")).Is(HttpStatusCode.Created)["url"];
        }

        var file = from.File("backup.gz");
        Assert.Equal(0, await from.Run("backup", file));
        Assert.Equal(0, await to.Run("restore", file));
        Assert.Equal(0, await to.Run("verify"));
        await using (var host = await RunningHost.Start(to.ConnectionString))
        {
            Assert.StartsWith("%PDF-", (await (await host.As(Role.ConstructionUnit)).Get(url)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        }

        var content = Directory.EnumerateFiles(to.File("documents"), "*", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(content, "!", TestContext.Current.CancellationToken);
        Assert.Equal(1, await to.Run("verify"));
        File.Delete(content);
        Assert.Equal(1, await to.Run("verify"));
    }

    private async Task<(HttpClient Unit, string Project)> Project()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        return (unit, await Propose(unit));
    }

    private static async Task<string> Propose(HttpClient unit) =>
        $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"},"amount":6000000}""")).Is(HttpStatusCode.Created)["id"]}";

    private static async Task<Answer> Attach(HttpClient client, string entity, byte[] content, string name, params (string Field, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return await client.Post($"{entity}/documents", form);
    }
}
