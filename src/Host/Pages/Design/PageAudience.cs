using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Design;

/// <summary>Who may look at a page. Whoever may after signing in is sent there first, and then back.</summary>
internal sealed record PageAudience(Audience Declared, Func<Caller?, bool> Admits)
{
    /// <summary>Everybody.</summary>
    public static readonly PageAudience Everyone = new(Audience.Everyone, _ => true);

    /// <summary>Whoever signed in with a role: officers.</summary>
    public static readonly PageAudience Officers = new(
        new Audience(new Text("已登录的经办人", "officers who have signed in"), NeedsKey: false), caller => caller is { Role: not null } or { PlaysAnyRole: true });

    /// <summary>Administrators who signed in.</summary>
    public static readonly PageAudience Administrators = new(
        new Audience(new Text("已登录的管理员", "administrators who have signed in"), NeedsKey: false), caller => caller is { IsAdministrator: true });

    /// <summary>Where somebody goes who may not look; null for who may.</summary>
    public IResult? TurnsAway(Visit visit) => Admits(visit.Caller) ? null
        : visit.Caller is null && HttpMethods.IsGet(visit.Http.Request.Method) ? visit.SeeOther($"/sign-in?to={Uri.EscapeDataString(visit.Address)}")
        : HttpProblem.Of(visit.Http, visit.Caller is null ? 401 : 403, visit.Caller is null ? "unauthenticated" : "senderNotAdmitted", Declared.Words);
}

/// <summary>Marks what a person looks at: its problems are pages, too.</summary>
internal sealed class IsPage
{
    public static readonly IsPage Mark = new();
}
