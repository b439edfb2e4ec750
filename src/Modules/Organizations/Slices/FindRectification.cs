using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>The authority finds how a unit has rectified a project; the day of the finding is the day of the command.</summary>
[Slice(Module.Organizations, Organization.Kind)]
[SentBy(Role.InformatizationAuthority)]
internal sealed record FindRectification : Command<Organization>
{
    public required RectificationResult Result { get; init; }

    /// <summary>The key of the project.</summary>
    public string? Project { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return [new RectificationFound(Result, Project)];
    }
}

internal sealed record RectificationFound(RectificationResult Result, string? Project) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { Findings = [.. organization.Findings, new RectificationFinding(Result, context.On, Project)] };
}
