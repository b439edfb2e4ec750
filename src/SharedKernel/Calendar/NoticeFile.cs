using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Incoming;
using InfoGov.Law;

namespace InfoGov.Calendar;

/// <summary>
/// Notices as a file: our own form, <c>{"notices": [{"id", "name", "address", "knownFrom", "year", "days": [{"from", "to", "name",
/// "isOff"}]}]}</c> or one such notice, and the year file of NateScarlet/holiday-cn, which does not say what its notices
/// are called and since when they were known.
/// </summary>
public static class NoticeFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    private enum Form
    {
        Notices,
        Notice,
        Year,
    }

    /// <summary>Reads a file; none when a year file says nothing that is not known.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="name">What the notice behind a year file is called.</param>
    /// <param name="knownFrom">The day it was published.</param>
    /// <param name="calendar">The calendar that a year file adds to.</param>
    /// <exception cref="NoticeFileException">It cannot be taken as it is.</exception>
    public static IReadOnlyList<HolidayNotice> Read(ReadOnlyMemory<byte> utf8, string? name, DateOnly? knownFrom, WorkingCalendar calendar)
    {
        utf8 = IncomingBytes.WithoutMark(utf8);
        if (IncomingJson.Flaw(utf8.Span) is { } flaw)
        {
            throw new NoticeFileException(flaw.Path, flaw.Detail);
        }

        var form = FormOf(utf8);
        if (form == Form.Year)
        {
            return name is null || knownFrom is not { } known
                ? throw new NoticeFileException("$", new Text(
                    "年度文件须另行说明通知名称（name）和公布日（known-from）", "A year file does not say what its notice is called and since when it was known: give the name and known-from"))
                : Deserialize<YearFile>(utf8).Beyond(calendar, name, known) is { } notice ? [Checked(notice, "$")] : [];
        }

        if (name is not null || knownFrom is not null)
        {
            throw new NoticeFileException("$", new Text("该文件自带通知名称和公布日，无须另给", "This file says itself what its notices are called and since when they were known"));
        }

        return form == Form.Notice
            ? [Checked(Deserialize<HolidayNotice>(utf8), "$")]
            : [.. Deserialize<Listed>(utf8).Notices.Select((notice, i) => Checked(notice, $"notices[{i}]"))];
    }

    /// <summary>The notices this program was delivered with; see <c>notices.md</c>.</summary>
    internal static IReadOnlyList<HolidayNotice> BuiltIn()
    {
        using var resource = typeof(NoticeFile).Assembly.GetManifestResourceStream("notices.json")!;
        return JsonSerializer.Deserialize<Listed>(resource, Options)!.Notices;
    }

    private static HolidayNotice Checked(HolidayNotice notice, string at) => notice.Flaw() is { } flaw
        ? throw new NoticeFileException(at == "$" ? flaw.Path : $"{at}.{flaw.Path}", flaw.Detail)
        : notice;

    private static Form FormOf(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            if (NullIn(json.RootElement, "") is { } path)
            {
                throw new NoticeFileException(path, new Text("列表中不得有 null", "A list may not hold null"));
            }

            return json.RootElement switch
            {
                { ValueKind: not JsonValueKind.Object } => throw Unknown(),
                var root when root.TryGetProperty("notices", out _) => Form.Notices,
                var root when root.TryGetProperty("id", out _) => Form.Notice,
                var root when root.TryGetProperty("papers", out _) => Form.Year,
                _ => throw Unknown(),
            };
        }
        catch (JsonException invalid)
        {
            throw NoticeFileException.Of(invalid);
        }

        static NoticeFileException Unknown() => new("$", new Text(
            "须为 notices 列表、单个通知，或 holiday-cn 的年度文件", "It is neither a list of notices, nor a notice, nor a year file of holiday-cn"));
    }

    /// <summary>The place of a null in a list, which the serializer lets pass.</summary>
    private static string? NullIn(JsonElement element, string at) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Index()
            .Select(item => item.Item.ValueKind == JsonValueKind.Null ? $"{at}[{item.Index}]" : NullIn(item.Item, $"{at}[{item.Index}]"))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject()
            .Select(member => NullIn(member.Value, at.Length == 0 ? member.Name : $"{at}.{member.Name}"))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static T Deserialize<T>(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8.Span, Options)!;
        }
        catch (JsonException invalid)
        {
            throw NoticeFileException.Of(invalid);
        }
    }

    private sealed record Listed(IReadOnlyList<HolidayNotice> Notices);
}

/// <summary>A file of notices that cannot be taken as it is.</summary>
public sealed class NoticeFileException(string path, Text detail, long? line = null) : Exception(detail.En)
{
    /// <summary>Where in the file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1, where the text itself is at fault.</summary>
    public long? Line { get; } = line;

    /// <summary>What is wrong.</summary>
    public Text Detail { get; } = detail;

    /// <summary>The days that the file leaves out although they are declared; it is then older than the calendar, or has lost something.</summary>
    public IReadOnlyList<DateOnly> LeftOut { get; init; } = [];

    /// <summary>The file makes sense, but would take away what is declared.</summary>
    public bool IsConflict { get; init; }

    internal static NoticeFileException Of(JsonException invalid)
    {
        var path = invalid.Path is null or "$" ? "$" : invalid.Path.TrimStart('$').TrimStart('.');
        return new NoticeFileException(path, new Text("不是有效的 JSON，或成员名称、类型有误", "Not valid JSON, or a member that is missing, unknown, or of the wrong type"), invalid.LineNumber + 1);
    }
}
