using InfoGov.Architecture.Tests.Rules;
using Xunit;

namespace InfoGov.Architecture.Tests;

/// <summary>What every kind of entity is, in the assemblies as built; each rule is seen to fail once.</summary>
public sealed class EntityTests
{
    /// <summary>Where entities are.</summary>
    public static TheoryData<string> Homes => [Built.Kernel, .. Built.Modules];

    [Theory, MemberData(nameof(Homes))]
    public void Commands_events_and_states_are_immutable_records(string file) => Assert.Empty(Kinds.Changeable(file));

    [Fact]
    public void What_can_be_changed_is_seen() => Assert.Equal(
        ["Planted.Change", "Planted.Grainless", "Planted.Happened", "Planted.Mutable", "Planted.Occurred"],
        Kinds.Changeable(Built.Planted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Homes))]
    public void Every_kind_of_entity_is_an_Orleans_grain(string file) => Assert.Empty(Kinds.WithoutGrain(file));

    [Fact]
    public void A_kind_without_a_grain_is_seen() => Assert.Equal(["Planted.Grainless", "Planted.MutableGrain"], Kinds.WithoutGrain(Built.Planted));

    [Theory, MemberData(nameof(Homes))]
    public void Slices_know_nothing_of_Orleans(string file) => Assert.Empty(Kinds.KnowOrleans(file));

    [Fact]
    public void A_slice_that_knows_Orleans_is_seen() => Assert.Equal(["Planted.Change"], Kinds.KnowOrleans(Built.Planted));
}
