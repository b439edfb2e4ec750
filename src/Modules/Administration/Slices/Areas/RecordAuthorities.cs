using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Which organs an area has for its informatization.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.Government, Role.InformatizationAuthority)]
internal sealed record RecordAuthorities : RecordMeasures
{
    public bool? LeadingGroupEstablished { get; init; }

    public bool? SecurityGroupEstablished { get; init; }

    /// <summary>What the authority of the area is provided with.</summary>
    public IReadOnlyList<AuthorityItem>? AuthorityProfile { get; init; }

    /// <summary>The bodies that make up the security system.</summary>
    public IReadOnlyList<SecurityBody>? SecurityBodies { get; init; }

    protected override AreaMeasures Measures() => new()
    {
        LeadingGroupEstablished = LeadingGroupEstablished,
        SecurityGroupEstablished = SecurityGroupEstablished,
        AuthorityProfile = AuthorityProfile,
        SecurityBodies = SecurityBodies,
    };
}
