using InfoGov.Entities;

namespace InfoGov.Notices.Webhooks;

/// <summary>Where notices may be sent: over TLS, or to this machine; without credentials, which would be stored and shown.</summary>
internal static class WebhookUrl
{
    private const int Longest = 2000;

    /// <summary>The address in its normal form.</summary>
    /// <exception cref="CommandRefusedException">It is none to which notices may be sent (400 <c>invalidUrl</c>).</exception>
    public static string Check(string? text, WebhookNetworks networks)
    {
        if (text is null || text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.Host.Length == 0)
        {
            throw Wrong($"应为 https 地址，至多 {Longest} 个字符", $"The url is an https address of {Longest} characters at most.");
        }

        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback)
        {
            throw Wrong("http 只限于本机，其余请用 https", "Plain http is for this machine only; use https.");
        }

        // With a dot at its end it is an address too.
        if (System.Net.IPAddress.TryParse(url.IdnHost.Trim('[', ']').TrimEnd('.'), out var address) && !networks.Admits(address))
        {
            throw Wrong("不得发往本机、内网或特殊地址，除非管理员在 Webhooks:Networks 中列明", "Notices go to no private, local or special address, unless Webhooks:Networks names it.");
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            throw Wrong("地址不得含用户名、密码或片段", "The url may hold neither credentials nor a fragment.");
        }

        return url.AbsoluteUri;
    }

    private static CommandRefusedException Wrong(string zh, string en) => Order.Refuse(400, "invalidUrl", zh, en, "url");
}
