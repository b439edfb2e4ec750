using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Registers;

/// <summary>The keeper corrects an entry: the whole entry as it should read, and why. What it said before stays in its history.</summary>
[Slice(Module.Registers, RegisterEntry.Kind)]
[SentBy(Role.InformatizationAuthority, Role.RelevantDepartments, Role.Government, Role.LeadingGroup, Role.TownStreet, Role.StateOrgan, Role.PublicServiceUnit, Role.OwnerOperator)]
internal sealed record CorrectEntry : Command<RegisterEntry>
{
    public required string Reason { get; init; }

    public required EntryContent Entry { get; init; }

    public override IEnumerable<IEvent<RegisterEntry>> Decide(RegisterEntry entry, CommandContext context)
    {
        var register = entry.Kept(context);
        return [new EntryCorrected(Entry.For(register, entry.Content?.Unit), Order.NotBlank(Reason, "reason"))];
    }
}

internal sealed record EntryCorrected(EntryContent Content, string Reason) : EntryEvent<RegisterEntry>
{
    protected override RegisterEntry Happen(RegisterEntry entry, EventContext context) => entry with { Content = Content, CorrectedOn = context.On };
}
