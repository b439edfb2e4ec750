using System.Text.Json;
using System.Text.RegularExpressions;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>Where a body does not fit its command, why, and what would fit: in words for people rather than for the serializer's authors.</summary>
internal static partial class BodyFaults
{
    /// <summary>The path and the fault.</summary>
    public static (string Path, Text Detail) Explain(ReadOnlySpan<byte> body, JsonException invalid)
    {
        if (JsonFault.TooDeep(body, CommandJson.Options.MaxDepth) is { } tooDeep)
        {
            return ("$", tooDeep);
        }

        var path = PathOf(invalid);
        var message = invalid.Message;
        if (invalid is BodyFault fault)
        {
            return (path, new Text($"{path}：{fault.Detail.Zh}", $"{path}: {fault.Detail.En}"));
        }

        if (message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var names = QuotedNames().Matches(message[message.IndexOf("including", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value).ToArray();
            return (path == "$" ? names[0] : $"{path}.{names[0]}", new Text($"缺少：{string.Join("、", names)}", $"missing: {string.Join(", ", names)}"));
        }

        return (path, message switch
        {
            _ when Unmapped().Match(message) is { Success: true } match => Unknown(path, TypeOf(match.Groups["type"].Value)),
            _ when message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) => new Text($"{path}：成员重复", $"{path}: occurs twice"),
            _ when Converted().Match(message) is { Success: true } match => Wrong(path, match.Groups["type"].Value),
            _ when message.Contains("null", StringComparison.Ordinal) => new Text($"{path}：不得为 null", $"{path}: must not be null"),
            _ => JsonFault.Describe(body, CommandJson.Options.MaxDepth, invalid),
        });
    }

    private static string PathOf(JsonException invalid)
    {
        var path = invalid.Path is null or "$" ? "$" : invalid.Path.TrimStart('$').TrimStart('.');
        return path.Length <= Echo.Longest && path == Echo.Of(path) ? path : string.Join('.', path.Split('.').Select(Echo.Of));
    }

    private static Text Unknown(string path, Type? command)
    {
        string[] known = command is null ? [] : [.. CommandJson.Options.GetTypeInfo(command).Properties.Select(p => p.Name)];
        return known.Length == 0
            ? new Text($"{path}：未知成员", $"{path}: is not a member of this command")
            : new Text($"{path}：未知成员，可用：{string.Join("、", known)}", $"{path}: is not a member here; known are {string.Join(", ", known)}");
    }

    private static Text Wrong(string path, string type)
    {
        if (TypeOf(type) is { IsEnum: true } choices)
        {
            var allowed = FactType.Choices(Enum.GetValues(choices).Cast<Enum>());
            return new Text($"{path}：须为下列之一：{allowed.Zh}", $"{path}: must be one of {allowed.En}");
        }

        var (zh, en) = type switch
        {
            "System.Boolean" => ("须为 true 或 false", "must be true or false"),
            "System.Int32" or "System.Int64" => ("须为整数", "must be an integer"),
            "System.DateOnly" => ("须为有效日期（yyyy-MM-dd）", "must be a valid date (yyyy-MM-dd)"),
            "System.DateTimeOffset" => ("须为有效时刻（如 2026-03-01T09:00:00+08:00）", "must be a valid moment (such as 2026-03-01T09:00:00+08:00)"),
            _ when type.Contains("List`1", StringComparison.Ordinal) || type.Contains("Array`1", StringComparison.Ordinal) || type.EndsWith("[]", StringComparison.Ordinal) => ("须为数组", "must be an array"),
            _ when type.StartsWith("InfoGov", StringComparison.Ordinal) => ("须为对象，成员类型须相符", "must be an object whose members are of the right types"),
            _ => ("类型或取值有误", "is of the wrong type or not one of the values allowed"),
        };
        return new Text($"{path}：{zh}", $"{path}: {en}");
    }

    private static Type? TypeOf(string name) => AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);

    [GeneratedRegex(@"any \.NET member contained in type '(?<type>InfoGov[A-Za-z.+]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"converted to (System\.Nullable`1\[)?(?<type>[A-Za-z0-9.+`\[\]]+?)(\]|\.? Path|\.$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Converted();

    [GeneratedRegex("'(?<name>[A-Za-z]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedNames();
}
