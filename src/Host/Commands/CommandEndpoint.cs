using System.Security.Cryptography;
using System.Text;
using InfoGov.Administration;
using InfoGov.Calendar;
using InfoGov.Disclosure;
using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Identity;
using InfoGov.Host.Receipts;
using InfoGov.Law;
using InfoGov.Log;

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
        if (Admission.OfSender(slice, caller) is { } notAdmitted)
        {
            return Problems.Of(http, notAdmitted);
        }

        if (http.Request.Query.ContainsKey(Admission.PastDay))
        {
            return Problems.Of(http, 400, "invalidParameter", new Text("参数 at 只用于查看过去；办理日期写在请求体的 on 中", "The parameter at only looks at the past; the day of an act is in the body, as on"), Admission.PastDay);
        }

        if (QueryFlag.Of(http, "receipt") is not { } signs)
        {
            return Problems.Of(http, 400, "invalidParameter", QueryFlag.Wrong(http, "receipt"), "receipt");
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

        var grain = new EntityId(slice.Offer.Kind, id ?? NewKey(slice.Offer.Kind, caller, idempotencyKey));
        var before = ((EntityKind<TState>)kinds.Of(grain)).Initial;
        var host = http.RequestServices.GetRequiredService<InfoGovHost>();
        if (id is not null)
        {
            var (state, life) = await grains.ReadState(grain, http.RequestAborted);
            if (life.Version == 0)
            {
                return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is no {slice.Offer.Kind} “{id}”"));
            }

            // Whose business it is not, of that not even the body is looked at.
            AuditNote.Of(http).Entity = grain;
            before = (TState)state;
            if (await host.Gate.ToAct(caller, kinds.Of(grain), grain, state, life, http.RequestAborted) is { } stop)
            {
                return Problems.Of(http, stop);
            }
        }

        var needsTwo = http.RequestServices.GetRequiredService<FourEyes>().Demands(slice);
        var confirms = needsTwo ? http.Request.Query[FourEyes.Confirm].FirstOrDefault() : null;
        var (command, body, problem) = confirms is null ? await Read(http) : await Drafted(http, slice, grains, grain, confirms, caller);
        var digest = body is null ? null : Convert.ToHexStringLower(SHA256.HashData(body));
        if (command is null)
        {
            return problem!;
        }

        if (id is not null && SecretAnswers.ToStep(host.Lawbook, kinds.Of(grain), slice, command, grain, before) is { } leftToOtherLaw)
        {
            return Problems.Of(http, leftToOtherLaw);
        }

        var code = command is FollowedCommand<TState> ? CodeFor(http, grain, idempotencyKey) : null;
        if (command is FollowedCommand<TState> followed)
        {
            command = (TCommand)(object)(followed with { FollowUpDigest = FollowUpCode.Digest(code!) });
        }

        var trial = needsTwo ? await grains.Trial().Ask(grain, command, caller, pins: true) : null;
        if (trial is CommandResult.Accepted && confirms is null)
        {
            return await FourEyes.Keep(http, slice, grains, grain, NewKey("draft", caller, idempotencyKey), body ?? "{}"u8.ToArray(), caller);
        }

        if (trial is CommandResult.Accepted && await grains.Send(Draft.Of(confirms!), new ConfirmDraft(), caller) is CommandResult.Rejected other)
        {
            return Problems.Of(http, other.Problem);
        }

        if (trial is CommandResult.Refused { ConcernsSecret: false } notNow)
        {
            await grains.Journal(notNow, caller);
        }

        // What would not be accepted now is answered as it is, and never sent after all.
        var result = trial is null or CommandResult.Accepted ? await grains.Send(grain, command, caller, idempotencyKey, ifVersion, http.RequestAborted, digest) : trial;
        AuditNote.Of(http).Take(grain, result);
        var advice = result is CommandResult.Accepted { Version: > 0, Repeated: false } changed && !slice.IsOpen ? await AdviceJson.After(http, slice, changed) : [];
        var receipts = http.RequestServices.GetRequiredService<EntityReceipts>();
        return result switch
        {
            CommandResult.Accepted accepted => Accepted(http, slice, accepted, signs && accepted.IsRecorded ? await receipts.OfEvent(grain, accepted.Version, http.RequestAborted) : null, advice, kinds, slice.Offer.Opens ? slice.IsOpen ? [] : await Candidates(http, grains, grain, caller) : null, code, await Published(http, slice, grains, kinds, grain, before, command, caller), await Matches(http, grains, kinds, grain, command)),
            CommandResult.Refused refused => Problems.Of(http, refused, kinds, signs ? await receipts.OfRefusal(refused, caller, http.RequestAborted) : null),
            CommandResult.Rejected { Problem.Status: 409 or 412 } rejected when id is not null => Problems.Of(http, rejected.Problem, grain, await Newer.Of(grains, kinds, grain, http.RequestAborted)),
            CommandResult.Rejected rejected => Problems.Of(http, rejected.Problem, grain),
            var unknown => throw new InvalidOperationException($"Unknown result {unknown.GetType().Name}."),
        };
    }

    /// <summary>
    /// A code to follow the entity by. Under an idempotency key it follows from the caller's own key, so that a repetition
    /// brings the same; somebody without a key has no secret, and gets a random one, once.
    /// </summary>
    private static string CodeFor(HttpContext http, EntityId grain, string? idempotencyKey) => FollowUpCode.Of(
        idempotencyKey is not null && ApiKeyAuthentication.Presented(http.Request) is { } key && ApiKeys.IdIn(key) is not null ? Encoding.UTF8.GetBytes(key) : RandomNumberGenerator.GetBytes(32),
        grain);

    /// <summary>What an act that publishes made public, or why it made nothing public; null for any other act.</summary>
    private static async Task<(PublishedRow[] Rows, PublishingWarning[] Warnings)?> Published(HttpContext http, Slice slice, EntityClient grains, EntityKinds kinds, EntityId id, TState before, TCommand command, Caller caller)
    {
        var host = http.RequestServices.GetRequiredService<InfoGovHost>();
        if (!PublishedRows.Concern(slice, host))
        {
            return null;
        }

        var kind = (EntityKind<TState>)kinds.Of(id);
        var (state, life) = await grains.ReadState(id, http.RequestAborted);
        if (kind.CityOf(id.Key, state) is not { } code || host.Lawbook.Find(code) is not { } city)
        {
            return null;
        }

        var reads = new Dictionary<EntityId, object>();
        foreach (var read in command.Reads(before))
        {
            reads[read] = (await grains.ReadState(read, http.RequestAborted)).State;
        }

        var on = command.On ?? host.Time.Today();
        var matter = EntityMatter.Of(host, kind, before, city, caller, on);
        command.Establish(matter, before, new CommandContext(id, life, host.Time.Today(), on, caller, reads, decision: null));
        var orders = slice.Act is { } act ? PublicOrders.Of(city, act, matter) : [];
        PublicSet[] sets = [.. http.RequestServices.GetServices<PublicSet>().Where(set => kind.Tables.Contains(set.Table))];
        var rows = PublishedRows.Of(sets, [.. kind.Rows(id.Key, before)], [.. kind.Rows(id.Key, (TState)state)], orders);
        return (rows, rows.Length > 0 ? [] : [PublishedRows.Warning(host, slice, city, [.. sets.Select(s => s.Name)], orders, id, Languages.PrefersEnglish(http))]);
    }

    private static async Task<IReadOnlyList<RegisterMatch>?> Matches(HttpContext http, EntityClient grains, EntityKinds kinds, EntityId id, TCommand command)
    {
        var (state, _) = await grains.Read<TState>(id, http.RequestAborted);
        return await RegisterMatches.Of(command, kinds.Of(id).CityOf(id.Key, state), http.RequestServices.GetRequiredService<IProjectionStore>(), kinds, Languages.PrefersEnglish(http), http.RequestAborted);
    }

    private static async Task<IReadOnlyList<CandidateAnswer>> Candidates(HttpContext http, EntityClient grains, EntityId id, Caller caller) =>
        await CandidateAnswer.Of(await grains.Candidates(id, http.RequestAborted) ?? [], http.RequestServices.GetRequiredService<InfoGovHost>(), caller, Languages.PrefersEnglish(http), http.RequestAborted);

    private static IResult Accepted(HttpContext http, Slice slice, CommandResult.Accepted accepted, string? receipt, IReadOnlyList<AdviceAnswer> advice, EntityKinds kinds, IReadOnlyList<CandidateAnswer>? candidates, string? code, (PublishedRow[] Rows, PublishingWarning[] Warnings)? published, IReadOnlyList<RegisterMatch>? matches)
    {
        if (code is not null)
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        var wasGiven = code is not null && accepted.Repeated && ApiKeys.IdIn(ApiKeyAuthentication.Presented(http.Request)) is null;
        var english = Languages.PrefersEnglish(http);
        http.Response.Headers.ETag = $"\"{accepted.Version}\"";
        var location = $"/api/{FactType.ShowValue(slice.Offer.Module)}/{accepted.Id.Key}";
        var decided = accepted.Decision is { } decision ? DecisionAnswer.Of(decision, english) : accepted.Finding is { } finding ? DecisionAnswer.Of(finding) : null;
        var answer = new CommandAnswer(accepted.Id.Key, accepted.Version, accepted.Repeated, decided, published?.Rows, published?.Warnings, matches)
        {
            Advice = advice,
            ReceiptAt = accepted.IsRecorded && decided is not null && !slice.IsOpen ? EntityReceipts.At(location, accepted.Version) : null,
            Receipt = receipt,
        };
        if (candidates is null)
        {
            return Results.Json(answer, CommandJson.Options);
        }

        http.Response.Headers.Location = location;
        return Results.Json(OpenedToFollowAnswer.Of(answer, candidates, code, wasGiven), CommandJson.Options, statusCode: 201);
    }

    private static async Task<(TCommand? Command, byte[]? Body, IResult? Problem)> Drafted(HttpContext http, Slice slice, EntityClient grains, EntityId grain, string confirms, Caller caller)
    {
        var (body, problem) = await FourEyes.Drafted(http, slice, grains, grain, confirms, caller);
        return problem is null ? Parse(http, body!) : (null, null, Problems.Of(http, problem));
    }

    private static async Task<(TCommand? Command, byte[]? Body, IResult? Problem)> Read(HttpContext http)
    {
        if (http.Request.ContentLength is 0 or null && !http.Request.Headers.TransferEncoding.Any())
        {
            return Parse(http, "{}"u8.ToArray());
        }

        var (body, problem) = await SmallBody.Read(http, BodyLimit);
        return problem is null ? Parse(http, body) : (null, null, problem);
    }

    private static (TCommand? Command, byte[]? Body, IResult? Problem) Parse(HttpContext http, byte[] body)
    {
        var (command, problem) = CommandBody.Read(typeof(TCommand), body);
        return problem is null ? ((TCommand)command!, body, null) : (null, null, Problems.Of(http, problem));
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
