using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Http;

/// <summary>A parameter of the query that is asked for or not: <c>?explain=true</c>.</summary>
public static class QueryFlag
{
    /// <summary>True when it is asked for; null when what is given is neither yes nor no.</summary>
    public static bool? Of(HttpContext http, string name) => http.Request.Query[name] switch
    {
        [] or ["false" or "0"] => false,
        ["true" or "1" or "" or null] => true,
        _ => null,
    };

    /// <summary>What is wrong with one that is neither.</summary>
    public static Text Wrong(HttpContext http, string name)
    {
        var given = Echo.Of(http.Request.Query[name].ToString());
        return new Text($"{name} 须为 true 或 false，不得为“{given}”", $"{name} is true or false, not “{given}”");
    }
}
