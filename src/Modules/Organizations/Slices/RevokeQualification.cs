using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Ends the qualifications of a kind that hold on the day; from that day on they no longer do. Running out needs no command.</summary>
[Slice(Module.Organizations, Organization.Kind)]
[SentBy(Role.InformatizationAuthority)]
internal sealed record RevokeQualification : Command<Organization>
{
    public required QualificationKind Kind { get; init; }

    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        Order.NotBlank(Reason, "reason");
        return organization.QualificationOn(context.On, Kind) is not null
            ? [new QualificationRevoked(Kind, Reason.Trim())]
            : throw Order.Refuse(409, "notQualified", "当日没有该类有效资质", "No qualification of that kind holds on the day.", "kind");
    }
}

internal sealed record QualificationRevoked(QualificationKind Kind, string Reason) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) => organization with
    {
        Qualifications = [.. organization.Qualifications.Select(q => q.Kind == Kind && q.HoldsOn(context.On) ? q with { RevokedOn = context.On } : q)],
    };
}
