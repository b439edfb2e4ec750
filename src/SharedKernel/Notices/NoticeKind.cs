namespace InfoGov.Notices;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>A duty is owed from now on.</summary>
    NewDuty,

    /// <summary>The due day of a duty is another.</summary>
    DueDayMoved,

    /// <summary>The last day of a duty has passed.</summary>
    Overdue,

    /// <summary>The law refused an act.</summary>
    Refusal,
}
