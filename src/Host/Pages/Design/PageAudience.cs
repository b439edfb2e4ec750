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
        new Audience(new Text("已登录的经办人", "officers who have signed in")), caller => caller is { Role: not null } or { PlaysAnyRole: true });

    /// <summary>Administrators who signed in.</summary>
    public static readonly PageAudience Administrators = new(
        new Audience(new Text("已登录的管理员", "administrators who have signed in")), caller => caller is { IsAdministrator: true });

    /// <summary>Where somebody goes who signed in without having wanted a page: administrators to the console, officers to the workbench, all others to the portal.</summary>
    public static string DoorOf(Caller caller) => Administrators.Admits(caller) ? "/console" : Officers.Admits(caller) ? "/workbench" : "/";

    /// <summary>What somebody is told who signed in and may not look; null for who may. Who has not signed in was sent to do so.</summary>
    public IResult? TurnsAway(Visit visit) => Admits(visit.Caller) ? null : HttpProblem.Of(visit.Http, 403, "senderNotAdmitted", Declared.Words);
}

/// <summary>Marks what a person looks at: its problems are pages, too.</summary>
internal sealed class IsPage
{
    public static readonly IsPage Mark = new();
}
