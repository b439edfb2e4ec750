using InfoGov.Duties;
using Orleans;

namespace InfoGov.Entities;

/// <summary>The grain that knows of the last sweep of duties.</summary>
[GrainType("sweep")]
internal sealed class SweepRecordGrain(CommandWay way) : EntityGrain<SweepRecord>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<SweepRecord> Description => SweepRecord.Kind;
}
