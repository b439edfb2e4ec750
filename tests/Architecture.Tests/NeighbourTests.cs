using InfoGov.Architecture.Tests.Rules;
using Xunit;

namespace InfoGov.Architecture.Tests;

/// <summary>What kernel, modules and cities may know of each other, in the assemblies as built; each rule is seen to fail once.</summary>
public sealed class NeighbourTests
{
    public static TheoryData<string> Modules => [.. Built.Modules];

    public static TheoryData<string> Cities => [.. Built.Cities];

    /// <summary>All that serves every city.</summary>
    public static TheoryData<string> Lawless => [Built.Kernel, .. Built.Modules];

    [Fact]
    public void The_kernel_refers_to_no_project() => Assert.Empty(Built.References(Built.Kernel));

    [Fact]
    public void A_reference_is_seen() => Assert.Contains("InfoGov.Modules.Organizations.dll", Built.References(Built.Planted));

    [Theory, MemberData(nameof(Cities))]
    public void A_city_refers_only_to_the_kernel(string file) => Assert.Equal([Built.Kernel], Built.References(file));

    [Theory, MemberData(nameof(Cities))]
    public void A_city_knows_no_module_and_no_other_city(string file) => Assert.Empty(Neighbours.KnowOthers(file));

    [Fact]
    public void Who_knows_a_module_is_seen() => Assert.Equal(["Planted.KnowsAModule"], Neighbours.KnowOthers(Built.Planted));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_refers_only_to_the_kernel_and_other_modules(string file) => Assert.All(Built.References(file), reference => Assert.Contains(reference, Built.Modules.Append(Built.Kernel)));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_knows_of_others_only_what_their_contracts_declare(string file) => Assert.Empty(Neighbours.KnowMoreThanContracts(file));

    [Fact]
    public void Who_knows_more_than_contracts_is_seen() => Assert.Equal(["Planted.KnowsAModule"], Neighbours.KnowMoreThanContracts(Built.Planted));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_shows_others_only_what_its_contracts_declare(string file) => Assert.Empty(Neighbours.ShowMoreThanContracts(file));

    [Fact]
    public void Who_shows_more_than_contracts_is_seen() => Assert.Contains("Planted.KnowsAModule", Neighbours.ShowMoreThanContracts(Built.Planted));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_lets_no_other_see_its_internals(string file) => Assert.Empty(Neighbours.LetIn(file));

    [Fact]
    public void A_friend_among_modules_is_seen() => Assert.Equal(["InfoGov.Modules.Plans"], Neighbours.LetIn(Built.Planted));

    [Theory, MemberData(nameof(Lawless))]
    public void No_city_is_named_and_none_of_its_amounts_held_outside_its_plugin(string file) => Assert.Empty(CityWords.Breaches(file));

    [Fact]
    public void A_city_outside_its_plugin_is_seen() => Assert.Equal(
        ["Planted.HoldsAnAmount", "Planted.NamesACity", "Planted.NamesACityInChinese"], CityWords.Breaches(Built.Planted).Order(StringComparer.Ordinal));
}
