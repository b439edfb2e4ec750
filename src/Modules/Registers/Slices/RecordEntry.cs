using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Registers;

/// <summary>The keeper of a register makes an entry. The provisions that open the register in the city are pinned with it; without any it may be kept all the same.</summary>
[Called("登记条目", "Make an entry")]
[Slice(Module.Registers, RegisterEntry.Kind, Opens = true)]
[SentBy(Role.InformatizationAuthority, Role.RelevantDepartments, Role.Government, Role.LeadingGroup, Role.TownStreet, Role.StateOrgan, Role.PublicServiceUnit, Role.OwnerOperator)]
internal sealed record RecordEntry : OpenEntry<RegisterEntry>
{
    /// <summary>The code of the register; <c>GET /api/registers/catalogue</c> lists them with their fields.</summary>
    public required string Register { get; init; }

    public required EntryContent Entry { get; init; }

    public override Act? Act => Law.Registers.Find(Register)?.Act;

    public override void Establish(Matter matter, RegisterEntry entry, CommandContext context) => matter.With(Facts.Subject.Area, Entry.Area);

    protected override EntryOpened<RegisterEntry> Open(CommandContext context)
    {
        var register = RegisterEntry.Keep(Register, context);
        return new EntryRecorded(CityCode, register.Code, Entry.For(register, context.Caller.Unit));
    }
}

internal sealed record EntryRecorded(string City, string Register, EntryContent Content) : EntryOpened<RegisterEntry>(City)
{
    protected override RegisterEntry Open(RegisterEntry entry, EventContext context) => entry with { Register = Register, Content = Content };
}
