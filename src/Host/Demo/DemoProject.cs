using System.Globalization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Projects;

namespace InfoGov.Host.Demo;

/// <summary>One project of the demo as its number makes it, whatever the others are: where, what, how large, how far and when.</summary>
internal sealed record DemoProject(int Number, DemoCity City, Stage Target, bool IsPublic, string Name, Unit Unit, string Area, Subject Subject, ProjectActivity Activity, decimal Amount)
{
    private static readonly DateOnly FirstDay = new(2023, 1, 4);
    private static readonly DateOnly LastDay = new(2026, 3, 20);
    private static readonly Stage[] Stages = [.. Enum.GetValues<Stage>().Where(s => s != Stage.None)];

    public EntityId Id => new(Project.Kind, IdOf(Number));

    public int Contractor { get; init; }

    public int Supervisor { get; init; }

    /// <summary>The steps it takes, each with its day.</summary>
    public required IReadOnlyList<(string Step, DateOnly On)> Steps { get; init; }

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"demo-{number:D6}");

    /// <summary>The day of a step it takes.</summary>
    public DateOnly DayOf(string step) => Steps.First(s => s.Step == step).On;

    public static DemoProject Draw(int number, DemoData data, IReadOnlyList<DemoCity> cities)
    {
        var dice = new SplitMix((ulong)number * 7_919);

        // The first two cities show every stage once; the others follow by weight.
        var shown = number <= 2 * Stages.Length;
        var city = shown ? cities[(number - 1) / Stages.Length % cities.Count] : dice.Weighted(cities, c => c.Share);
        var target = shown ? Stages[(number - 1) % Stages.Length] : dice.Weighted(Stages, Weight);
        var isPublic = target != Stage.Filed && (shown || target is < Stage.Filed or Stage.TenderPublished or Stage.UnderWarranty || dice.Chance(85));
        var area = dice.Of(city.Areas);
        var subject = dice.Of(data.Subjects);
        var name = !isPublic ? city.Name + dice.Of(data.Enterprises)
            : (dice.Chance(35) ? city.Name : area[^1] == city.Name[^1] ? area : city.Name + area) + city.Units[subject.Unit];
        var place = number % Stages.Length;
        var supervised = Array.IndexOf(Stages, Stage.UnderConstruction) + 1;
        return new DemoProject(
            number, city, target, isPublic,
            $"{area}{subject.Name}{dice.Of<string>(["", "", "", "（一期）", "（二期）", "升级改造"])}",
            new Unit(name), area, subject,
            dice.Weighted(Enum.GetValues<ProjectActivity>(), a => a == ProjectActivity.New ? 6 : 1),
            shown && place >= supervised && place - supervised < city.Amounts.Count ? city.Amounts[place - supervised] : Money(dice))
        {
            Contractor = dice.Below(data.Contractors.Count),
            Supervisor = dice.Below(data.Supervisors.Count),
            Steps = Days(Way(data, city, target, isPublic), dice),
        };
    }

    /// <summary>How often a stage is the latest of a project.</summary>
    private static int Weight(Stage stage) => stage switch
    {
        Stage.ReviewRejected or Stage.AcceptanceFailed => 2,
        Stage.Delivered or Stage.Closed => 16,
        Stage.UnderConstruction or Stage.UnderWarranty => 12,
        _ => 5,
    };

    private static decimal Money(SplitMix dice) => dice.Below(100) switch
    {
        < 45 => 300_000m + 100m * dice.Below(17_000),
        < 70 => 2_000_000m + 1_000m * dice.Below(3_000),
        < 92 => 5_000_000m + 1_000m * dice.Below(15_000),
        _ => 20_000_000m + 10_000m * dice.Below(10_000),
    };

    private static IReadOnlyList<string> Way(DemoData data, DemoCity city, Stage target, bool isPublic)
    {
        var way = isPublic ? city.Way : data.PrivateWay;
        var last = target switch
        {
            Stage.Proposed => "propose",
            Stage.UnderReview => "submit",
            Stage.ReviewRejected or Stage.Reviewed => "review",
            Stage.Approved => "approve",
            Stage.Filed => "file",
            Stage.TenderPublished => "tender",
            Stage.Contracted => "award",
            Stage.UnderConstruction => "start",
            Stage.Completed => "complete",
            Stage.Tested => "test",
            Stage.AcceptanceFailed or Stage.Accepted => "accept",
            Stage.Delivered => "deliver",
            Stage.UnderWarranty when way.Contains("warranty", StringComparer.Ordinal) => "warranty",
            Stage.Closed => "close",
            _ => "deliver",
        };
        return [.. way.Take(way.Index().First(s => s.Item == last).Index + 1)];
    }

    /// <summary>The days run from some first day, one to six weeks between two steps, and end before the last day of the demo.</summary>
    private static IReadOnlyList<(string Step, DateOnly On)> Days(IReadOnlyList<string> way, SplitMix dice)
    {
        int[] gaps = [0, .. way.Skip(1).Select(_ => 5 + dice.Below(38))];
        var day = FirstDay.AddDays(dice.Below(LastDay.DayNumber - FirstDay.DayNumber - gaps.Sum()));
        return [.. way.Zip(gaps, (step, gap) => (step, day = day.AddDays(gap)))];
    }
}
