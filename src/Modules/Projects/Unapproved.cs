using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>
/// Building on without an approval: where the city's text does not stop it, whoever does it is told that the approval was refused
/// or never asked for.
/// </summary>
internal static class Unapproved
{
    private static readonly Act[] Later =
    [
        Acts.PublishTender, Acts.SelectSupervisor, Acts.AwardContract, Acts.AssignSupervisionEngineer, Acts.StartConstruction, Acts.HoldAcceptance, Acts.DeliverProject,
    ];

    public static Advice? On(Project project, Act act)
    {
        if (!Later.Contains(act) || project.Source == Source.Imported || project.Days.Approved is not null || project.Days.Filed is not null)
        {
            return null;
        }

        return project.Review?.Result == Conformity.Nonconforming
            ? new Advice("approvalRefused", new Text("审查意见不符合，项目未获批准；本市规定未就此禁止该行为", "The review opinion is negative and the project is not approved; the city's text does not forbid the act for that"), Acts.ApproveProject)
            : new Advice("approvalNotAsked", new Text("项目尚未批准或者备案；本市规定未就此禁止该行为", "The project is neither approved nor filed; the city's text does not forbid the act for that"), Acts.ApproveProject);
    }
}
