using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>Construction starts.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record StartConstruction : Command<Project>
{
    public bool? DesignIncludesSecurity { get; init; }

    public DeliveryMode? DeliveryMode { get; init; }

    public bool? NonOutsourcingExplained { get; init; }

    public bool? FormalitiesComplete { get; init; }

    public IReadOnlyList<ResponsibilitySystem>? ResponsibilitySystems { get; init; }

    public Works? Works { get; init; }

    public override Act Act => Acts.StartConstruction;

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        ProjectFacts.BuildingWorks(matter, Works);
        matter
            .With(Facts.Project.DesignIncludesSecurity, DesignIncludesSecurity)
            .With(Facts.Project.DeliveryMode, DeliveryMode)
            .With(Facts.Project.NonOutsourcingExplained, NonOutsourcingExplained)
            .With(Facts.Project.FormalitiesComplete, FormalitiesComplete)
            .With(Facts.Project.ResponsibilitySystems, ResponsibilitySystems);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Contracted, Stage.Approved, Stage.Proposed], before: Stage.UnderConstruction);
        var groundwork = new Groundwork { DesignIncludesSecurity = DesignIncludesSecurity, NonOutsourcingExplained = NonOutsourcingExplained, Works = Works };
        return [new ConstructionStarted(groundwork, DeliveryMode, FormalitiesComplete, ResponsibilitySystems)];
    }
}

internal sealed record ConstructionStarted(
    Groundwork Groundwork,
    DeliveryMode? DeliveryMode,
    bool? FormalitiesComplete,
    IReadOnlyList<ResponsibilitySystem>? ResponsibilitySystems) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project.Reaching(Stage.UnderConstruction) with
    {
        Groundwork = Groundwork with { Works = Groundwork.Works is { } works ? project.Groundwork.Works?.With(works) ?? works : project.Groundwork.Works },
        Profile = project.Profile with { DeliveryMode = DeliveryMode ?? project.Profile.DeliveryMode },
        FormalitiesComplete = FormalitiesComplete ?? project.FormalitiesComplete,
        ResponsibilitySystems = ResponsibilitySystems ?? project.ResponsibilitySystems,
        Days = project.Days with { Started = context.On },
    };
}
