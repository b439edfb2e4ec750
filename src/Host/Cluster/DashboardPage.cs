using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InfoGov.Host.Cluster;

/// <summary>
/// The page of the dashboard without the way to the log, which its menu leaves out where something on the page is named so, and without
/// the one style written into it, so that styles and scripts come from files alone.
/// </summary>
internal static class DashboardPage
{
    private const string Head = "<head>";
    private const string HidesTrace = "<meta id=\"hideTrace\">";
    private const string Style = " style=\"padding-top: 25px;\"";

    public static async ValueTask<object?> Answer(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        // What is not compressed can be written into.
        call.HttpContext.Request.Headers.AcceptEncoding = default;
        var answer = await next(call);
        return answer is FileContentHttpResult page ? Results.Content(Mend(Encoding.UTF8.GetString(page.FileContents.Span)), "text/html; charset=utf-8") : answer;
    }

    private static string Mend(string page) =>
        page.Replace(Head, Head + HidesTrace, StringComparison.Ordinal).Replace(Style, "", StringComparison.Ordinal);
}
