using System.Globalization;
using InfoGov.Documents;
using InfoGov.Host.Api.Answers;
using InfoGov.Incoming;
using InfoGov.Law;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Host.Commands;

/// <summary>A document as it came in, checked: its type is taken and is what its name says.</summary>
internal sealed record Upload(IFormFile File, string Name, string MediaType, string? Title, DateOnly? On)
{
    /// <summary>The code by which an applicant follows a request, where one is sent with it.</summary>
    public string? Code { get; init; }
}

/// <summary>Reads a document from <c>multipart/form-data</c>: <c>file</c>, and the fields that its address takes.</summary>
internal static class DocumentUpload
{
    private const int LongestName = 200;
    private const int LongestTitle = 500;
    private const int Overhead = 64 * 1024;

    public static async Task<(Upload? Upload, IResult? Problem)> Read(HttpContext http, long largest, params string[] fields)
    {
        var head = new FirstBytes(http.Request.Body, Overhead);
        http.Request.Body = head;
        var (form, unread) = await ReadForm(http, largest);
        if (form is null)
        {
            return (null, unread);
        }

        try
        {
            return (await Check(form, largest, fields, head.Seen, http.RequestAborted), null);
        }
        catch (FieldException wrong)
        {
            return (null, Problems.Of(http, wrong.Status, wrong.Code, wrong.Detail, wrong.Field));
        }
    }

    private static async Task<(IFormCollection? Form, IResult? Problem)> ReadForm(HttpContext http, long largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // What is too large is drained up to twice the limit, so that the answer reaches a sender who is still sending.
            limit.MaxRequestBodySize = (2 * largest) + Overhead;
        }

        try
        {
            return (await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = largest + Overhead, ValueCountLimit = 10, ValueLengthLimit = 4096, MemoryBufferThreshold = Overhead }, http.RequestAborted), null);
        }
        catch (Exception full) when (StorageException.IsFull(full))
        {
            throw new StorageException(full);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The parser of headers has exceptions of many types for what it cannot read.
            return (null, broken is BadHttpRequestException { StatusCode: 413 } || (broken is InvalidDataException && broken.Message.Contains("body length limit", StringComparison.OrdinalIgnoreCase))
                ? Problems.Of(http, 413, "tooLarge", TooLarge(largest), "file")
                : Problems.Of(http, 400, "invalidBody", new Text("请求体不是完整、有效的 multipart/form-data", "The body is no whole and valid multipart/form-data"), "$"));
        }
    }

    private static async Task<Upload> Check(IFormCollection form, long largest, string[] fields, ReadOnlyMemory<byte> head, CancellationToken cancellation)
    {
        if (form.Files.Count != 1 || form.Files.GetFile("file") is not { } file)
        {
            throw new FieldException("file", new Text("须有且只有一个名为 file 的文件", "There must be one file, named file"));
        }

        if (form.Keys.FirstOrDefault(k => !fields.Contains(k, StringComparer.Ordinal)) is { } other)
        {
            var taken = string.Join(", ", fields.Prepend("file"));
            throw new FieldException(other, new Text($"没有字段“{other}”；可用：{taken}", $"There is no field “{other}”; there are {taken}"));
        }

        var title = form["title"].FirstOrDefault() is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;
        if (title?.Length > LongestTitle)
        {
            throw new FieldException("title", new Text($"title 至多 {LongestTitle} 个字符", $"title has {LongestTitle} characters at most"));
        }

        CheckText("title", title ?? "", head);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Trim();
        if (name.Length is 0 or > LongestName)
        {
            throw new FieldException("file", new Text($"文件名须为 1 至 {LongestName} 个字符", $"The name of the file has 1 to {LongestName} characters"));
        }

        CheckText("file", name, head);
        if (name.AsSpan().ContainsAny('\t', '\r', '\n'))
        {
            throw new FieldException("file", new Text("文件名不得含制表符或换行", "The name of the file holds a tab or a line break"), "invalidText");
        }

        var on = DayIn(form);
        if (file.Length == 0)
        {
            throw new FieldException("file", new Text("文件为空", "The file is empty"));
        }

        if (file.Length > largest)
        {
            throw new FieldException("file", TooLarge(largest), "tooLarge", 413);
        }

        await using var content = file.OpenReadStream();
        if (DocumentTypes.Of(name) is not { } type || !await Task.Run(() => DocumentTypes.Fits(name, content), cancellation))
        {
            var known = string.Join(' ', DocumentTypes.Endings);
            throw new FieldException(
                "file",
                new Text($"不接受此类文件，或者内容与文件名不符，或者含有宏；可用：{known}", $"Documents of this type are not taken, or the content is not what the name says, or it holds macros; taken are {known}"),
                "documentTypeNotTaken",
                415);
        }

        return new Upload(file, name, type, title, on) { Code = form["code"].FirstOrDefault() };
    }

    private static DateOnly? DayIn(IFormCollection form) => form["on"].FirstOrDefault() is not { Length: > 0 } day ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on
        : throw new FieldException("on", new Text("on 应为日期 yyyy-MM-dd", "on is a day as yyyy-MM-dd"));

    /// <summary>A text of the form; where it is no UTF-8, the bytes it came in tell what it is.</summary>
    private static void CheckText(string field, string text, ReadOnlyMemory<byte> head)
    {
        if (IncomingText.Flaw(text) is { } flaw)
        {
            var isLost = text.Contains('\uFFFD', StringComparison.Ordinal);
            throw new FieldException(field, isLost ? NotUtf8(head.Span) : flaw, "invalidText");
        }
    }

    private static Text NotUtf8(ReadOnlySpan<byte> head)
    {
        // The first line that is no UTF-8 is that of the text, as all before the content are texts.
        foreach (var line in head.Split((byte)'\n'))
        {
            if (IncomingBytes.Flaw(head[line]) is not null)
            {
                return IncomingBytes.LooksLikeGb18030(head[line])
                    ? new Text("不是 UTF-8，看起来是 GB18030；请用 UTF-8", "It is not UTF-8; it looks like GB18030. Send UTF-8")
                    : new Text("不是 UTF-8；请用 UTF-8", "It is not UTF-8; send UTF-8");
            }
        }

        return new Text("不是 UTF-8，或原文已有字符丢失（U+FFFD）", "It is not UTF-8, or characters were lost before it came here (U+FFFD)");
    }

    private static Text TooLarge(long largest) => new($"文件超过 {largest} 字节", $"The document is larger than {largest} bytes");

    /// <summary>A field of the form that cannot be taken.</summary>
    private sealed class FieldException(string field, Text detail, string code = "invalid", int status = 400) : Exception(detail.En)
    {
        public string Field { get; } = field;

        public Text Detail { get; } = detail;

        public string Code { get; } = code;

        public int Status { get; } = status;
    }
}
