using System.Text;

namespace InfoGov.Host.Identity;

/// <summary>
/// Marks pages whose key a browser asks for, as it can send no other header by itself: <c>Authorization: Basic</c>, the key as password
/// and any name. A browser sends it again wherever a page points, so nothing that changes anything may be marked.
/// </summary>
internal sealed class KeyByBrowser
{
    public const string Challenge = "Basic realm=\"InfoGov\", charset=\"UTF-8\"";
    private const string Basic = "Basic ";

    public static bool IsAsked(HttpRequest request) => request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<KeyByBrowser>() is not null;

    /// <summary>The key that a browser was given; null for none.</summary>
    public static string? Presented(HttpRequest request)
    {
        if (!IsAsked(request) || request.Headers.Authorization.FirstOrDefault() is not { } header || !header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var coded = header.AsSpan(Basic.Length).Trim();
        var bytes = new byte[coded.Length];
        return Convert.TryFromBase64Chars(coded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var key] ? key : null;
    }
}
