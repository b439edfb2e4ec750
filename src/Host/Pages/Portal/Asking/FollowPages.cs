using InfoGov.Entities;
using InfoGov.Host.Agencies;
using InfoGov.Host.Auditing;
using InfoGov.Host.Commands;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using InfoGov.Publications;
using Microsoft.AspNetCore.Antiforgery;

namespace InfoGov.Host.Pages.Portal.Asking;

/// <summary><c>/ask/follow</c> and the steps below it: the applicant sees and does by the code what the API offers by it, on the same path.</summary>
internal sealed class FollowPages : Page
{
    public override void Map(PageRoutes routes)
    {
        routes.Get("/ask/follow", visit => visit.Show<CodeView>());
        Step<WithdrawRequest>("", "follow-on-page", new("以查询码查看申请", "Follow a request on its page"), _ => (null, null));
        Step("/answer-correction", "answer-correction-on-page", new("以表单答复补正", "Answer a correction by a form"), form => FormCommand.Read<RecordCorrection>(("subject", form.Said("subject")), ("text", form.Said("text"))));
        Step("/withdraw", "withdraw-on-page", new("以表单撤回申请", "Withdraw a request by a form"), form => FormCommand.Read<WithdrawRequest>(("reason", form.Said("reason"))));
        Step("/object", "object-on-page", new("以表单提出异议", "Object by a form"), form => FormCommand.Read<ObjectToReply>(("grounds", form.Said("grounds"))));
        routes.Post("/ask/follow/get-document", "fetch-document-on-page", new("取得答复的文件", "Fetch a document of a reply"), Give);
        routes.Post("/ask/follow/add-document", "add-document-on-page", new("以表单补充材料", "Add a document by a form"), Add, largest: 24 * 1024 * 1024);

        void Step<TCommand>(string step, string operation, Text summary, Func<IFormCollection, (TCommand? Command, Problem? Problem)> read)
            where TCommand : Command<DisclosureRequest> => routes.Post("/ask/follow" + step, operation, summary, (visit, form) => Take(visit, form, read));
    }

    private static async Task<IResult> Take<TCommand>(Visit visit, IFormCollection form, Func<IFormCollection, (TCommand? Command, Problem? Problem)> read)
        where TCommand : Command<DisclosureRequest>
    {
        var (id, unknown) = await FollowedRequestEndpoints.Find(visit.Http, visit.Host, form.Said("code"));
        if (unknown is not null)
        {
            return visit.Show<CodeView>(new { IsUnknown = true, Code = form.Said("code") }, 404);
        }

        var (command, problem) = read(form);
        if (command is not null && problem is null)
        {
            var result = await visit.Host.Grains.Send(id, command, Caller.Anonymous, cancellation: visit.Cancellation);
            AuditNote.Of(visit.Http).Take(id, result);
            problem = (result as CommandResult.Rejected)?.Problem;
        }

        return await Show(visit, id, form.Said("code"), problem);
    }

    private static async Task<IResult> Show(Visit visit, EntityId id, string code, Problem? problem)
    {
        var (state, life) = await visit.Host.Grains.ReadState(id, visit.Cancellation);
        visit.Http.Response.Headers.CacheControl = "no-store";
        var request = (DisclosureRequest)state;
        return visit.Show<FollowView>(new
        {
            Code = code,
            Request = new Followed(FollowedRequest.Shown(request, life, visit.Today, visit.English), request.ReplyDue?.Due),
            Fault = problem?.Detail,
        }, problem?.Status ?? 200);
    }

    private static async Task<IResult> Give(Visit visit, IFormCollection form)
    {
        var (id, unknown) = await FollowedRequestEndpoints.Find(visit.Http, visit.Host, form.Said("code"));
        if (unknown is not null)
        {
            return unknown;
        }

        var (state, life) = await visit.Host.Grains.ReadState(id, visit.Cancellation);
        if (!int.TryParse(form.Said("number"), System.Globalization.CultureInfo.InvariantCulture, out var number) || FollowedRequest.DocumentFor((DisclosureRequest)state, life, number) is not { } document)
        {
            throw WrongAddressException.Unknown(new Text("没有可取的该号文件", "There is no document of that number for you to fetch"));
        }

        var content = await DocumentEndpoints.Stream(visit.Http, visit.Host, document);
        visit.Http.Response.Headers.CacheControl = "no-store";
        return content;
    }

    private static async Task<IResult> Add(Visit visit, IFormCollection form)
    {
        var (id, unknown) = await FollowedRequestEndpoints.Find(visit.Http, visit.Host, form.Said("code"));
        if (unknown is not null)
        {
            return unknown;
        }

        var token = visit.Service<IAntiforgery>().GetTokens(visit.Http).FormFieldName;
        var (upload, problem) = await DocumentUpload.Read(visit.Http, visit.Host.DocumentSettings.LargestBytes, "code", "title", token);
        return upload is null ? problem! : await FollowedRequestEndpoints.Keep(visit.Http, visit.Host, upload, id) ?? await Show(visit, id, form.Said("code"), problem: null);
    }
}
