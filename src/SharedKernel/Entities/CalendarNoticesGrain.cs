using InfoGov.Calendar;
using Orleans;

namespace InfoGov.Entities;

/// <summary>The grain of the notices of the working calendar.</summary>
[GrainType("calendar")]
internal sealed class CalendarNoticesGrain(CommandWay way) : EntityGrain<CalendarNotices>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<CalendarNotices> Description => CalendarNotices.Kind;
}
