using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>The order in which acts come in a life.</summary>
public sealed class LifeOrderTests
{
    [Fact]
    public void Every_act_has_a_place_of_its_own() =>
        Assert.Equal(Enumerable.Range(0, Acts.All.Count), Acts.All.Select(LifeOrder.PlaceOf).Order());

    [Fact]
    public void It_is_the_order_of_the_catalogue_but_for_what_comes_before_the_end()
    {
        var order = Acts.All.OrderBy(LifeOrder.PlaceOf).ToArray();
        Assert.Equal(Acts.CloseIncident, order[Array.IndexOf(order, Acts.RequestRescue) + 1]);
        Assert.Equal(Acts.All.Where(act => act != Acts.RequestRescue), order.Where(act => act != Acts.RequestRescue));
    }
}
