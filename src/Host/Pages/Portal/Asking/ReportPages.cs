using System.Security.Cryptography;
using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using InfoGov.Supervision;

namespace InfoGov.Host.Pages.Portal.Asking;

/// <summary><c>/report</c>: anybody reports unlawful conduct, as a citizen under the law of the city, and is given its reference.</summary>
internal sealed class ReportPages : Page
{
    public override void Map(PageRoutes routes)
    {
        routes.Get("/report", visit => Show(visit, new Dictionary<string, string>(StringComparer.Ordinal) { ["city"] = visit.Text("city") ?? "", ["offender"] = visit.Text("offender") ?? "" }, problem: null, reference: null));
        routes.Post("/report", "report-on-page", new Text("以表单举报违法行为", "Report a violation by a form"), Report);
    }

    private static IResult Show(Visit visit, IReadOnlyDictionary<string, string> said, Problem? problem, string? reference) =>
        visit.Show<ReportView>(new { Said = said, Fault = problem?.Detail, Where = problem?.Path, Reference = reference }, problem?.Status ?? (reference is null ? 200 : 201));

    private static async Task<IResult> Report(Visit visit, IFormCollection form)
    {
        var said = new[] { "city", "kind", "offender", "description" }.ToDictionary(field => field, form.Said, StringComparer.Ordinal);
        var (command, problem) = FormCommand.Read<ReportViolation>([.. said.Select(member => (member.Key, (object?)member.Value))]);
        if (command is null)
        {
            return Show(visit, said, problem, reference: null);
        }

        var id = new EntityId(Violation.Kind, $"{Violation.Kind}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}");
        var result = await visit.Host.Grains.Send(id, command, Caller.Anonymous, cancellation: visit.Cancellation);
        AuditNote.Of(visit.Http).Take(id, result);
        visit.Http.Response.Headers.CacheControl = "no-store";
        return result switch
        {
            CommandResult.Accepted => Show(visit, said, problem: null, id.Key),
            CommandResult.Refused refused => Show(visit, said, new Problem(422, "refused", new Text(string.Join("；", refused.Decision.Refusals.Select(r => r.Message.Zh)), string.Join("; ", refused.Decision.Refusals.Select(r => r.Message.En)))), reference: null),
            var other => Show(visit, said, ((CommandResult.Rejected)other).Problem, reference: null),
        };
    }
}
