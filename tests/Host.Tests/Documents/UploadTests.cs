using System.Net;
using System.Net.Http.Headers;
using System.Text;
using InfoGov.Documents;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Documents;

/// <summary>What is taken as a document, by what is in it; and what stays of one that is refused: nothing.</summary>
public sealed class UploadTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 论证意见");

    public static TheoryData<string, byte[], bool> Files => new()
    {
        { "bom.pdf", [0xEF, 0xBB, 0xBF, .. Pdf], true },
        { "nl.pdf", [.. "\r\n"u8, .. Pdf], true },
        { "mail.pdf", [.. Encoding.ASCII.GetBytes(new string('x', 1019)), .. "%PDF-1.4"u8], true },
        { "late.pdf", [.. Encoding.ASCII.GetBytes(new string('x', 1024)), .. "%PDF-1.4"u8], false },
        { "zip.pdf", [.. OfficeFiles.Zip(("a", "b")), .. Pdf], false },
        { "html.pdf", [.. " \r\n<script>"u8, .. Pdf], false },
        { "a.docx", OfficeFiles.Docx(), true },
        { "vba.docx", OfficeFiles.Docx(("word/vbaProject.bin", "x")), false },
        { "deep.docx", OfficeFiles.Docx(("word/x/VBAPROJECT.BIN", "x")), false },
        { "docm.docx", OfficeFiles.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("word/document.xml", "x")), false },
        { "sheet.xlsx", OfficeFiles.Zip(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x"), ("xl/macrosheets/sheet1.xml", "x")), false },
        { "b.xlsx", OfficeFiles.Zip(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")), true },
        { "any.docx", OfficeFiles.Zip(("a.txt", "x")), false },
        { "other.xlsx", OfficeFiles.Docx(), false },
        { "a.ofd", OfficeFiles.Zip(("OFD.xml", "x")), true },
        { "any.ofd", OfficeFiles.Zip(("a.xml", "x")), false },
        { "a.odt", OfficeFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x")), true },
        { "basic.odt", OfficeFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"), ("Basic/Standard/Module1.xml", "x")), false },
        { "broken.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3], false },
        { "a.zip", OfficeFiles.Zip(("a.txt", "x")), true },
        { "docm.zip", OfficeFiles.Docx(("word/vbaProject.bin", "x")), false },
        { "a.doc", OfficeFiles.Compound("Root Entry", "WordDocument"), true },
        { "vba.doc", OfficeFiles.Compound("Root Entry", "WordDocument", "Macros", "VBA"), false },
        { "xls.doc", OfficeFiles.Compound("Root Entry", "Workbook"), false },
        { "a.xls", OfficeFiles.Compound("Root Entry", "Workbook"), true },
        { "vba.xls", OfficeFiles.Compound("Root Entry", "Workbook", "_VBA_PROJECT_CUR"), false },
        { "vbaProject.doc", OfficeFiles.Compound("Root Entry", "VBA", "PROJECT"), false },
        { "short.doc", OfficeFiles.Compound("Root Entry", "WordDocument")[..700], false },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task What_is_in_a_document_says_whether_it_is_taken(string name, byte[] content, bool taken)
    {
        var (unit, project) = await Project(shared.Host);
        var answer = await Attach(unit, project, content, name);
        if (taken)
        {
            answer.Is(HttpStatusCode.Created);
        }
        else
        {
            answer.Is(HttpStatusCode.UnsupportedMediaType, "documentTypeNotTaken");
        }
    }

    [Theory]
    [InlineData("意\u202Efdp.pdf", "file", "U+202E")]
    [InlineData("\u200B.pdf", null, null)]
    [InlineData("a\u0007.pdf", "file", "U+0007")]
    public async Task A_name_that_deceives_is_not_taken(string name, string? path, string? said)
    {
        var (unit, project) = await Project(shared.Host);
        var answer = await Attach(unit, project, Pdf, name);
        if (path is null)
        {
            answer.Is(HttpStatusCode.Created);
            return;
        }

        Assert.Equal(path, answer.Is(HttpStatusCode.BadRequest, "invalidText")["path"]);
        Assert.Contains(said!, answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form-data; name=\"file\"; filename=\"意见.pdf\"", "file")]
    [InlineData("form-data; name=\"title\"", "title")]
    public async Task A_name_in_GB18030_is_named(string disposition, string path)
    {
        var (unit, project) = await Project(shared.Host);
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        byte[] body =
        [
            .. path == "title" ? gb.GetBytes($"--zz\r\nContent-Disposition: {disposition}\r\n\r\n专家意见\r\n--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n") : gb.GetBytes($"--zz\r\nContent-Disposition: {disposition}\r\n\r\n"),
            .. Pdf, .. "\r\n--zz--\r\n"u8,
        ];
        var answer = (await unit.Post($"{project}/documents", Form(body))).Is(HttpStatusCode.BadRequest, "invalidText");
        Assert.Equal((path, "不是 UTF-8，看起来是 GB18030；请用 UTF-8"), (answer["path"], answer["detail"]));
    }

    [Theory]
    [InlineData("form-data; filename*")]
    [InlineData("form-data; name=\"file\"; filename*")]
    [InlineData("form-data; name=\"file\"; filename*=")]
    [InlineData("form-data; name; filename")]
    [InlineData("form-data; name=\"file\"; filename*=x")]
    [InlineData("form-data; name=\"file\"; filename*=UTF-8''%E0%A4%A")]
    [InlineData(";;;")]
    public async Task A_header_that_makes_no_sense_is_a_bad_request(string disposition)
    {
        var (unit, project) = await Project(shared.Host);
        var answer = await unit.Post($"{project}/documents", Form([.. Encoding.ASCII.GetBytes($"--zz\r\nContent-Disposition: {disposition}\r\n\r\n"), .. Pdf, .. "\r\n--zz--\r\n"u8]));
        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, answer.Text);
    }

    [Fact]
    public async Task Nothing_stays_of_a_document_that_is_refused_in_a_folder()
    {
        using var store = new TemporaryStore();
        await using var host = await RunningHost.Start(store.ConnectionString);
        await NothingStays(host);
        Assert.DoesNotContain(Directory.EnumerateFiles(store.File("documents"), "*", SearchOption.AllDirectories), f => !f.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_stays_of_a_document_that_is_refused_in_PostgreSQL()
    {
        await using var host = await RunningHost.Start(await SharedPostgres.NewDatabase());
        await NothingStays(host);
    }

    [Fact]
    public async Task What_belongs_to_nothing_is_found_and_goes_with_the_next_start()
    {
        using var store = new TemporaryStore();
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            var (unit, project) = await Project(host);
            (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created);
            await host.Parts.Documents.Put(new MemoryStream("left behind"u8.ToArray()), TestContext.Current.CancellationToken);
            Assert.Contains("belongs to nothing", Assert.Single(await host.Parts.Documents.Verify(host.Parts.Log, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }

        Assert.Equal(1, await store.Run("verify"));
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while ((await host.Parts.Documents.All(limit.Token)).Count > 1)
            {
                await Task.Yield();
            }

            Assert.Empty(await host.Parts.Documents.Verify(host.Parts.Log, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_document_that_is_lost_does_not_take_the_backup_with_it()
    {
        using var store = new TemporaryStore();
        using var to = new TemporaryStore();
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            var (unit, project) = await Project(host);
            (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created);
            (await Attach(unit, project, "%PDF-lost"u8.ToArray(), "lost.pdf")).Is(HttpStatusCode.Created);
            (await Attach(unit, project, "%PDF-changed"u8.ToArray(), "changed.pdf")).Is(HttpStatusCode.Created);
        }

        foreach (var file in Directory.EnumerateFiles(store.File("documents"), "*", SearchOption.AllDirectories))
        {
            switch (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
            {
                case "%PDF-lost":
                    File.Delete(file);
                    break;
                case "%PDF-changed":
                    await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);
                    break;
            }
        }

        Assert.Equal(1, await store.Run("backup", store.File("backup.gz")));
        Assert.Equal(0, await to.Run("restore", store.File("backup.gz")));
        Assert.Equal(1, await to.Run("verify"));
        Assert.Single(Directory.EnumerateFiles(to.File("documents"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_no_fault_of_the_sender()
    {
        using var store = new TemporaryStore();
        await using var host = await RunningHost.Start(store.ConnectionString);
        var (unit, project) = await Project(host);
        await File.WriteAllTextAsync(store.File("documents"), "in the way", TestContext.Current.CancellationToken);
        var answer = (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.ServiceUnavailable, "storageUnavailable");
        Assert.NotNull(answer.Message.Headers.RetryAfter);
        Assert.Equal("nosniff", answer.Message.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Empty((await unit.Get(project)).Json!["documents"]!.AsArray());
    }

    [Fact, System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Store_documents_and_backups_are_for_their_owner_alone()
    {
        using var store = new TemporaryStore();
        var connection = $"Data Source={Path.Combine(store.File("data"), "infogov.db")};Pooling=False";
        await using (var host = await RunningHost.Start(connection))
        {
            var (unit, project) = await Project(host);
            (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created);
            Assert.Equal(0, await CommandLine.Cli.Root().Parse(["backup", store.File("data/backup.gz"), "--connection-string", connection]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
            Assert.InRange(Directory.EnumerateFiles(store.File("data"), "infogov.db*").Count(), 2, 3);
            await HostProcess.Until(() => Task.FromResult(Directory.EnumerateFiles(store.File("data"), "events.checkpoint", SearchOption.AllDirectories).Any()), TimeSpan.FromSeconds(30));
            const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.All(Directory.EnumerateFiles(store.File("data"), "*", SearchOption.AllDirectories), f => Assert.Equal((f, owner), (f, File.GetUnixFileMode(f))));
            Assert.All(Directory.EnumerateDirectories(store.File("."), "*", SearchOption.AllDirectories), f => Assert.Equal((f, owner | UnixFileMode.UserExecute), (f, File.GetUnixFileMode(f))));
        }
    }

    private static async Task NothingStays(RunningHost host)
    {
        var (unit, project) = await Project(host);
        (await Attach(unit, project, Pdf, "a.pdf")).Is(HttpStatusCode.Created);

        // On a day to come, by another city's key, of a type that is not taken, and on a secret matter.
        (await Attach(unit, project, "%PDF-future"u8.ToArray(), "a.pdf", on: "2030-01-01")).Is(HttpStatusCode.UnprocessableEntity, "dayInFuture");
        (await Attach(await host.As(Role.ConstructionUnit, "jilin"), project, "%PDF-other"u8.ToArray(), "a.pdf")).Is(HttpStatusCode.Forbidden);
        (await Attach(unit, project, "MZ"u8.ToArray(), "a.pdf")).Is(HttpStatusCode.UnsupportedMediaType);

        // The same content, refused, stays where another document has it.
        (await Attach(unit, project, Pdf, "b.pdf", on: "2030-01-01")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)), Assert.Single(await host.Parts.Documents.All(TestContext.Current.CancellationToken)));
        (await (await host.As(Role.InformatizationAuthority)).Post($"{project}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        (await Attach(unit, project, "%PDF-secret"u8.ToArray(), "a.pdf")).Is(HttpStatusCode.UnprocessableEntity, "notApplicable");

        // The document of the secret matter stays, although no row tells of it.
        Assert.Single(await host.Parts.Documents.All(TestContext.Current.CancellationToken));
        Assert.Empty(await host.Parts.Documents.Verify(host.Parts.Log, TestContext.Current.CancellationToken));
        Assert.Equal(0, await host.Parts.Documents.RemoveOrphans(host.Parts.Log, TestContext.Current.CancellationToken));
    }

    private static ByteArrayContent Form(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=zz");
        return content;
    }

    private static async Task<(HttpClient Unit, string Project)> Project(RunningHost host)
    {
        var unit = await host.As(Role.ConstructionUnit);
        return (unit, $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"},"amount":6000000}""")).Is(HttpStatusCode.Created)["id"]}");
    }

    private static async Task<Answer> Attach(HttpClient client, string entity, byte[] content, string name, string? on = null)
    {
        var day = on is null ? "" : $"--zz\r\nContent-Disposition: form-data; name=\"on\"\r\n\r\n{on}\r\n";
        return await client.Post($"{entity}/documents", Form([.. Encoding.UTF8.GetBytes($"{day}--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"), .. content, .. "\r\n--zz--\r\n"u8]));
    }
}
