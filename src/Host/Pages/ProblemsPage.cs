using InfoGov.Host.Api;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;

namespace InfoGov.Host.Pages;

/// <summary><c>GET /problems</c> and <c>GET /problems/{code}</c>: what the <c>type</c> of a problem opens, in words.</summary>
internal sealed class ProblemsPage : Page
{
    public override void Map(PageRoutes routes)
    {
        var root = ProblemTexts.Root.TrimEnd('/');
        routes.Get(root, visit => Show(visit, [.. ProblemTexts.All.Values.OrderBy(text => text.Status).ThenBy(text => text.Code, StringComparer.Ordinal)]));
        routes.Get(root + "/{code}", visit => Show(visit, [Find(visit.Http.GetRouteValue("code") as string ?? "")]));
    }

    private static ProblemText Find(string code) =>
        ProblemTexts.All.GetValueOrDefault(code) ?? throw WrongAddressException.Unknown(new Text($"没有错误代码“{code}”", $"There is no problem code “{code}”"));

    private static IResult Show(Visit visit, IReadOnlyList<ProblemText> problems) => visit.Show<ProblemsView>(new { Problems = problems });
}
