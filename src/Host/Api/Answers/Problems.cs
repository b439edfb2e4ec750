using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>The problems of commands.</summary>
internal static class Problems
{
    public static IResult Of(HttpContext http, int status, string code, Text detail, string? path = null, IDictionary<string, object?>? more = null) =>
        HttpProblem.Of(http, status, code, detail, path, more);

    /// <summary>What a command was rejected for; where the entity is further than the sender knew, with what there is now and its ETag.</summary>
    public static IResult Of(HttpContext http, Problem problem, EntityId? entity = null, Dictionary<string, object?>? newer = null)
    {
        if (newer is not null)
        {
            http.Response.Headers.ETag = $"\"{newer["version"]}\"";
        }
        else if (problem.Version is { } version)
        {
            http.Response.Headers.ETag = $"\"{version}\"";
            newer = new Dictionary<string, object?>(StringComparer.Ordinal) { ["version"] = version };
        }

        if (entity is { } id && Need.Of(problem, http.RequestServices.GetRequiredService<Offers>(), id) is { Count: > 0 } needs)
        {
            newer ??= new Dictionary<string, object?>(StringComparer.Ordinal);
            newer["needs"] = needs;
        }

        return Of(http, problem.Status, problem.Code, problem.Detail, problem.Path, newer);
    }

    /// <summary>422 with all refusals, each with its provision, and what was found that may be why.</summary>
    public static IResult Of(HttpContext http, CommandResult.Refused refused, EntityKinds kinds, string? receipt = null)
    {
        var english = Languages.PrefersEnglish(http);
        var refusals = refused.Decision.Refusals;
        var offers = http.RequestServices.GetRequiredService<Offers>();
        var detail = new Text(string.Join("；", refusals.Select(r => r.Message.Zh)), string.Join("; ", refusals.Select(r => r.Message.En)));
        var more = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["city"] = refused.City,
            ["act"] = refused.Act.Name,
            ["on"] = FactType.ShowValue(refused.On),
            ["refusals"] = refusals.Select(r => new
            {
                provision = r.Provision?.Id,
                code = r.Code,
                message = r.Message.In(english),
                summary = r.Provision?.Summary.In(english),
                requires = r.Requires,
                earliestDay = r.Remedy?.EarliestDay,
                needs = Need.Of(r.Remedy, refused.Act.Name, offers, refused.Id.Key),
            }).ToArray(),
            ["warnings"] = refused.Decision.Warnings.Select(w => new { provision = w.Provision.Id, code = w.Code, message = w.Message.In(english) }).ToArray(),
            ["cites"] = refused.Decision.Cites.Select(p => p.Id).ToArray(),
        };
        if (refused.Found.Count > 0)
        {
            more["candidates"] = CandidateAnswer.Of(refused.Found, kinds, english);
        }

        if (receipt is not null)
        {
            more["receipt"] = receipt;
        }

        return Of(http, 422, "refused", detail, path: null, more);
    }
}
