using System.Security.Cryptography;
using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using InfoGov.Publications;

namespace InfoGov.Host.Pages.Portal.Asking;

/// <summary><c>/ask</c>: somebody asks for information without an account, and is given a code to follow it by, this once.</summary>
internal sealed class AskPages : Page
{
    public override void Map(PageRoutes routes)
    {
        routes.Get("/ask", visit => Show(visit, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["city"] = visit.Text("city") ?? "", ["addressee"] = visit.Text("addressee", 500) ?? "", ["subject"] = visit.Text("subject", 500) ?? "",
        }, problem: null));
        routes.Post("/ask", "ask-on-page", new Text("以表单申请信息公开", "Ask for information by a form"), Ask);
    }

    private static IResult Show(Visit visit, IReadOnlyDictionary<string, string> said, Problem? problem) =>
        visit.Show<AskView>(new { Said = said, Fault = problem?.Detail, Where = problem?.Path }, problem?.Status ?? 200);

    private static async Task<IResult> Ask(Visit visit, IFormCollection form)
    {
        var said = new[] { "city", "addressee", "subject", "name", "contact" }.ToDictionary(field => field, form.Said, StringComparer.Ordinal);
        var (command, problem) = FormCommand.Read<SubmitDisclosureRequest>(
            ("city", said["city"]), ("addressee", said["addressee"]), ("subject", said["subject"]),
            ("applicant", said["name"].Length + said["contact"].Length == 0 ? null : new { name = said["name"], contact = said["contact"].Length == 0 ? null : said["contact"] }));
        if (command is null)
        {
            return Show(visit, said, problem);
        }

        var id = new EntityId(DisclosureRequest.Kind, $"{DisclosureRequest.Kind}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}");
        var code = FollowUpCode.Of(RandomNumberGenerator.GetBytes(32), id);
        var result = await visit.Host.Grains.Send(id, command with { FollowUpDigest = FollowUpCode.Digest(code) }, Caller.Anonymous, cancellation: visit.Cancellation);
        AuditNote.Of(visit.Http).Take(id, result);
        visit.Http.Response.Headers.CacheControl = "no-store";
        return result switch
        {
            CommandResult.Accepted => visit.Show<ReceiptView>(new { Code = code, City = visit.City(said["city"]), Addressee = said["addressee"], Subject = said["subject"], Due = (await visit.Host.Grains.Read<DisclosureRequest>(id, visit.Cancellation)).State.ReplyDueOn }, 201),
            CommandResult.Refused refused => Show(visit, said, new Problem(422, "refused", new Text(string.Join("；", refused.Decision.Refusals.Select(r => r.Message.Zh)), string.Join("; ", refused.Decision.Refusals.Select(r => r.Message.En))))),
            var other => Show(visit, said, ((CommandResult.Rejected)other).Problem),
        };
    }
}
