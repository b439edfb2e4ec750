using Orleans;

namespace InfoGov.Entities;

/// <summary>A grain for each <see cref="RefusalJournal"/>.</summary>
[GrainType("refusals")]
internal sealed class RefusalJournalGrain(CommandWay way) : EntityGrain<RefusalJournal>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<RefusalJournal> Description => RefusalJournal.Kind;
}
