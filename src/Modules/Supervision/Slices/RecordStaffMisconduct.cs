using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The supervision organ records misconduct of a staff member.</summary>
[Slice(Module.Supervision, StaffMember.Kind, Opens = true), SentBy(Role.SupervisionOrgan)]
internal sealed record RecordStaffMisconduct : OpenEntry<StaffMember>
{
    public required string Name { get; init; }

    /// <summary>Where the staff member works.</summary>
    public string? Unit { get; init; }

    public required Misconduct Misconduct { get; init; }

    public bool? IsSerious { get; init; }

    public string? Description { get; init; }

    public override Act Act => Acts.RecordStaffMisconduct;

    public override void Establish(Matter matter, StaffMember member, CommandContext context) => Conduct(Name).Establish(matter);

    protected override EntryOpened<StaffMember> Open(CommandContext context) =>
        new StaffMisconductRecorded(CityCode, Conduct(Order.NotBlank(Name, "name")));

    private StaffConduct Conduct(string name) => new(name, Unit, Misconduct, IsSerious, Description);
}

internal sealed record StaffMisconductRecorded(string City, StaffConduct Conduct) : EntryOpened<StaffMember>(City)
{
    protected override StaffMember Open(StaffMember member, EventContext context) => member with { Conduct = Conduct };
}
