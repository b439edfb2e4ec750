using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Receipts;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Host.Agencies;

/// <summary><c>GET /api/{module}/{id}/receipts/{version}</c>: the signed receipt of the act with which an entity got to a version, for whoever sees the entity.</summary>
internal static class ReceiptEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host, string module, IReadOnlyList<EntityKind> kinds) => endpoints
        .MapGet($"/api/{module}/{{id}}/receipts/{{version}}", (HttpContext http, string id, long version) => Give(http, host, kinds, id, version))
        .RequireAuthorization().WithTags(module).Is(OperationOf(module, kinds));

    private static Operation OperationOf(string module, IReadOnlyList<EntityKind> kinds) => new($"{module}-get-receipt", new Text("某一办理的签名回执", "The signed receipt of an act"))
    {
        For = EntityOperations.ReadersOf(kinds),
        Description = new Text(
            "回执载明行为、日期、事实、结论、条文与工作日历的版本，以及在日志中的位置；不载明办理人。infogov replay 可离线核验。",
            "A receipt states the act, its day, the facts, the findings, the versions of text and calendar and the place in the log; not who acted. infogov replay checks it offline."),
        Replies = [Reply.Of<string>(media: "text/plain")],
        Failures = [new Failure(403, "notAddressee", "otherCity"), new Failure(404, "unknownEntity", "noSuchReceipt"), new Failure(422, "notApplicable")],
    };

    private static async Task<IResult> Give(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id, long version)
    {
        var caller = Identity.Callers.Caller(http);
        foreach (var kind in kinds)
        {
            var grain = new EntityId(kind.Name, id);
            var (state, life) = await host.Grains.ReadState(grain, http.RequestAborted);
            if (life.Version == 0)
            {
                continue;
            }

            (AuditNote.Of(http).Entity, AuditNote.Of(http).ShowsPersons) = (grain, kind.Readers is { AreFew: true });
            if (await host.Gate.ToLook(caller, kind, grain, state, life, http.RequestAborted) is { } stop)
            {
                return Problems.Of(http, stop);
            }

            if (state is ISecretMatter { FoundSecretOn: not null })
            {
                return Problems.Of(http, SecretMatters.NotApplicable([]));
            }

            if (kind.Readers is { AreFew: true } few && !ReadingGate.SeesPersons(caller, kind, kind.CityOf(id, state)))
            {
                return Problems.Of(http, 403, "notAddressee", new Text($"此件仅供：{few.Words.Zh}", $"This is for {few.Words.En}"));
            }

            return await http.RequestServices.GetRequiredService<EntityReceipts>().OfEvent(grain, version, http.RequestAborted) is { } receipt
                ? Results.Text(receipt, "text/plain; charset=utf-8")
                : Problems.Of(http, 404, "noSuchReceipt", new Text(
                    $"第 {version} 版不是法定行为的记录，或由未保存事实的早期版本写入", $"Version {version} is of no act of law, or was recorded by an earlier release that kept no facts"));
        }

        return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
    }
}
