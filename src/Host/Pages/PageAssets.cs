using System.Globalization;
using System.Security.Cryptography;
using InfoGov.Api;

namespace InfoGov.Host.Pages;

/// <summary>What pages need besides themselves: one style sheet, from the program itself.</summary>
internal static class PageAssets
{
    private static readonly byte[] Style = ReadStyle();

    /// <summary>The address changes with the content, so that it may be cached for good.</summary>
    public static readonly string StyleAddress = $"/site-{Convert.ToHexStringLower(SHA256.HashData(Style))[..12]}.css";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(StyleAddress, (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Style, "text/css; charset=utf-8");
    }).AllowAnonymous().NeedsNoCaller().ExcludeFromDescription();

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static byte[] ReadStyle()
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream("site.css")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
