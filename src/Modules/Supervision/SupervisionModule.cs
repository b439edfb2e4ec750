using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>Unlawful conduct and its sanctions, misconduct of staff, inspections and evaluations.</summary>
public sealed class SupervisionModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Supervision;
}
