using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Supervision;

/// <summary>An evaluation of a unit from its start to its closing.</summary>
internal sealed record Evaluation : LegalEntry, ISecretMatter
{
    public const string Kind = "evaluation";

    public static readonly Evaluation None = new();

    public EvaluationType? Type { get; init; }

    /// <summary>The unit evaluated.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The key of the unit evaluated, if it is registered here.</summary>
    public string? OrganizationId { get; init; }

    public string Evaluator { get; init; } = "";

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public long? ExpertCount { get; init; }

    /// <summary>The last result recorded.</summary>
    public EvaluationResult? Result { get; init; }

    public EvaluationPublication? Publication { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The provisions that order its result into the public set.</summary>
    public IReadOnlyList<string> PublicUnder { get; init; } = [];

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    public static void Establish(Matter matter, Evaluation evaluation) => matter
        .With(Facts.Evaluation.Type, evaluation.Type)
        .With(Facts.Evaluation.CoSigners, evaluation.CoSigners)
        .With(Facts.Evaluation.ExpertCount, evaluation.ExpertCount)
        .With(Facts.Evaluation.Published, evaluation.Publication is null ? null : true);

    /// <summary>Rejects a step on an evaluation that does not exist or is closed, and one before its last.</summary>
    public void RequireOpen(CommandContext context)
    {
        this.MustNotBeSecret();
        Require(context, Publication?.PublishedOn ?? Result?.EvaluatedOn);
        if (ClosedOn is not null)
        {
            throw Order.Refuse(409, "wrongStage", "评价已办结", "The evaluation is closed.");
        }
    }
}

/// <summary>The result as the evaluator puts it, and whether it was passed, where that was asked.</summary>
internal sealed record EvaluationResult(string Text, DateOnly EvaluatedOn, Outcome? Outcome = null);

/// <summary>Who made the result public, and when.</summary>
internal sealed record EvaluationPublication(string Publisher, DateOnly PublishedOn);
