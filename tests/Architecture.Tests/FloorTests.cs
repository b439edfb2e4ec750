using InfoGov.Architecture.Tests.Rules;
using Xunit;

namespace InfoGov.Architecture.Tests;

/// <summary>Arrows go down only, in the assemblies as built; each rule is seen to fail on an assembly that breaks it.</summary>
public sealed class FloorTests
{
    public static TheoryData<string> Assemblies => [.. Built.All];

    [Fact]
    public void The_namespaces_of_the_kernel_keep_to_their_floors() => Assert.Empty(Floors.Breaches(Built.Kernel));

    [Fact]
    public void A_look_at_a_higher_floor_is_seen() => Assert.Equal(
        ["InfoGov.Attic stands on no floor", "InfoGov.Law.LooksUp knows what it must not", "InfoGov.Log.KnowsTheLaw knows what it must not"],
        Floors.Breaches(Built.Planted).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Assemblies))]
    public void The_namespaces_of_an_assembly_know_each_other_in_no_circle(string file) => Assert.Empty(Circles.OfNamespaces(file));

    [Fact]
    public void A_circle_is_seen() => Assert.Equal(
        ["Planted.One is in a circle by Planted.Two", "Planted.Three is in a circle by Planted.One", "Planted.Two is in a circle by Planted.Three"],
        Circles.OfNamespaces(Built.Planted).Where(circle => circle.StartsWith("Planted.", StringComparison.Ordinal)));

    [Fact]
    public void Modules_know_each_other_in_no_circle() => Assert.Empty(Circles.OfModules());
}
