using System.Text.Json;
using InfoGov.Entities;

namespace InfoGov.Tests;

/// <summary>What an earlier program kept with a state is still read.</summary>
public sealed class OlderStateTests
{
    [Fact]
    public void Obligations_that_a_state_held_before_the_ledger_did_are_passed_over()
    {
        var record = JsonSerializer.Deserialize<LegalRecord>(
            """{"obligations":[{"type":"filePlan","actor":"unit","provision":"wuxi-9-1"}],"warnings":[],"basis":["wuxi-9-1"]}""", EntityJson.Options)!;
        Assert.Equal(["wuxi-9-1"], record.Basis);
        Assert.DoesNotContain("obligations", JsonSerializer.Serialize(record, EntityJson.Options), StringComparison.Ordinal);
    }
}
