using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>
/// Takes over a project from a published portfolio. It is no act: the law is not asked about what others did elsewhere, and
/// the record says that it was imported.
/// </summary>
[Called("导入已公布的项目", "Take over a published project")]
[Slice(Module.Projects, Project.Kind, Opens = true), SentBy(Administrator = true)]
internal sealed record ImportProject : Command<Project>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    public required Unit Unit { get; init; }

    public string? Area { get; init; }

    /// <summary>What it is; either an amount in CNY or a foreign amount with its currency.</summary>
    public Profile Profile { get; init; } = new();

    public Stage Stage { get; init; } = Stage.Proposed;

    /// <summary>The days of its steps, as far as the portfolio has them.</summary>
    public Days Days { get; init; } = new();

    public override string? City(EntityId id, Project project) => CityCode;

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        Opening.Check(project, Name, Unit);
        Money.Check(Profile.Amount, "profile.amount");
        Money.Check(Profile.ForeignAmount, "profile.foreignAmount");
        Money.CheckShare(Profile.PublicShare, "profile.publicShare");
        Money.CheckCurrency(Profile);
        return Stage == Stage.None
            ? throw Order.Refuse(400, "invalid", "须有阶段", "A stage is needed.", "stage")
            : [Imported()];
    }

    /// <summary>What is recorded; the same content gives an equal record.</summary>
    public ProjectImported Imported() => new(CityCode, Name.Trim(), Unit, Area, Profile, Stage, Days);
}

internal sealed record ProjectImported(string City, string Name, Unit Unit, string? Area, Profile Profile, Stage Stage, Days Days) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Source = Source.Imported,
        City = City,
        Name = Name,
        Unit = Unit,
        Area = Area,
        Profile = Profile,
        Stage = Stage,
        Days = Days with { Updated = project.Days.Updated },
    };
}
