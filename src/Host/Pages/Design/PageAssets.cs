using System.Collections.Frozen;
using System.Security.Cryptography;
using InfoGov.Api;

namespace InfoGov.Host.Pages.Design;

/// <summary>
/// What pages load, from the program itself: one style sheet made of all there are, in the order of their names, and scripts. Each
/// address changes with the content, so that it may be cached for good.
/// </summary>
internal static class PageAssets
{
    private const string Styles = "styles/", Scripts = "scripts/";
    private static readonly byte[] Style = [.. Named(Styles).SelectMany(Read)];
    private static readonly FrozenDictionary<string, byte[]> Programs = Named(Scripts).ToFrozenDictionary(name => name[Scripts.Length..], Read, StringComparer.Ordinal);

    public static readonly string StyleAddress = Address("site.css", Style);

    /// <summary>Where a script is, by the name of its file.</summary>
    public static string ScriptAddress(string name) => Address(name, Programs[name]);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Offer(StyleAddress, Style, "text/css; charset=utf-8");
        foreach (var (name, bytes) in Programs)
        {
            Offer(Address(name, bytes), bytes, "text/javascript; charset=utf-8");
        }

        void Offer(string address, byte[] bytes, string type) => endpoints.MapGet(address, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, type);
        }).AllowAnonymous().NeedsNoCaller().WithMetadata(IsPage.Mark).ExcludeFromDescription();
    }

    private static string Address(string name, byte[] bytes) =>
        $"/assets/{Path.GetFileNameWithoutExtension(name)}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}{Path.GetExtension(name)}";

    private static IEnumerable<string> Named(string room) =>
        typeof(PageAssets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(room, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static byte[] Read(string name)
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
