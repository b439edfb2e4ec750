using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Registers;

/// <summary>The keeper withdraws an entry, and says why. It stays readable and takes no further step.</summary>
[Slice(Module.Registers, RegisterEntry.Kind)]
[SentBy(Role.InformatizationAuthority, Role.RelevantDepartments, Role.Government, Role.LeadingGroup, Role.TownStreet, Role.StateOrgan, Role.PublicServiceUnit, Role.OwnerOperator)]
internal sealed record WithdrawEntry : Command<RegisterEntry>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<RegisterEntry>> Decide(RegisterEntry entry, CommandContext context)
    {
        entry.Kept(context);
        return [new EntryWithdrawn(Order.NotBlank(Reason, "reason"))];
    }
}

internal sealed record EntryWithdrawn(string Reason) : EntryEvent<RegisterEntry>
{
    protected override RegisterEntry Happen(RegisterEntry entry, EventContext context) => entry with { WithdrawnOn = context.On };
}
