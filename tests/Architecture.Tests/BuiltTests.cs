using Xunit;

namespace InfoGov.Architecture.Tests;

/// <summary>The rules of the house, asked of the assemblies as built; each is seen to fail on an assembly that breaks it.</summary>
public sealed class BuiltTests
{
    public static TheoryData<string> Assemblies => [.. Built.All];

    public static TheoryData<string> Modules => [.. Built.Modules];

    public static TheoryData<string> Cities => [.. Built.Cities];

    /// <summary>Where entities are.</summary>
    public static TheoryData<string> Homes => [Built.Kernel, .. Built.Modules];

    [Fact]
    public void The_namespaces_of_the_kernel_keep_to_their_floors() => Assert.Empty(Rules.AgainstTheFloors(Built.Kernel));

    [Fact]
    public void A_look_at_a_higher_floor_is_seen() => Assert.Equal(
        ["InfoGov.Attic stands on no floor", "InfoGov.Law.LooksUp knows what it must not", "InfoGov.Log.KnowsTheLaw knows what it must not"],
        Rules.AgainstTheFloors(Built.Planted).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Assemblies))]
    public void The_namespaces_of_an_assembly_know_each_other_in_no_circle(string file) => Assert.Empty(Rules.Circles(file));

    [Fact]
    public void A_circle_is_seen() => Assert.Equal(
        ["Planted.One is in a circle by Planted.Two", "Planted.Two is in a circle by Planted.One"],
        Rules.Circles(Built.Planted).Where(circle => circle.StartsWith("Planted.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_kernel_knows_no_module_and_no_city() => Assert.Empty(Rules.KnowModulesOrCities(Built.Kernel));

    [Theory, MemberData(nameof(Cities))]
    public void A_city_knows_no_module_and_no_other_city(string file) => Assert.Empty(Rules.KnowModulesOrCities(file));

    [Fact]
    public void Who_knows_a_module_is_seen() => Assert.Equal(["Planted.KnowsAModule"], Rules.KnowModulesOrCities(Built.Planted));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_lets_no_other_see_its_internals(string file) => Assert.Empty(Rules.LetIn(file));

    [Fact]
    public void A_friend_among_modules_is_seen() => Assert.Equal(["InfoGov.Modules.Plans"], Rules.LetIn(Built.Planted));

    [Theory, MemberData(nameof(Homes))]
    public void Commands_events_and_states_are_immutable_records(string file) => Assert.Empty(Rules.Changeable(file));

    [Fact]
    public void What_can_be_changed_is_seen() => Assert.Equal(
        ["Planted.Change", "Planted.Grainless", "Planted.Happened", "Planted.Mutable", "Planted.Occurred"],
        Rules.Changeable(Built.Planted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Homes))]
    public void Every_kind_of_entity_is_an_Orleans_grain(string file) => Assert.Empty(Rules.WithoutGrain(file));

    [Fact]
    public void A_kind_without_a_grain_is_seen() => Assert.Equal(["Planted.Grainless", "Planted.MutableGrain"], Rules.WithoutGrain(Built.Planted));

    [Theory, MemberData(nameof(Homes))]
    public void Slices_know_nothing_of_Orleans(string file) => Assert.Empty(Rules.KnowOrleans(file));

    [Fact]
    public void A_slice_that_knows_Orleans_is_seen() => Assert.Equal(["Planted.Change"], Rules.KnowOrleans(Built.Planted));
}
