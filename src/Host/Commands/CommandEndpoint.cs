using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Host.Identity;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>One act = one command = one URL. Reads the command, checks the sender, hands it to its grain, and answers.</summary>
internal static class CommandEndpoint<TState, TCommand>
    where TState : class
    where TCommand : Command<TState>
{
    private const int BodyLimit = 256 * 1024;

    public static async Task<IResult> Handle(HttpContext http, Slice slice, string? id, EntityClient grains, EntityKinds kinds)
    {
        if (slice.IsOpen && http.Features.Get<Caller>() is null && ApiKeyAuthentication.Presented(http.Request) is not null)
        {
            // Whoever presents a key means to be known by it.
            return Results.Challenge();
        }

        var caller = slice.IsOpen ? http.Features.Get<Caller>() ?? Caller.Anonymous : Callers.Caller(http);
        if (!slice.Senders.Admits(caller))
        {
            var senders = slice.Senders.Roles.Select(r => FactType.ShowValue(r)).Concat(slice.Senders.Administrator ? ["administrator"] : []).ToArray();
            return Problems.Of(http, 403, "senderNotAdmitted", new Text($"该行为由下列角色办理：{string.Join("、", senders)}", $"This is for: {string.Join(", ", senders)}"));
        }

        if (http.Request.Query.ContainsKey(PastPage.Parameter))
        {
            return Problems.Of(http, 400, "invalidParameter", new Text("参数 at 只用于查看过去；办理日期写在请求体的 on 中", "The parameter at only looks at the past; the day of an act is in the body, as on"), PastPage.Parameter);
        }

        caller = slice.Senders.InRole(caller);
        var idempotencyKey = http.Request.Headers["Idempotency-Key"].FirstOrDefault();
        if (idempotencyKey is { Length: 0 or > 200 })
        {
            return Problems.Of(http, 400, "invalidIdempotencyKey", new Text("Idempotency-Key 须为 1 至 200 个字符", "Idempotency-Key must have 1 to 200 characters"));
        }

        if (!TryReadIfMatch(http, out var ifVersion))
        {
            return Problems.Of(http, 400, "invalidIfMatch", new Text("If-Match 须为先前取得的 ETag", "If-Match must be an ETag received before"));
        }

        var (command, digest, problem) = await Read(http);
        if (command is null)
        {
            return problem!;
        }

        var grain = new EntityId(slice.Offer.Kind, id ?? NewKey(slice.Offer.Kind, caller, idempotencyKey));
        if (id is not null)
        {
            var (state, version) = await grains.Read<TState>(grain, http.RequestAborted);
            if (version == 0)
            {
                return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is no {slice.Offer.Kind} “{id}”"));
            }

            if (SecretAnswers.ToStep(http, slice, command, grain, state) is { } leftToOtherLaw)
            {
                return leftToOtherLaw;
            }
        }

        var code = command is FollowedCommand<TState> ? CodeFor(http, grain, idempotencyKey) : null;
        if (command is FollowedCommand<TState> followed)
        {
            command = (TCommand)(object)(followed with { FollowUpDigest = FollowUpCode.Digest(code!) });
        }

        var result = await grains.Send(grain, command, caller, idempotencyKey, ifVersion, http.RequestAborted, digest);
        return result switch
        {
            CommandResult.Accepted accepted => Accepted(http, slice, accepted, kinds, slice.Offer.Opens ? slice.IsOpen ? [] : await grains.Candidates(grain, http.RequestAborted) ?? [] : null, code),
            CommandResult.Refused refused => Problems.Of(http, refused, kinds),
            CommandResult.Rejected { Problem.Status: 409 or 412 } rejected when id is not null => Problems.Of(http, rejected.Problem, await Newer.Of(grains, kinds, grain, http.RequestAborted)),
            CommandResult.Rejected rejected => Problems.Of(http, rejected.Problem),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
        };
    }

    /// <summary>
    /// A code to follow the entity by. Under an idempotency key it follows from the caller's own key, so that a repetition
    /// brings the same; somebody without a key has no secret, and gets a random one, once.
    /// </summary>
    private static string CodeFor(HttpContext http, EntityId grain, string? idempotencyKey) => FollowUpCode.Of(
        idempotencyKey is not null && ApiKeyAuthentication.Presented(http.Request) is { } key ? Encoding.UTF8.GetBytes(key) : RandomNumberGenerator.GetBytes(32),
        grain);

    private static IResult Accepted(HttpContext http, Slice slice, CommandResult.Accepted accepted, EntityKinds kinds, IReadOnlyList<Candidate>? candidates, string? code)
    {
        if (code is not null)
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        var wasGiven = code is not null && accepted.Repeated && ApiKeyAuthentication.Presented(http.Request) is null;
        var english = Languages.PrefersEnglish(http);
        http.Response.Headers.ETag = $"\"{accepted.Version}\"";
        var location = $"/api/{FactType.ShowValue(slice.Offer.Module)}/{accepted.Id.Key}";
        var decided = accepted.Decision is { } decision ? Describe(decision, english) : accepted.Finding is { } finding ? Describe(finding) : null;
        if (candidates is null)
        {
            return Results.Json(new { id = accepted.Id.Key, version = accepted.Version, repeated = accepted.Repeated, decision = decided }, CommandJson.Options);
        }

        http.Response.Headers.Location = location;
        var alike = CandidateJson.Of(candidates, kinds, english);
        object answer = code is null
            ? new { id = accepted.Id.Key, version = accepted.Version, repeated = accepted.Repeated, decision = decided, candidates = alike }
            : new { id = accepted.Id.Key, version = accepted.Version, repeated = accepted.Repeated, followUpCode = wasGiven ? null : code, followUpCodeGiven = wasGiven, decision = decided, candidates = alike };
        return Results.Json(answer, CommandJson.Options, statusCode: 201);
    }

    private static object Describe(Decision decision, bool english) => new
    {
        outcome = decision.Outcome,
        basis = decision.IsSilent ? "silent" : "rule",
        textVersion = decision.TextVersion,
        warnings = decision.Warnings.Select(w => new { provision = w.Provision.Id, code = w.Code, message = w.Message.In(english) }),
        obligations = decision.Obligations.Select(o => new { type = o.Type.ToString(), actor = o.Actor, to = o.To, due = o.Due, every = o.Every, provision = o.Provision.Id }),
        disclosures = decision.Disclosures.Select(d => new { set = d.Set.ToString(), provision = d.Provision.Id }),
        sanctions = decision.Sanctions.Select(s => new { kind = s.Kind, by = s.By, minimum = s.Minimum, maximum = s.Maximum, provision = s.Provision.Id }),
        cites = decision.Cites.Select(p => p.Id),
    };

    /// <summary>What was pinned when the command was first recorded: a repetition learns its duties, too.</summary>
    private static object Describe(LawFinding finding) => new
    {
        outcome = DecisionOutcome.Allowed,
        basis = finding.Cites.Count == 0 ? "silent" : "rule",
        textVersion = finding.TextVersion,
        warnings = finding.Warnings.Select(w => new { provision = w.Provision, code = w.Code }),
        obligations = finding.Obligations.Select(o => new { type = o.Type.ToString(), actor = o.Actor, to = o.To, due = o.Due, every = o.Every, provision = o.Provision }),
        cites = finding.Cites,
    };

    private static async Task<(TCommand? Command, string? Digest, IResult? Problem)> Read(HttpContext http)
    {
        if (http.Request.ContentLength is 0 or null && !http.Request.Headers.TransferEncoding.Any())
        {
            return Parse(http, "{}"u8.ToArray());
        }

        var (body, problem) = await SmallBody.Read(http, BodyLimit);
        return problem is null ? Parse(http, body) : (null, null, problem);
    }

    private static (TCommand? Command, string? Digest, IResult? Problem) Parse(HttpContext http, byte[] body)
    {
        if (TextLimits.Check(body) is { } tooLong)
        {
            return (null, null, Problems.Of(http, 400, "tooLong", tooLong.Detail, tooLong.Path));
        }

        try
        {
            return JsonSerializer.Deserialize<TCommand>(body, CommandJson.Options) is { } command
                ? (command, Convert.ToHexStringLower(SHA256.HashData(body)), null)
                : (null, null, Problems.Of(http, 400, "invalidBody", new Text("请求体须为对象", "The body must be an object"), "$"));
        }
        catch (JsonException invalid)
        {
            var (path, detail) = BodyFaults.Explain(body, invalid);
            return (null, null, Problems.Of(http, 400, "invalidBody", detail, path));
        }
        catch (InvalidOperationException)
        {
            return (null, null, Problems.Of(http, 400, "invalidBody", new Text("请求体不是有效的 Unicode 文本", "The body is not valid Unicode text"), "$"));
        }
    }

    private static bool TryReadIfMatch(HttpContext http, out long? version)
    {
        version = null;
        var header = http.Request.Headers.IfMatch.FirstOrDefault();
        if (header is null or "*")
        {
            return true;
        }

        if (long.TryParse(header.Trim('"'), System.Globalization.CultureInfo.InvariantCulture, out var given) && header.StartsWith('"'))
        {
            version = given;
            return true;
        }

        return false;
    }

    /// <summary>A new key; the same for a repetition under the same idempotency key, so that the repetition finds the first.</summary>
    private static string NewKey(string kind, Caller caller, string? idempotencyKey) => idempotencyKey is null
        ? $"{kind}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}"
        : $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Identity}\n{typeof(TCommand).Name}\n{idempotencyKey}")))[..20]}";
}
