using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>
/// The authority sets the day by which a unit rectifies a project, or finds how it did; the day of the finding is the day of
/// the command. A finding for a named project completes its open rectification. Both come by themselves from a project whose
/// unit is registered.
/// </summary>
[Slice(Module.Organizations, Organization.Kind)]
[SentBy(Role.InformatizationAuthority)]
internal sealed record FindRectification : Command<Organization>
{
    public RectificationResult? Result { get; init; }

    /// <summary>The last day for it.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The key of the project.</summary>
    public string? Project { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return Result is null && DueOn is null
            ? throw Order.Refuse(400, "invalid", "须载明结果或者期限", "A result or a last day is needed.", "result")
            : [new RectificationFound(Result, Project, DueOn)];
    }
}

internal sealed record RectificationFound(RectificationResult? Result, string? Project, DateOnly? DueOn = null) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context)
    {
        // What was refused or inadequate stays so: what follows from it does not end with what is found later.
        var open = Project is null ? null : organization.Findings.FirstOrDefault(f => f.Project == Project && f.Result is null);
        var found = new RectificationFinding(Result, context.On, Project, DueOn ?? open?.DueOn) { OwedByProject = context.Actor.Name == Caller.Installation.Name };
        return organization with { Findings = [.. organization.Findings.Where(f => !ReferenceEquals(f, open)), found] };
    }
}
