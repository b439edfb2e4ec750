using System.Globalization;
using System.Text;

namespace InfoGov.Faults.Fuzz;

/// <summary>A request that can be sent and told to somebody else.</summary>
/// <param name="Target">Path and query as they go over the wire.</param>
internal sealed record FuzzRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body = null)
{
    /// <summary>Addresses and headers hold no bytes that the sender's own library would refuse to send.</summary>
    public static string Sendable(string target)
    {
        var text = new StringBuilder(target.Length);
        foreach (var one in Encoding.UTF8.GetBytes(target.Length > 30_000 ? target[..30_000] : target))
        {
            text.Append(one is > 0x20 and < 0x7F and not (byte)'#' ? ((char)one).ToString() : string.Create(CultureInfo.InvariantCulture, $"%{one:X2}"));
        }

        return text.Length > 0 && text[0] == '/' ? text.ToString() : "/" + text;
    }

    public HttpRequestMessage To(Uri host)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri($"{host.Scheme}://{host.Authority}{Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Content = Body is null ? null : new ByteArrayContent(Body);
        foreach (var (name, value) in Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content?.Headers.TryAddWithoutValidation(name, value) == true;
        }

        return request;
    }

    /// <summary>The request for a shell.</summary>
    public string ToCurl(Uri host)
    {
        var text = new StringBuilder($"curl -i --path-as-is -g -X {Method} {Quoted($"{host.Scheme}://{host.Authority}{Target}")}");
        foreach (var (name, value) in Headers)
        {
            text.Append(" -H ").Append(Quoted($"{name}: {value}"));
        }

        return Body is null ? text.ToString() : $"printf %s {Convert.ToBase64String(Body)} | base64 -d | {text} --data-binary @-";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
