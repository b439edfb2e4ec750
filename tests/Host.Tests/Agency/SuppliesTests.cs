using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary>What remedies name is there: the command, the member of its body, a sender who may.</summary>
public sealed class SuppliesTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public void Every_supply_is_a_command_offered_here_with_that_member()
    {
        var offers = shared.Host.Parts.Slices.Offers;
        var wrong =
            from path in Supplies.Paths
            from supply in Supplies.Of(FactCatalogue.Find(path)!, "")
            let offered = offers.Find(supply.Command)
            where offered is null
                || (supply.Member is { } member && offered.TypeOf(member) is null)
                || (supply.Sender is { } sender && !offered.Senders.Contains(sender))
                || Supplies.Label(supply.Command).Zh == supply.Command
            select $"{path}: {supply}";
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Every_argument_of_an_act_is_a_member_of_its_command()
    {
        var offers = shared.Host.Parts.Slices.Offers;
        Assert.Equal([], Acts.All.Where(act => offers.Find(act.Name) is not null).SelectMany(act => act.Arguments
            .Where(argument => offers.Find(act.Name)!.TypeOf(argument.Name) is null).Select(argument => $"{act.Name}.{argument.Name}")));
    }
}
