using InfoGov.Disclosure;
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
}
