using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Demo;

/// <summary>What the demo is made of (<c>demo.json</c>): invented names, and for each city the steps its law wants.</summary>
internal sealed record DemoData(
    IReadOnlyList<string> PrivateWay,
    IReadOnlyDictionary<string, string> Offices,
    IReadOnlyList<DemoCity> Cities,
    IReadOnlyList<Subject> Subjects,
    IReadOnlyList<string> Enterprises,
    IReadOnlyList<string> Contractors,
    IReadOnlyList<string> Supervisors)
{
    public static DemoData Load()
    {
        using var file = typeof(DemoData).Assembly.GetManifestResourceStream("demo.json")!;
        return JsonSerializer.Deserialize<DemoData>(file, CommandJson.Options)!;
    }

    /// <summary>An office of a city, as it sends commands.</summary>
    public Caller Office(DemoCity city, Role role) => new(city.Name + Offices[FactType.ShowValue(role)], role, Unit: city.Name + Offices[FactType.ShowValue(role)]);
}

/// <summary>A city of the demo. <see cref="Share"/> is its weight among the projects; <see cref="Amounts"/> are those of its first projects.</summary>
internal sealed record DemoCity(
    string Code,
    string Name,
    int Share,
    decimal SupervisorTenderFrom,
    IReadOnlyList<string> Areas,
    IReadOnlyDictionary<string, string> Units,
    IReadOnlyList<decimal> Amounts,
    IReadOnlyList<string> Way)
{
    public EntityId Contractor(int number) => new("organization", $"demo-{Code}-contractor-{number + 1}");

    public EntityId Supervisor(int number) => new("organization", $"demo-{Code}-supervisor-{number + 1}");

    public EntityId Unit(string theme) => new("organization", $"demo-{Code}-{theme}");
}

/// <summary>What a project is about, and which of a city's units takes care of it.</summary>
internal sealed record Subject(string Name, ProjectCategory Category, string Unit);
