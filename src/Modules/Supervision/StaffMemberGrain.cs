using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Supervision;

/// <summary>A grain for each <see cref="StaffMember"/>.</summary>
[GrainType(StaffMember.Kind)]
internal sealed class StaffMemberGrain(CommandWay way) : EntityGrain<StaffMember>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<StaffMember> Description { get; } = new(StaffMember.Kind, StaffMember.None)
    {
        City = (_, s) => s.City,
        Facts = (matter, s) => s.Conduct?.Establish(matter),
        Readers = Readers.Only(Role.SupervisionOrgan, Role.StateOrgan, Role.PublicServiceUnit),

        // Who it was stands in no list.
        Outline = s => new Outline(s.Conduct is { } conduct ? FactType.ShowValue(conduct.Misconduct) : null, s.Conduct?.Unit, "recorded"),
        Stages = ["recorded"],
    };
}
