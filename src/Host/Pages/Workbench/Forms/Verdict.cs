using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>What would come of a form as it stands, by the question that the command itself is answered by.</summary>
/// <param name="IsOpen">It would be accepted.</param>
/// <param name="Stops">What stands against it.</param>
public sealed record Verdict(bool IsOpen, IReadOnlyList<Stop> Stops)
{
    /// <summary>What the law wants and does not insist on.</summary>
    public IReadOnlyList<Stop> Warnings { get; init; } = [];

    /// <summary>The provisions it rests on; none where the city's text is silent.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>What would be owed: the duty, its last day, its provision.</summary>
    public IReadOnlyList<(string Label, DateOnly? Due, string Provision)> Duties { get; init; } = [];

    /// <summary>Only what is filled in is wrong or wanting.</summary>
    public bool IsOfForm { get; init; }

    internal static Verdict Of(CommandResult result, EntityId id, Offers offers, bool english) => result switch
    {
        CommandResult.Accepted { Decision: var decision } => new Verdict(IsOpen: true, [])
        {
            Warnings = [.. decision?.Warnings.Select(w => new Stop(w.Code, w.Message.In(english)) { Provision = w.Provision.Id }) ?? []],
            Cites = [.. decision?.Cites.Select(p => p.Id) ?? []],
            Duties = [.. decision?.Obligations.Select(o => (FactType.Label(o.Type).In(english), o.Due, o.Provision.Id)) ?? []],
        },
        CommandResult.Refused refused => new Verdict(IsOpen: false, [.. refused.Decision.Refusals.Select(r => new Stop(r.Code, r.Message.In(english))
        {
            Provision = r.Provision?.Id, Requires = r.Requires, EarliestDay = r.Remedy?.EarliestDay, Needs = Need.Of(r.Remedy, refused.Act.Name, offers, id.Key),
        })]),
        CommandResult.Rejected { Problem: var problem } => new Verdict(IsOpen: false, [new Stop(problem.Code, problem.Detail.In(english)) { Path = problem.Path, Needs = Need.Of(problem, offers, id) }])
        {
            IsOfForm = problem.Status == StatusCodes.Status400BadRequest,
        },
        _ => new Verdict(IsOpen: false, []),
    };
}
