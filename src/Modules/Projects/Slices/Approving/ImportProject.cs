using System.Text.Json.Serialization;
using InfoGov.Calendar;
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
        CheckDays(context.Today);
        return Stage == Stage.None
            ? throw Order.Refuse(400, "invalid", "须有阶段", "A stage is needed.", "stage")
            : [Imported()];
    }

    /// <summary>Every day is that of a step that was taken: not in the future, and not before the People's Republic.</summary>
    private void CheckDays(DateOnly today)
    {
        (DateOnly? Day, string Path)[] days =
        [
            (Days.Proposed, "days.proposed"), (Days.Submitted, "days.submitted"), (Days.Reviewed, "days.reviewed"), (Days.Approved, "days.approved"),
            (Days.Filed, "days.filed"), (Days.Tendered, "days.tendered"), (Days.Contracted, "days.contracted"), (Days.Started, "days.started"),
            (Days.Completed, "days.completed"), (Days.Tested, "days.tested"), (Days.Accepted, "days.accepted"), (Days.Delivered, "days.delivered"), (Days.Closed, "days.closed"),
        ];
        foreach (var (day, path) in days)
        {
            if (day < ShanghaiDay.Earliest || day > today)
            {
                throw Order.Refuse(
                    400,
                    "dayOutOfRange",
                    $"{day:yyyy-MM-dd} 不是已办理步骤的日期：须在 {ShanghaiDay.Earliest:yyyy-MM-dd} 至今日（{today:yyyy-MM-dd}）之间",
                    $"{day:yyyy-MM-dd} is no day of a step that was taken: it lies between {ShanghaiDay.Earliest:yyyy-MM-dd} and today, {today:yyyy-MM-dd}.",
                    path);
            }
        }
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
