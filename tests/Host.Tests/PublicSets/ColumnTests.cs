using InfoGov.Disclosure;
using InfoGov.Host.Composing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.PublicSets;

/// <summary>A public set and its table tell the same.</summary>
public class ColumnTests
{
    [Fact]
    public async Task Every_property_reads_a_column_and_no_column_of_a_public_table_is_kept_from_the_public()
    {
        await using var host = await RunningHost.Start();
        PublicSet[] sets = [.. host.App.Services.GetServices<PublicSet>()];
        Assert.NotEmpty(sets);
        Assert.All(sets, set =>
        {
            var stored = set.Properties.Where(p => p.Computation is null).Select(p => p.Column).ToHashSet(StringComparer.Ordinal);
            Assert.Equal([], stored.Except(set.Table.Columns.Select(c => c.Name), StringComparer.Ordinal));
            Assert.Equal([], set.Table.Columns.Select(c => c.Name).Except(stored, StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Members_of_a_public_enumeration_have_their_numbers_in_the_order_of_their_names_so_that_an_index_of_the_names_sorts_them()
    {
        FeedType[] enumerations = [.. Composition.Delivered().Sets.SelectMany(set => set.AllProperties).Select(property => property.Type).OfType<FeedType>().Where(type => type.Kind == FeedKind.Enumeration)];
        Assert.NotEmpty(enumerations);
        Assert.All(enumerations, type => Assert.True(type.SortsByName, type.Edm));
    }
}
