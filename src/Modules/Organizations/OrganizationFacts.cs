using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>What the fact catalogue knows of a unit.</summary>
internal static class OrganizationFacts
{
    public static void Establish(Matter matter, Organization organization)
    {
        if (organization.DissolvedOn is not null)
        {
            return;
        }

        var standing = organization.Standing;
        matter
            .With(Facts.Organization.Type, organization.Type)
            .With(Facts.Organization.DisclosureGuidePublished, standing.DisclosureGuidePublished)
            .With(Facts.Organization.DisclosureCataloguePublished, standing.DisclosureCataloguePublished)
            .With(Facts.Organization.PublishedItems, standing.PublishedItems)
            .With(Facts.Organization.LastTrainingOn, standing.LastTrainingOn)
            .With(Facts.Organization.LastStaffAssessmentOn, standing.LastStaffAssessmentOn)
            .With(Facts.Organization.LastEvaluatedOn, standing.LastEvaluatedOn)
            .With(Facts.Organization.LastEvaluationResult, standing.LastEvaluation?.Result)
            .With(Facts.Organization.ResearchActivityRecorded, standing.ResearchActivityRecorded)
            .With(Facts.Organization.ResponsibleLeader, standing.ResponsibleLeader)
            .With(Facts.Organization.ResponsibleUnit, standing.ResponsibleUnit)
            .With(Facts.Organization.ImplementationSchemeRegistered, standing.ImplementationScheme is null ? null : true);
        if (Telling(organization.Findings) is { } finding)
        {
            matter
                // What came from a project is owed there; it is one duty.
                .With(Facts.Rectification.DueOn, finding.OwedByProject ? null : finding.DueOn)
                .With(Facts.Rectification.Result, finding.Result)
                .With(Facts.Rectification.FoundOn, finding.Result is null ? null : finding.FoundOn);
        }
    }

    /// <summary>
    /// The one rectification the law is asked about: the latest that was refused or inadequate, whatever was completed
    /// since, because a ban that follows from one project does not end with the good work on another; else the one that is
    /// due first; else the latest.
    /// </summary>
    private static RectificationFinding? Telling(IReadOnlyList<RectificationFinding> findings) =>
        findings.Where(f => f.Result is RectificationResult.Refused or RectificationResult.Inadequate).MaxBy(f => f.FoundOn)
        ?? findings.Where(f => f.Result is null).MinBy(f => f.DueOn)
        ?? findings.MaxBy(f => f.FoundOn);
}
