using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>How far a project has come; the order is the order of its life.</summary>
internal enum Stage
{
    /// <summary>Not proposed yet.</summary>
    None,
    Proposed,
    UnderReview,
    ReviewRejected,
    Reviewed,
    Approved,
    Filed,
    TenderPublished,
    Contracted,
    UnderConstruction,
    Completed,
    Tested,
    AcceptanceFailed,
    Accepted,
    Delivered,
    UnderWarranty,
    Closed,
}

internal static class Stages
{
    /// <summary>The coarser state that the fact catalogue knows; a closed project is in none.</summary>
    public static ProjectState? ForTheLaw(this Stage stage) => stage switch
    {
        Stage.None or Stage.Closed => null,
        < Stage.UnderConstruction => ProjectState.Planned,
        Stage.UnderConstruction => ProjectState.UnderConstruction,
        < Stage.Accepted => ProjectState.Completed,
        Stage.Accepted => ProjectState.Accepted,
        _ => ProjectState.InUse,
    };

    /// <summary>The command that brings a project there; null where none of its own does.</summary>
    public static string? ReachedBy(this Stage stage) => stage switch
    {
        Stage.UnderReview => nameof(SubmitProjectForReview),
        Stage.ReviewRejected or Stage.Reviewed => nameof(IssueReviewOpinion),
        Stage.Approved => nameof(ApproveProject),
        Stage.Filed => nameof(FileProject),
        Stage.TenderPublished => nameof(PublishTender),
        Stage.Contracted => nameof(AwardContract),
        Stage.UnderConstruction => nameof(StartConstruction),
        Stage.Completed => nameof(CompleteConstruction),
        Stage.Tested => nameof(RecordTest),
        Stage.AcceptanceFailed or Stage.Accepted => nameof(HoldAcceptance),
        Stage.Delivered => nameof(DeliverProject),
        Stage.UnderWarranty => nameof(RegisterWarranty),
        Stage.Closed => nameof(CloseProject),
        _ => null,
    };

    /// <summary>What a stage is called.</summary>
    public static Text Label(this Stage stage) => stage switch
    {
        Stage.Proposed => new("提出", "proposal"),
        Stage.UnderReview => new("送审", "submission for review"),
        Stage.ReviewRejected => new("审查未通过", "negative review"),
        Stage.Reviewed => new("审查", "review"),
        Stage.Approved => new("批准", "approval"),
        Stage.Filed => new("备案", "filing"),
        Stage.TenderPublished => new("发布招标", "tender"),
        Stage.Contracted => new("签订合同", "contract"),
        Stage.UnderConstruction => new("开工", "start of construction"),
        Stage.Completed => new("竣工", "completion"),
        Stage.Tested => new("测试", "test"),
        Stage.AcceptanceFailed => new("验收不合格", "failed acceptance"),
        Stage.Accepted => new("验收合格", "passed acceptance"),
        Stage.Delivered => new("交付使用", "delivery"),
        Stage.UnderWarranty => new("保修", "warranty"),
        Stage.Closed => new("结项", "closing"),
        _ => new("尚未提出", "not proposed"),
    };
}
