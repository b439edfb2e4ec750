using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>How a unit carries out the regulation: the scheme it registered, and that it looked into it.</summary>
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.StateOrgan, Role.RelevantDepartments)]
internal sealed record RecordImplementation : Command<Organization>
{
    /// <summary>The title of the scheme.</summary>
    public string? Scheme { get; init; }

    public bool? ResearchActivity { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return string.IsNullOrWhiteSpace(Scheme) && ResearchActivity is null
            ? throw Order.Refuse(400, "invalid", "须写明实施方案或者调研", "A scheme or a research activity is needed.", "scheme")
            : [new ImplementationRecorded(string.IsNullOrWhiteSpace(Scheme) ? null : Scheme.Trim(), ResearchActivity)];
    }
}

internal sealed record ImplementationRecorded(string? Scheme, bool? ResearchActivity) : StandingEvent
{
    protected override Standing Happen(Standing standing, DateOnly on) => standing with
    {
        ImplementationScheme = Scheme ?? standing.ImplementationScheme,
        ResearchActivityRecorded = ResearchActivity ?? standing.ResearchActivityRecorded,
    };
}
