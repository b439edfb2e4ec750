using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>What the fact catalogue knows of a unit.</summary>
internal static class OrganizationFacts
{
    public static void Establish(Matter matter, Organization organization)
    {
        matter.With(Facts.Organization.Type, organization.Type);
        if (Telling(organization.Findings) is { } finding)
        {
            matter
                .With(Facts.Rectification.Result, finding.Result)
                .With(Facts.Rectification.FoundOn, finding.FoundOn);
        }
    }

    /// <summary>
    /// The one finding the law is asked about: the latest refused or inadequate rectification, whatever was completed
    /// since, because a ban that follows from one project does not end with the good work on another; else the latest.
    /// </summary>
    private static RectificationFinding? Telling(IReadOnlyList<RectificationFinding> findings) =>
        findings.Where(f => f.Result != RectificationResult.Completed).MaxBy(f => f.FoundOn) ?? findings.MaxBy(f => f.FoundOn);
}
