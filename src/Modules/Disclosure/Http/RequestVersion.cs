using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>The version of the answer: 4.01, or 4.0 for a client that knows no newer one.</summary>
/// <param name="IsOld">Whether the client knows 4.0 only.</param>
/// <param name="IsModern">Whether it asked for 4.01 by name.</param>
internal sealed record RequestVersion(bool IsOld, bool IsModern)
{
    public static RequestVersion Of(HttpRequest request, HttpResponse response)
    {
        response.Headers["OData-Version"] = "4.01";
        if (request.Headers["OData-Version"].ToString().Trim() is { Length: > 0 } own && own is not ("4.0" or "4.01" or "4"))
        {
            throw FeedException.Invalid("本系统支持 OData 4.01 与 4.0。", "The feed speaks OData 4.01 and 4.0.", "OData-Version");
        }

        var asked = request.Headers["OData-MaxVersion"].ToString().Trim();
        if (asked.Length == 0)
        {
            return new(IsOld: false, IsModern: false);
        }

        if (!decimal.TryParse(asked, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) || version < 4)
        {
            throw FeedException.Invalid("本系统支持 OData 4.01 与 4.0。", "The feed speaks OData 4.01 and 4.0.", "OData-MaxVersion");
        }

        response.Headers["OData-Version"] = version < 4.01m ? "4.0" : "4.01";
        return new(IsOld: version < 4.01m, IsModern: version >= 4.01m);
    }
}
