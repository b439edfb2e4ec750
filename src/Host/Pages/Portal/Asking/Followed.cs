using InfoGov.Calendar;
using InfoGov.Publications;

namespace InfoGov.Host.Pages.Portal.Asking;

/// <summary>A request as its applicant sees it, with the day by which it is to be replied to.</summary>
public sealed class Followed
{
    internal Followed(FollowedRequestAnswer answer, DueDay? due) => (Answer, Due) = (answer, due);

    internal FollowedRequestAnswer Answer { get; }

    internal DueDay? Due { get; }

    /// <summary>Whether a step may be taken now.</summary>
    internal bool May(string step) => Answer.Open.Any(open => open.Url.EndsWith("/" + step, StringComparison.Ordinal));
}
