using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using Microsoft.AspNetCore.Authorization;

namespace InfoGov.Host.Identity;

/// <summary>Holds every endpoint of the API to the audience that it declares (<see cref="Audience"/>).</summary>
internal static class Audiences
{
    /// <summary>Lets nobody but administrators to what is theirs, in the words of the declaration.</summary>
    public static Task Admit(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Operation>() is { For: { AreAdministrators: true } audience } && http.Features.Get<Caller>() is not { IsAdministrator: true }
            ? Problems.Of(http, 403, "senderNotAdmitted", audience.Words, "$").ExecuteAsync(http)
            : next(http);

    /// <summary>Stops the start where an endpoint of the API says nothing of who may use it, or not what holds.</summary>
    /// <exception cref="StartupException">It names the endpoint.</exception>
    public static void StopUnlessDeclared(IEnumerable<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true))
        {
            if (endpoint.Metadata.GetMetadata<Operation>() is not { For: var audience })
            {
                throw new StartupException($"{endpoint.RoutePattern.RawText} does not declare who may use it.");
            }

            if (audience.NeedsKey == (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null))
            {
                throw new StartupException($"{endpoint.RoutePattern.RawText} is declared for {audience.Words.En}, and {(audience.NeedsKey ? "asks for no key" : "asks for a key")}.");
            }
        }
    }
}
