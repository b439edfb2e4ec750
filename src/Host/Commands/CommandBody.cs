using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>The body of a request as the command it is.</summary>
internal static class CommandBody
{
    /// <summary>The command, or what is wrong with the body.</summary>
    public static (object? Command, Problem? Problem) Read(Type type, ReadOnlySpan<byte> body)
    {
        if (TextLimits.Check(body) is { } tooLong)
        {
            return Invalid("tooLong", tooLong.Detail, tooLong.Path);
        }

        try
        {
            return JsonSerializer.Deserialize(body, type, CommandJson.Options) is { } command
                ? (command, null)
                : Invalid("invalidBody", new Text("请求体须为对象", "The body must be an object"), "$");
        }
        catch (JsonException invalid)
        {
            var (path, detail) = BodyFaults.Explain(body, invalid);
            return Invalid("invalidBody", detail, path);
        }
        catch (InvalidOperationException)
        {
            return Invalid("invalidBody", new Text("请求体不是有效的 Unicode 文本", "The body is not valid Unicode text"), "$");
        }
    }

    private static (object? Command, Problem? Problem) Invalid(string code, Text detail, string path) => (null, new Problem(400, code, detail, path));
}
