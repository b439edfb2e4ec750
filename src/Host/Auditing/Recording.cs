using InfoGov.Administration;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Identity;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Host.Auditing;

/// <summary>
/// Has what is answered written down (GB/T 22239—2019 asks it of systems of level 2 and up): every command, whatever came of
/// it; every look at what concerns persons; and every look that was turned away.
/// </summary>
internal static class Recording
{
    private const int LongestEntity = 200;

    /// <summary>Stands before authentication, so that those who are not known are in it too.</summary>
    /// <param name="http">The request.</param>
    /// <param name="next">Answers it.</param>
    /// <param name="statusOf">The status that a failure is answered with, by what stands before this.</param>
    public static async Task Answer(HttpContext http, RequestDelegate next, Func<Exception, int> statusOf)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = http.Response.HasStarted ? http.Response.StatusCode : statusOf(failure);
            Note(http);
            throw;
        }

        Note(http);
    }

    private static void Note(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<Operation>() is { } operation && metadata.GetMetadata<NoCaller>() is null && !AuditNote.Of(http).IsWrittenWithin && OutcomeOf(http) is { } outcome)
        {
            http.RequestServices.GetRequiredService<AuditWriter>().Add(Entry(http, operation, outcome));
            http.RequestServices.GetRequiredService<AuditCounts>().Count(outcome, AuditNote.Of(http).Provisions);
        }
    }

    private static AuditOutcome? OutcomeOf(HttpContext http)
    {
        var isLook = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        return http.Response.StatusCode switch
        {
            401 => AuditOutcome.Unauthenticated,
            403 => AuditOutcome.Forbidden,
            >= 200 and < 300 when AuditNote.Of(http).ShowsPersons => AuditOutcome.Read,
            _ when isLook && !AuditNote.Of(http).SignsIn => null,
            < 500 when AuditNote.Of(http).IsTrial => null,
            < 400 => AuditOutcome.Accepted,
            422 when AuditNote.Of(http).Provisions.Any() => AuditOutcome.Refused,
            < 500 => AuditOutcome.Rejected,
            _ => AuditOutcome.Failed,
        };
    }

    private static AuditEntry Entry(HttpContext http, Operation operation, AuditOutcome outcome)
    {
        var note = AuditNote.Of(http);
        var caller = http.Features.Get<Caller>();
        var provisions = string.Join(' ', note.Provisions.Distinct(StringComparer.Ordinal));
        return new AuditEntry(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), operation.Id, outcome, http.Response.StatusCode)
        {
            Key = caller?.KeyId ?? note.Who ?? ApiKeys.IdIn(ApiKeyAuthentication.Presented(http.Request)),
            Role = caller is null ? null : caller.IsAdministrator ? "administrator" : caller.PlaysAnyRole ? "agency" : caller.Role is { } role ? FactType.ShowValue(role) : null,
            Unit = caller?.Unit,
            City = caller?.City,
            Address = http.Connection.RemoteIpAddress?.ToString(),
            Entity = (note.Entity ?? AuditedEntity.Of(http))?.Stream ?? Asked(http),
            Version = note.Version,
            Code = http.Items[HttpProblem.CodeItem] as string,
            Provisions = provisions.Length == 0 ? null : provisions,
        };
    }

    /// <summary>What was asked for, where it was not found: the id in the address, unless it is none.</summary>
    private static string? Asked(HttpContext http) =>
        http.GetRouteValue("id") is string { Length: <= LongestEntity } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? id : null;
}
