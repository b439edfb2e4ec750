using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit corrects how the project is described. Amount and funding decide which rules apply, so they stand once it is approved.</summary>
[Called("更正项目信息", "Correct how a project is described")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record CorrectProject : Command<Project>, IPlaced
{
    public string? Name { get; init; }

    public Unit? Unit { get; init; }

    public string? Area { get; init; }

    /// <summary>The level of the government it belongs to.</summary>
    public Level? Level { get; init; }

    public ProjectCategory? Category { get; init; }

    public ProjectKind? Kind { get; init; }

    public ProjectActivity? Activity { get; init; }

    public OwnerType? OwnerType { get; init; }

    public IReadOnlyList<Technology>? Technologies { get; init; }

    public NetworkBasis? Network { get; init; }

    public decimal? Amount { get; init; }

    public decimal? PublicShare { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, before: Amount is null && PublicShare is null ? null : Stage.Approved);
        Opening.NotBlank(Name ?? project.Name, "name");
        Opening.NotBlank((Unit ?? project.Unit).Name, "unit.name");
        Money.Check(Amount, "amount");
        Money.CheckShare(PublicShare, "publicShare");
        var old = project.Profile;
        var corrected = old with
        {
            Category = Category ?? old.Category,
            Kind = Kind ?? old.Kind,
            Activity = Activity ?? old.Activity,
            OwnerType = OwnerType ?? old.OwnerType,
            Technologies = Technologies ?? old.Technologies,
            Network = Network ?? old.Network,
            Amount = Amount ?? old.Amount,
            PublicShare = PublicShare ?? old.PublicShare,
        };
        Money.CheckCurrency(corrected);
        return [new ProjectCorrected(Name?.Trim() ?? project.Name, Unit ?? project.Unit, Area ?? project.Area, corrected, Level ?? project.Level)];
    }
}

internal sealed record ProjectCorrected(string Name, Unit Unit, string? Area, Profile Profile, Level? Level = null) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Name = Name, Unit = Unit, Area = Area, Profile = Profile, Level = Level ?? project.Level };
}
