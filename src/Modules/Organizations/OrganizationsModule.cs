using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Units and what is known of them: qualifications, findings, applications; trainings and experts.</summary>
public sealed class OrganizationsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Organizations;
}
