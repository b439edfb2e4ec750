using InfoGov.Calendar;
using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Publications;

/// <summary>
/// What organs and units publish, and requests for disclosure. Its URLs are those of disclosure; the feed itself is a
/// module of its own and knows none of it.
/// </summary>
public sealed class PublicationsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Disclosure;

    /// <inheritdoc/>
    public override Task<FollowedCalendar> FollowCalendar(WorkingCalendar calendar, EntityClient grains, IProjectionStore projections, Caller caller, CancellationToken cancellation) =>
        RequestIndex.Follow(calendar, grains, projections, caller, cancellation);
}
