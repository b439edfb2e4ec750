using System.Globalization;
using System.Text;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>A row in memory, with the values that the feed gives for it.</summary>
internal sealed record Project(string Id, string? Name, decimal? Amount, long Year, bool? Approved, DateOnly? FiledOn, DateTimeOffset ChangedAt)
{
    public List<SystemRow> Systems { get; } = [];

    public Row Row => TestSets.ProjectTable.Row(Id, Name, Amount, Year, Approved, FiledOn, ChangedAt, "hidden");
}

internal sealed record SystemRow(string Id, Project? Project, string Title, long? Users)
{
    public Row Row => TestSets.SystemTable.Row(Id, Project?.Id, Title, Users);
}

/// <summary>Many rows with ties, nulls, wildcards, quotes and characters beyond the basic plane.</summary>
internal sealed class Memory
{
    public static readonly string[] Words = ["a", "A", "b", "%", "_", "'", "\\", "数", "据", " ", "\u3000", "𠮷", "\uFF21", "é", "-"];

    public Memory(ulong seed, int count)
    {
        var dice = new Dice(seed);
        for (var index = 0; index < count; index++)
        {
            Projects.Add(new Project(
                string.Create(CultureInfo.InvariantCulture, $"{dice.Pick("p", "P", "项")}{index}"),
                dice.OneIn(5) ? null : Word(dice),
                dice.OneIn(5) ? null : Amount(dice),
                2020 + dice.Roll(6),
                dice.Pick<bool?>(true, false, null),
                dice.OneIn(4) ? null : new DateOnly(2024, 1, 1).AddDays(dice.Roll(40)),
                new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(dice.Roll(20) * 0.5)));
        }

        for (var index = 0; index < count; index++)
        {
            var project = dice.OneIn(6) ? null : Projects[dice.Roll(count / 2)];
            var system = new SystemRow(string.Create(CultureInfo.InvariantCulture, $"s{index}"), project, Word(dice), dice.OneIn(4) ? null : dice.Roll(9));
            project?.Systems.Add(system);
            Systems.Add(system);
        }
    }

    public List<Project> Projects { get; } = [];

    public List<SystemRow> Systems { get; } = [];

    public static string Word(Dice dice) => string.Concat(Enumerable.Range(0, dice.Roll(5)).Select(_ => dice.Pick(Words)));

    public static decimal Amount(Dice dice) => (dice.Roll(700) - 200) / 100m;

    /// <summary>By code point, null first: as the feed orders.</summary>
    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        _ => Comparer<object>.Default.Compare(left, right),
    };
}
