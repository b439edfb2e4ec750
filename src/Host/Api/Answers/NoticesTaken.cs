using InfoGov.Calendar;
using InfoGov.Host.Import;

namespace InfoGov.Host.Api.Answers;

/// <summary>Notices in our own form.</summary>
internal sealed record NoticesBody(IReadOnlyList<HolidayNotice> Notices);

/// <summary>What became of imported notices, and which open due days moved.</summary>
internal sealed record NoticesTaken(IEnumerable<NoticeTaken> Imported, IReadOnlyList<string> Replaced, int Unchanged, IReadOnlyList<LeftOutDays> NotAnnounced, IEnumerable<DueDayMoved> Moved, IReadOnlyList<string> Left);

/// <summary>A notice that was taken in, and how many days it declares.</summary>
internal sealed record NoticeTaken(string Id, string Name, DateOnly KnownFrom, int? Year, int Days);

/// <summary>An open due day that moved with the calendar.</summary>
internal sealed record DueDayMoved(string Entity, DateOnly? Old, DateOnly? New);
