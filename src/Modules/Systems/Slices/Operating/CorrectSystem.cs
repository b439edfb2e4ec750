using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner corrects how the system is described. What registration was judged by (kind, type of owner, network) stands.</summary>
[Called("更正系统信息", "Correct how a system is described")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record CorrectSystem : Command<InformationSystem>
{
    public string? Name { get; init; }

    public Owner? Owner { get; init; }

    public bool? IsImportant { get; init; }

    public bool? GovernmentInvested { get; init; }

    public bool? ServesPublic { get; init; }

    /// <summary>The key of the project it was built by, if that is kept here.</summary>
    public string? ProjectId { get; init; }

    public override IEnumerable<EntityId> Reads(InformationSystem system) => BuiltBy.Reads(ProjectId);

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context);
        Order.NotBlank(Name ?? system.Name, "name");
        BuiltBy.Check(ProjectId, system.City, context);
        Order.NotBlank((Owner ?? system.Owner).Name, "owner.name");
        var old = system.Description;
        var corrected = old with
        {
            IsImportant = IsImportant ?? old.IsImportant,
            GovernmentInvested = GovernmentInvested ?? old.GovernmentInvested,
            ServesPublic = ServesPublic ?? old.ServesPublic,
        };
        return [new SystemCorrected(Name?.Trim() ?? system.Name, Owner ?? system.Owner, corrected, ProjectId ?? system.ProjectId)];
    }
}

internal sealed record SystemCorrected(string Name, Owner Owner, Description Description, string? ProjectId = null) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { Name = Name, Owner = Owner, Description = Description, ProjectId = ProjectId ?? system.ProjectId };
}
